import { isBusinessDay, nextBusinessDay } from '../calendar/business-days'
import type { Day } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import { localTime } from '../calendar/zone'
import type { Instant } from '../ticket/ticket'

/** When the team works: everything the dates of C3, C4 and C6 depend on, besides the clock. */
export interface WorkingTime {
  /** IANA name. */
  readonly zone: string
  readonly calendar: Calendar
  /** Minutes after midnight. */
  readonly startOfDay: number
  readonly endOfDay: number
}

/** The calendar day of a moment, in the account's zone. */
export const dayOf = (at: Instant, { zone }: WorkingTime): Day => localTime(at, zone).day

/** Attempt n+1 is due on the next business day after attempt n (C3); so is the third's date (C4). */
export const dayAfter = (day: Day, { calendar }: WorkingTime): Day => nextBusinessDay(day, calendar)

export const isWorkingDay = (day: Day, { calendar }: WorkingTime): boolean =>
  isBusinessDay(day, calendar)
