/** How an author says how long: a number and a unit. */
export interface Duration {
  readonly count: number
  readonly unit: DurationUnit
}

export type DurationUnit = (typeof UNITS)[number]

/** The largest first. A day is 24 hours, whatever day it is. */
export const UNITS = ['days', 'hours', 'minutes'] as const

const MINUTES: Readonly<Record<DurationUnit, number>> = { days: 1440, hours: 60, minutes: 1 }

/** Minutes in the largest unit that says them whole: 90 are 90 minutes, 120 are 2 hours. */
export function durationOf(minutes: number): Duration {
  const unit = UNITS.find((one) => minutes > 0 && minutes % MINUTES[one] === 0) ?? 'minutes'
  return { count: minutes / MINUTES[unit], unit }
}

export const minutesOf = ({ count, unit }: Duration): number => count * MINUTES[unit]
