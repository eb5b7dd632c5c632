import type { Instant } from '../ticket/ticket'
import { isBusinessDay } from './business-days'
import type { Day } from './day'
import { dayAfter, type WorkingTime } from './working-time'
import { instantOf, localTime } from './zone'

/**
 * The end of the working day of D: the day of the moment, or the day announced if that is later; the
 * next business day if the moment was at or after the end of the working day, or if D is not one (C6).
 */
export function endOfBusinessDay(
  at: Instant,
  time: WorkingTime,
  announced: Day | undefined,
): Instant {
  const { day, minutes } = localTime(at, time.zone)
  const later = announced && announced > day ? announced : day
  const isPast = minutes >= time.endOfDay || !isBusinessDay(later, time.calendar)
  return instantOf(isPast ? dayAfter(later, time) : later, time.endOfDay, time.zone)
}
