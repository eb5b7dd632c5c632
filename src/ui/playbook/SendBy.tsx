import type { Instant } from '../../domain/ticket/ticket'
import { Icon } from '../garden/Icon'
import * as prose from '../garden/prose.module.css'
import { isCounted, minutesLeft, remaining } from './countdown'
import { usePlaybookSay } from './playbook-say'
import * as look from './SendBy.module.css'
import * as stepLook from './step.module.css'

interface SendByProps {
  readonly until: Instant
  readonly now: Instant
}

/** By when this message was promised to the customer; late, it still goes out. */
export function SendBy({ until, now }: SendByProps) {
  const say = usePlaybookSay()
  const { ui, dates } = say
  if (now >= until) {
    return (
      <p className={look.late}>
        <Icon name="warning" />
        {ui('ui_send_late', { moment: dates.moment(until) })}
      </p>
    )
  }
  const by = ui('ui_send_by', { clock: dates.clock(until) })
  if (!isCounted(until, now)) return <p className={prose.reason}>{by}</p>
  return (
    <>
      <p className={stepLook.countdown} aria-hidden="true">
        {ui('ui_send_by_in', {
          time: remaining(until, now, say),
          clock: dates.clock(until),
        })}
      </p>
      <p className="visually-hidden" role="status">
        {by}. {minutesLeft(until, now, say)}
      </p>
    </>
  )
}
