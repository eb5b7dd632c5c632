import type { Day } from '../calendar/day'
import { instantOf, localTime } from '../calendar/zone'
import type { Instant } from '../ticket/ticket'
import type { MadeAttempt } from './contact-record'
import { dayAfter, isWorkingDay, type WorkingTime } from './working-time'

/**
 * When cancellation becomes due (C6): the end of the working day of D, the later of the third
 * attempt's day and the date announced in the second; the next business day if the third was made at
 * or after the end of the working day, or if D is none.
 */
export function cancellationDueAt(
  made: readonly MadeAttempt[],
  time: WorkingTime,
): Instant | undefined {
  const third = made.find(({ n }) => n === 3)
  if (!third) return undefined
  const { day, minutes } = localTime(third.at, time.zone)
  const announced = made.find(({ n }) => n === 2)?.announced
  const later: Day = announced && announced > day ? announced : day
  const isPast = minutes >= time.endOfDay || !isWorkingDay(later, time)
  return instantOf(isPast ? dayAfter(later, time) : later, time.endOfDay, time.zone)
}
