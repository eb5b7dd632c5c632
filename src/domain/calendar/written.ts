import type { Instant } from '../ticket/ticket'
import { formatDay } from './day'
import { localTime } from './zone'

/** `07:36`, from minutes after midnight. */
export const writtenClock = (minutes: number): string =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`

export const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** `04/03/2025 07:36`: a moment as notes carry it. */
export function writtenMoment(at: Instant, zone: string): string {
  const { day, minutes } = localTime(at, zone)
  return `${formatDay(day)} ${writtenClock(minutes)}`
}
