import { endOfBusinessDay } from '../calendar/end-of-day'
import type { WorkingTime } from '../calendar/working-time'
import type { Instant } from '../ticket/ticket'
import type { MadeAttempt } from './chain'

/**
 * When cancellation becomes due (C6): the end of the working day of the third attempt, or of the
 * date announced in the second if that is later.
 */
export function cancellationDueAt(
  made: readonly MadeAttempt[],
  time: WorkingTime,
): Instant | undefined {
  const third = made.find(({ n }) => n === 3)
  const announced = made.find(({ n }) => n === 2)?.announced
  return third && endOfBusinessDay(third.at, time, announced)
}
