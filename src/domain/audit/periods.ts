import { type Day, shiftDay, weekdayOf } from '../calendar/day'

/** The periods that somebody asks for most, as they are said; weeks begin on Monday. */
export const PERIODS = ['today', 'this_week', 'last_7', 'last_week', 'last_month'] as const
export type Period = (typeof PERIODS)[number]

/** Two days, both inclusive. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** The days of a period, seen from today; none of them is yet to come. */
export function spanOf(period: Period, today: Day): Span {
  const monday = shiftDay(today, -((weekdayOf(today) + 6) % 7))
  const first = shiftDay(today, 1 - Number(today.slice(8)))
  const lastBefore = shiftDay(first, -1)
  const spans: Readonly<Record<Period, Span>> = {
    today: { from: today, to: today },
    this_week: { from: monday, to: today },
    last_7: { from: shiftDay(today, -6), to: today },
    last_week: { from: shiftDay(monday, -7), to: shiftDay(monday, -1) },
    last_month: { from: shiftDay(lastBefore, 1 - Number(lastBefore.slice(8))), to: lastBefore },
  }
  return spans[period]
}
