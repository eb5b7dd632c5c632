import type { Instant } from '../ticket/ticket'
import { isBusinessDay, nextBusinessDay } from './business-days'
import { type Day, shiftDay } from './day'
import type { Calendar } from './holidays'
import { instantOf, localTime } from './zone'

/** When the team works: everything the dates of C3, C4 and C6 depend on, apart from the clock. */
export interface WorkingTime {
  /** IANA name. */
  readonly zone: string
  readonly calendar: Calendar
  /** Minutes after midnight. */
  readonly startOfDay: number
  readonly endOfDay: number
}

/** The moment before which so many working minutes lie until `at` (C9). */
export function workingTimeBefore(at: Instant, minutes: number, time: WorkingTime): Instant {
  let left = minutes
  let day = localTime(at, time.zone).day
  for (;;) {
    if (isBusinessDay(day, time.calendar)) {
      const opens = instantOf(day, time.startOfDay, time.zone)
      const closes = Math.min(at, instantOf(day, time.endOfDay, time.zone))
      const worked = Math.max(0, closes - opens) / MINUTE_MS
      if (worked >= left) return closes - left * MINUTE_MS
      left -= worked
    }
    day = shiftDay(day, -1)
  }
}

const MINUTE_MS = 60_000

/** The calendar day of a moment, in the account's zone. */
export const dayOf = (at: Instant, { zone }: WorkingTime): Day => localTime(at, zone).day

/** Attempt n+1 is due on the next business day after attempt n (C3); so is the third's date (C4). */
export const dayAfter = (day: Day, { calendar }: WorkingTime): Day => nextBusinessDay(day, calendar)
