import { announced, formatDay } from '../calendar/day'
import type { TagValue } from '../calendar/tag-value'
import type { WorkingTime } from '../calendar/working-time'
import { twoDigits, writtenClock } from '../calendar/written'
import { localTime } from '../calendar/zone'
import { greetingAt } from '../messages/greeting'
import { type Rendered, renderMessage } from '../messages/render-message'
import type { Instant } from '../ticket/ticket'

/** What a playbook's texts can say of a ticket. */
export interface TextFacts {
  readonly ticket: string
  readonly client: string
  readonly agent: string
  readonly now: Instant
  readonly time: WorkingTime
  readonly phone: string
  readonly whatsapp: string
  /** What the playbook's form asked for last. */
  readonly appointment: TagValue | undefined
  /** What was done so far, a line each. */
  readonly done: readonly string[]
}

/** A text with every blank filled, by what is known or by the agent's own words, or what is missing. */
export function fillText(
  template: string,
  facts: TextFacts,
  given: Readonly<Record<string, string>> = {},
): Rendered {
  return renderMessage(template, new Map([...Object.entries(given), ...knownValues(facts)]))
}

function knownValues(facts: TextFacts): [string, string][] {
  const { time, now, appointment } = facts
  const { day, minutes, seconds } = localTime(now, time.zone)
  const values: [string, string][] = [
    ['greeting', greetingAt(minutes)],
    ['client', facts.client],
    ['agent', facts.agent],
    ['ticket', facts.ticket],
    ['moment', `${formatDay(day)} - ${writtenClock(minutes)}:${twoDigits(seconds)}`],
    ['phone', facts.phone],
    ['whatsapp', facts.whatsapp],
    ['done', facts.done.join('\n')],
    ['day', appointment ? announced(appointment.day).toLowerCase().replace(' - ', ', ') : ''],
    ['hour', appointment?.minutes === undefined ? '' : writtenClock(appointment.minutes)],
  ]
  // What is not known may be asked from the agent.
  return values.filter(([, value]) => value.trim() !== '')
}
