import type { EffectsView } from '../../domain/sidebar/playbook-view'
import * as look from './Effects.module.css'
import { usePlaybookSay } from './playbook-say'

const GROUP = {
  n1: 'ui_group_n1',
  'level-2': 'ui_group_level_2',
  'level-3': 'ui_group_level_3',
} as const

/** What a step changes on the ticket's form, and what is left to the agent. */
export function Effects({ effects }: { readonly effects: EffectsView }) {
  const { ui, status: statusName } = usePlaybookSay()
  const { status, group, isGroupUnknown } = effects
  const name = group && ui(GROUP[group])
  return (
    <ul className={look.effects}>
      {status && <li>{ui('ui_effect_solved', { status: statusName('solved') })}</li>}
      {name && (
        <li>{ui(isGroupUnknown ? 'ui_effect_group_unknown' : 'ui_effect_group', { name })}</li>
      )}
    </ul>
  )
}
