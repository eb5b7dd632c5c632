import { announced } from '../calendar/day'
import type { TagValue } from '../calendar/tag-value'
import { dayAfter, type WorkingTime } from '../calendar/working-time'
import { twoDigits, writtenClock } from '../calendar/written'
import { localTime } from '../calendar/zone'
import { type Rendered, renderMessage } from '../messages/render-message'
import type { Language } from '../text/name'
import type { Instant } from '../ticket/ticket'
import { SPOKEN } from './spoken'

/** What a playbook's texts can say of a ticket. */
export interface TextInput {
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
  /** The manual's; Portuguese without. */
  readonly language?: Language
  /** The manual's values that are filled in, by their ids. */
  readonly values?: readonly (readonly [id: string, value: string])[]
}

/** The blanks that the app fills, whichever manual has them. */
export const APP_BLANKS: readonly string[] = [
  ...['greeting', 'client', 'agent', 'ticket', 'moment', 'third_day'],
  ...['phone', 'whatsapp', 'done', 'day', 'hour'],
]

/** A text with every blank filled, by what is known or by the agent's own words, or what is missing. */
export function fillText(
  template: string,
  input: TextInput,
  given: Readonly<Record<string, string>> = {},
): Rendered {
  const known = [...(input.values ?? []), ...knownValues(input)]
  return renderMessage(template, new Map([...Object.entries(given), ...known]))
}

function knownValues(input: TextInput): [string, string][] {
  const { time, now, appointment, language = 'pt' } = input
  const { greeting, date, weekday } = SPOKEN[language]
  const { day, minutes, seconds } = localTime(now, time.zone)
  const values: [string, string][] = [
    ['greeting', greeting(minutes)],
    ['client', input.client],
    ['agent', input.agent],
    ['ticket', input.ticket],
    ['moment', `${date(day)} - ${writtenClock(minutes)}:${twoDigits(seconds)}`],
    ['third_day', announced(dayAfter(day, time))],
    ['phone', input.phone],
    ['whatsapp', input.whatsapp],
    ['done', input.done.join('\n')],
    ['day', appointment ? weekday(appointment.day) : ''],
    ['hour', appointment?.minutes === undefined ? '' : writtenClock(appointment.minutes)],
  ]
  // What is not known may be asked from the agent.
  return values.filter(([, value]) => value.trim() !== '')
}
