import type { Instant } from '../ticket/ticket'
import type { Day } from './day'
import { dayAfter, isWorkingDay, type WorkingTime } from './working-time'
import { instantOf, localTime } from './zone'

/**
 * The end of the working day of D: the day of the moment, or the day announced if that is later; the
 * next business day if the moment was at or after the end of the working day, or if D is not one (C6).
 */
export function endOfWorkingDay(
  at: Instant,
  time: WorkingTime,
  announced: Day | undefined,
): Instant {
  const { day, minutes } = localTime(at, time.zone)
  const later = announced && announced > day ? announced : day
  const isPast = minutes >= time.endOfDay || !isWorkingDay(later, time)
  return instantOf(isPast ? dayAfter(later, time) : later, time.endOfDay, time.zone)
}
