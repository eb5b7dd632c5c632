import { dayAfter, dayOf, type WorkingTime } from '../calendar/working-time'
import type { Instant } from '../ticket/ticket'

/** Further than this nobody counts. */
const MOST = 99

/** The business days that went by since the day on which something was due, today included: 0 on that day. */
export function daysLate(since: Instant, now: Instant, time: WorkingTime): number {
  const today = dayOf(now, time)
  let day = dayAfter(dayOf(since, time), time)
  let late = 0
  while (day <= today && late < MOST) {
    late += 1
    day = dayAfter(day, time)
  }
  return late
}
