import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as look from './FootButtons.module.css'
import { usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'

/** One step back, and putting the playbook away. */
export function FootButtons({ view, screen }: PartProps) {
  const { ui } = usePlaybookSay()
  const { session } = useHands()
  const { id, state, canGoBack, done } = view
  // It was begun just now and left nothing yet, or there is nothing left to do.
  const canLeave = done.length === 0 || state.kind === 'over'
  if (!canGoBack && !canLeave) return null
  return (
    <div className={`${layout.actions} ${look.foot}`}>
      {canGoBack && (
        <Button isBusy={screen.isBusy} onPress={() => void session.goBack(id)}>
          {ui('ui_back')}
        </Button>
      )}
      {canLeave && (
        <Button isBusy={screen.isBusy} onPress={() => session.leavePlaybook(id)}>
          {ui('ui_leave')}
        </Button>
      )}
    </div>
  )
}
