import type { SidebarView } from '../../domain/sidebar/view'
import { stepActions } from '../contact/step-actions'
import { Bars } from '../frame/Skeleton'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { useSay } from '../text/say'
import type { Playbooks } from './use-playbooks'

interface PlaybookSlotProps {
  readonly view: SidebarView
  readonly playbooks: Playbooks
}

/** Where the playbooks stand while what draws them loads, is here, or could not be fetched. */
export function PlaybookSlot({ view, playbooks }: PlaybookSlotProps) {
  const { text } = useSay()
  const { ui, retry, unfolded, unfold, leading } = playbooks
  if (view.playbooks.running.length === 0) return null
  if (ui === undefined) return <Bars label={text('loading')} />
  if (ui === 'failed') {
    return (
      <div className={layout.card} role="alert">
        <p className={prose.reason}>{text('playbook_failed')}</p>
        <div className={layout.actions}>
          <Button look="outline" onPress={retry}>
            {text('retry')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <ui.Cards
      {...{ view, unfolded, leading: leading?.id }}
      onUnfold={unfold}
      isPrimaryTaken={stepActions(view).some(({ look }) => look === 'primary')}
    />
  )
}
