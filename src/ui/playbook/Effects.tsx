import type { EffectsView } from '../../domain/sidebar/playbook-view'
import * as look from './Effects.module.css'
import { usePlaybookSay } from './playbook-say'

/** What a step changes on the ticket's form, and what is left to the agent. */
export function Effects({ effects }: { readonly effects: EffectsView }) {
  const { ui, name: named, status: statusName } = usePlaybookSay()
  const { status, group, isGroupUnknown } = effects
  const name = group && named(group)
  return (
    <ul className={look.effects}>
      {status && <li>{ui('ui_effect_solved', { status: statusName('solved') })}</li>}
      {name && (
        <li>{ui(isGroupUnknown ? 'ui_effect_group_unknown' : 'ui_effect_group', { name })}</li>
      )}
    </ul>
  )
}
