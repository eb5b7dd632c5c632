import { isBusinessDay, nextBusinessDay } from '../../../src/domain/calendar/business-days'
import { type Day, shiftDay, weekdayOf } from '../../../src/domain/calendar/day'
import { createCalendar } from '../../../src/domain/calendar/holidays'
import { instantOf, localTime } from '../../../src/domain/calendar/zone'

/** The account's zone: everything in the workspace happens there. */
export const ZONE = 'America/Sao_Paulo'

export const CALENDAR = createCalendar({ rules: [], carnival: false, corpusChristi: false })
const OPENS = 8 * 60
const CLOSES = 17 * 60

/** The account's time, with the days a situation is told in. */
export interface ScenarioClock {
  readonly now: number
  readonly today: Day
  /** `at(today, '09:12')` */
  readonly at: (day: Day, time: string) => number
  readonly ago: (minutes: number) => number
  /** 0: today, or the next business day if today is not one; -1: the business day before that; 1: after. */
  readonly workday: (count: number) => Day
  /** The business day after any day, as C4 counts. */
  readonly after: (day: Day) => Day
  /** The next holiday that falls on Monday to Friday, today included. */
  readonly holiday: () => Day
  readonly saturday: () => Day
  /** The business day before any day. */
  readonly before: (day: Day) => Day
}

export function createScenarioClock(now: number): ScenarioClock {
  const today = localTime(now, ZONE).day
  const current = isBusinessDay(today, CALENDAR) ? today : nextBusinessDay(today, CALENDAR)
  return {
    now,
    today,
    at: atTime,
    ago: (minutes) => now - minutes * 60_000,
    workday: (count) => shifted(current, count),
    after: (day) => nextBusinessDay(day, CALENDAR),
    before: dayBefore,
    holiday: () => firstDay(today, isWeekdayHoliday),
    saturday: () => firstDay(today, (day) => weekdayOf(day) === 6),
  }
}

/**
 * When an account begins: now, if somebody would be at work now; else at 10:00 of the next business
 * day, so that the situations make sense on a Sunday too. Milliseconds to add to the real time.
 */
export function offsetToWork(realNow: number): number {
  const { day, minutes } = localTime(realNow, ZONE)
  const isWorkday = isBusinessDay(day, CALENDAR)
  if (isWorkday && minutes >= OPENS && minutes < CLOSES) return 0
  const start = isWorkday && minutes < OPENS ? day : nextBusinessDay(day, CALENDAR)
  return atTime(start, '10:00') - realNow
}

/** At `time` of the business day after the one that `now` is in. */
export const nextWorkMorning = (now: number, time: string): number =>
  atTime(nextBusinessDay(localTime(now, ZONE).day, CALENDAR), time)

function atTime(day: Day, time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return instantOf(day, hours * 60 + minutes, ZONE)
}

const dayBefore = (day: Day): Day => {
  const before = shiftDay(day, -1)
  return isBusinessDay(before, CALENDAR) ? before : dayBefore(before)
}

function shifted(day: Day, count: number): Day {
  if (count === 0) return day
  return count > 0
    ? shifted(nextBusinessDay(day, CALENDAR), count - 1)
    : shifted(dayBefore(day), count + 1)
}

const isWeekdayHoliday = (day: Day): boolean =>
  ![0, 6].includes(weekdayOf(day)) && CALENDAR.holidayName(day) !== undefined

/** Every year has such a day: the search ends. */
const firstDay = (from: Day, isIt: (day: Day) => boolean): Day =>
  isIt(from) ? from : firstDay(shiftDay(from, 1), isIt)
