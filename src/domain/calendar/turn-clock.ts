import type { Instant } from '../ticket/ticket'
import { isBusinessDay } from './business-days'
import { dayAfter, type WorkingTime } from './working-time'
import { instantOf, localTime } from './zone'

/** How far somebody who tries a manual turns the clock. */
export type ClockTurn = 'ten-minutes' | 'end-of-day' | 'business-day'

const TEN_MINUTES_MS = 10 * 60_000

/** The moment a clock shows after a turn: always later than before. */
export function turnedFrom(now: Instant, turn: ClockTurn, time: WorkingTime): Instant {
  if (turn === 'ten-minutes') return now + TEN_MINUTES_MS
  const { day } = localTime(now, time.zone)
  if (turn === 'business-day') return instantOf(dayAfter(day, time), time.startOfDay, time.zone)
  const end = instantOf(day, time.endOfDay, time.zone)
  if (now < end && isBusinessDay(day, time.calendar)) return end
  return instantOf(dayAfter(day, time), time.endOfDay, time.zone)
}

/** The moment itself in working hours, else the next time work begins. */
export function atWork(now: Instant, time: WorkingTime): Instant {
  const { day } = localTime(now, time.zone)
  const begins = instantOf(day, time.startOfDay, time.zone)
  const ends = instantOf(day, time.endOfDay, time.zone)
  if (!isBusinessDay(day, time.calendar) || now >= ends) {
    return instantOf(dayAfter(day, time), time.startOfDay, time.zone)
  }
  return Math.max(now, begins)
}
