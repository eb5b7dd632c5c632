import { useId } from 'react'

import type { PlaybookState } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import * as prose from '../garden/prose.module.css'
import { isCounted, minutesLeft, remaining } from './countdown'
import * as fieldLook from './field.module.css'
import { usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'

interface WaitingProps extends PartProps {
  readonly state: Extract<PlaybookState, { kind: 'waiting' }>
}

/** How long until the playbook goes on; a short wait is counted down. */
export function WaitingStep({ view, screen, state }: WaitingProps) {
  const say = usePlaybookSay()
  const { ui, dates } = say
  const { until, since, adjustable } = state
  const { now } = screen
  return (
    <>
      {isCounted(until, now) ? (
        <>
          <p className={stepLook.countdown} aria-hidden="true">
            {ui(adjustable === undefined ? 'ui_next_in' : 'ui_return_in', {
              time: remaining(until, now, say),
              clock: dates.clock(until),
            })}
          </p>
          <p className="visually-hidden" role="status">
            {minutesLeft(until, now, say)}
          </p>
        </>
      ) : (
        <p className={prose.reason}>{ui('ui_waiting_until', { moment: dates.moment(until) })}</p>
      )}
      {since !== undefined && (
        <p className={prose.source}>{ui('ui_waiting_since', { moment: dates.moment(since) })}</p>
      )}
      {adjustable !== undefined && (
        <Interval minutes={adjustable} view={view} isBusy={screen.isBusy} />
      )}
    </>
  )
}

const INTERVALS = [5, 10, 15, 20, 30, 45, 60] as const

interface IntervalProps extends Pick<PartProps, 'view'> {
  readonly minutes: number
  readonly isBusy: boolean
}

/** How long such a wait is; saved as soon as another is chosen. */
function Interval({ minutes, view, isBusy }: IntervalProps) {
  const { ui } = usePlaybookSay()
  const { session } = useHands()
  const id = useId()
  const offered = [...new Set([...INTERVALS, minutes])].sort((a, b) => a - b)
  return (
    <div className={`${fieldLook.field} ${fieldLook.inline}`}>
      <label htmlFor={id}>{ui('ui_interval')}</label>
      <select
        id={id}
        value={minutes}
        disabled={isBusy}
        onChange={(event) => void session.chooseWait(view.id, Number(event.target.value))}
      >
        {offered.map((n) => (
          <option key={n} value={n}>
            {ui('ui_minutes', { n })}
          </option>
        ))}
      </select>
    </div>
  )
}
