import type { PlaybookState } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { type PlaybookSay, usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'

/** States in which nothing is chosen or typed: why, and the one way on. */
type StillKind = 'failed' | 'time-unknown' | 'closed' | 'over'

type StillState = { [K in StillKind]: Extract<PlaybookState, { kind: K }> }[StillKind]

interface StillProps extends PartProps {
  readonly state: StillState
}

export function StillStep({ view, screen, state }: StillProps) {
  const say = usePlaybookSay()
  const { session } = useHands()
  const again = () => void session.startPlaybook(view.id)
  const way = wayOf(state, again, () => void session.retry(), say)
  return (
    <>
      <p className={prose.reason}>{reasonOf(state, say)}</p>
      {way && (
        <div className={`${layout.actions} ${stepLook.actions}`}>
          <Button
            look={state.kind === 'over' ? 'link' : 'outline'}
            isBusy={screen.isBusy}
            onPress={way.press}
          >
            {way.label}
          </Button>
        </div>
      )}
    </>
  )
}

function reasonOf(state: StillState, { ui, text, dates }: PlaybookSay): string {
  switch (state.kind) {
    case 'failed':
      return text('playbook_failed')
    case 'time-unknown':
      return ui('ui_time_unknown')
    case 'closed':
      return ui('ui_closed', { on: dates.on(state.opens) })
    case 'over':
      return ui('ui_over')
  }
}

interface Way {
  readonly label: string
  readonly press: () => void
}

function wayOf(
  { kind }: StillState,
  again: () => void,
  retry: () => void,
  { ui, text }: PlaybookSay,
) {
  const ways: Readonly<Record<StillKind, Way | undefined>> = {
    failed: { label: text('retry'), press: again },
    'time-unknown': { label: text('retry'), press: retry },
    closed: undefined,
    over: { label: ui('ui_begin_again'), press: again },
  }
  return ways[kind]
}
