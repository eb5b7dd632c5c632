import type { PlaybookState } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { type PlaybookSay, usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'

/** States in which nothing is chosen or typed: why, and the one way on. */
type StillKind =
  | 'failed'
  | 'time-unknown'
  | 'closed'
  | 'over'
  | 'staged'
  | 'wrong-composer'
  | 'done-meanwhile'

type StillState = { [K in StillKind]: Extract<PlaybookState, { kind: K }> }[StillKind]

interface StillProps extends PartProps {
  readonly state: StillState
}

export function StillStep({ view, screen, state }: StillProps) {
  const say = usePlaybookSay()
  const { session } = useHands()
  const deed = deedOf(state, say)
  const press = () => {
    if (deed?.kind === 'undo') return session.undo()
    return deed?.kind === 'retry' ? session.retry() : session.startPlaybook(view.id)
  }
  return (
    <>
      <p className={prose.reason}>{reasonOf(state, say)}</p>
      {deed && (
        <div className={`${layout.actions} ${stepLook.actions}`}>
          <Button look="outline" isBusy={screen.isBusy} onPress={() => void press()}>
            {deed.label}
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
    case 'staged':
      return `${ui('ui_staged')} ${text(state.isBySend ? 'awaiting_reason' : 'staged_reason')}`
    case 'wrong-composer':
      return state.needs === 'public' ? text('wrong_composer_reason') : ui('ui_needs_note')
    case 'done-meanwhile': {
      const { by, at } = state
      if (!by || at === undefined) return ui('ui_done_meanwhile')
      return ui('ui_done_meanwhile_by', { who: by.name, moment: dates.moment(at) })
    }
  }
}

interface Deed {
  readonly kind: 'undo' | 'retry' | 'start'
  readonly label: string
}

function deedOf({ kind }: StillState, { ui, text }: PlaybookSay): Deed | undefined {
  const undo: Deed = { kind: 'undo', label: text('remove_from_draft') }
  const deeds: Readonly<Partial<Record<StillState['kind'], Deed>>> = {
    failed: { kind: 'start', label: text('retry') },
    'time-unknown': { kind: 'retry', label: text('retry') },
    over: { kind: 'start', label: ui('ui_begin_again') },
    staged: { ...undo, label: text('undo') },
    'wrong-composer': undo,
    'done-meanwhile': undo,
  }
  return deeds[kind]
}
