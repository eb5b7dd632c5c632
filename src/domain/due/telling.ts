import { isBusinessDay } from '../calendar/business-days'
import { dayAfter, type WorkingTime } from '../calendar/working-time'
import { instantOf, localTime } from '../calendar/zone'
import type { Instant } from '../ticket/ticket'
import { type DueRow, keyOf } from './due-row'

/** What an agent was told of, by key, and when. */
export type Told = Readonly<Record<string, Instant>>

/** Longer than anything stays due without being told again: a week, and a recess around it. */
const KEPT_MS = 21 * 86_400_000

/** Of what is due, what was not told yet. Outside the working day nothing is told: it comes in the morning. */
export const toTell = (
  rows: readonly DueRow[],
  told: Told,
  now: Instant,
  time: WorkingTime,
): readonly DueRow[] =>
  isWorkingHour(now, time) ? rows.filter((row) => told[keyOf(row)] === undefined) : []

/** What was told with these rows added; what is old is left out. */
export const withTold = (told: Told, rows: readonly DueRow[], now: Instant): Told => ({
  ...Object.fromEntries(Object.entries(told).filter(([, at]) => now - at < KEPT_MS)),
  ...Object.fromEntries(rows.map((row) => [keyOf(row), now])),
})

/** When telling begins again; the moment itself while somebody may be told. */
export function nextWorkingHour(now: Instant, time: WorkingTime): Instant {
  if (isWorkingHour(now, time)) return now
  const { day, minutes } = localTime(now, time.zone)
  const isToCome = isBusinessDay(day, time.calendar) && minutes < time.startOfDay
  return instantOf(isToCome ? day : dayAfter(day, time), time.startOfDay, time.zone)
}

function isWorkingHour(now: Instant, time: WorkingTime): boolean {
  const { day, minutes } = localTime(now, time.zone)
  // What becomes due at the end of the working day is told at that minute.
  return isBusinessDay(day, time.calendar) && minutes >= time.startOfDay && minutes <= time.endOfDay
}
