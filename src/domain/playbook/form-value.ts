import { isBusinessDay } from '../calendar/business-days'
import { type Day, toDay } from '../calendar/day'
import { momentOf, type TagValue } from '../calendar/tag-value'
import { dayOf, type WorkingTime } from '../calendar/working-time'
import type { Instant } from '../ticket/ticket'
import type { FormStep } from './playbook'

/** Why a value is refused; `missing` while the agent has not named it all. */
export type ValueFault = 'missing' | 'past' | 'rest-day' | 'outside-hours'

export type ReadValue =
  | { readonly kind: 'value'; readonly value: TagValue }
  | { readonly kind: 'fault'; readonly fault: ValueFault }

/** A date and an hour as a browser's own fields have them: `2026-11-25`, `14:00`. */
export interface TypedValue {
  readonly day: string
  readonly time: string
}

/**
 * What a form step asked for, or why not: a moment in the future and in the working hours of a
 * business day, or a business day after today, by the account's clock and calendar (C4).
 */
export function readForm(
  typed: TypedValue,
  asks: FormStep['asks'],
  now: Instant,
  time: WorkingTime,
): ReadValue {
  const day = toDay(typed.day)
  const minutes = asks === 'moment' ? minutesOf(typed.time) : undefined
  if (!day || (asks === 'moment' && minutes === undefined)) return refused('missing')
  if (isPast(day, minutes, now, time)) return refused('past')
  if (!isBusinessDay(day, time.calendar)) return refused('rest-day')
  if (minutes !== undefined && (minutes < time.startOfDay || minutes >= time.endOfDay)) {
    return refused('outside-hours')
  }
  return { kind: 'value', value: { day, ...(minutes !== undefined && { minutes }) } }
}

const refused = (fault: ValueFault): ReadValue => ({ kind: 'fault', fault })

const isPast = (day: Day, minutes: number | undefined, now: Instant, time: WorkingTime): boolean =>
  minutes === undefined ? day <= dayOf(now, time) : momentOf({ day, minutes }, time.zone, 0) <= now

/** Browsers add seconds where a field was filled with them. */
function minutesOf(typed: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(typed) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
