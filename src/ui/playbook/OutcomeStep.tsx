import type { PlaybookState } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import { CheckingButton } from '../garden/CheckingButton'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { Effects } from './Effects'
import { usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'

interface OutcomeProps extends PartProps {
  readonly state: Extract<PlaybookState, { kind: 'outcome' }>
}

/** How it ends: staged on the ticket's form, submitted by the agent. */
export function OutcomeStep({ view, screen, state }: OutcomeProps) {
  const { ui, text } = usePlaybookSay()
  const { session } = useHands()
  const { effects, isStaged } = state
  const isByHand = effects.isGroupUnknown && effects.status === undefined
  return (
    <>
      <Effects effects={effects} />
      <p className={prose.reason}>{ui(isStaged ? 'ui_outcome_staged' : 'ui_outcome_reason')}</p>
      {isStaged && (
        <div className={`${layout.actions} ${stepLook.actions}`}>
          <Button look="outline" isBusy={screen.isBusy} onPress={() => void session.undo()}>
            {text('undo')}
          </Button>
        </div>
      )}
      {!isByHand && !isStaged && (
        <div className={`${layout.actions} ${stepLook.actions}`}>
          <CheckingButton
            look="primary"
            isBusy={screen.isBusy}
            words={text('checking')}
            onPress={() => void session.prepareOutcome(view.id)}
          >
            {ui('ui_prepare')}
          </CheckingButton>
        </div>
      )}
    </>
  )
}
