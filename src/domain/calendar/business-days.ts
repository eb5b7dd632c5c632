import { type Day, shiftDay, weekdayOf } from './day'
import type { Calendar } from './holidays'

/** A day without work, and why. */
export type RestDay =
  | { readonly kind: 'weekend'; readonly day: Day }
  | { readonly kind: 'holiday'; readonly day: Day; readonly name: string }

/** A setting that leaves no business day within this many days is not believed. */
const HORIZON = 366

const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day))

export const isBusinessDay = (day: Day, calendar: Calendar): boolean =>
  !isWeekend(day) && calendar.holidayName(day) === undefined

/**
 * The first business day strictly after `day` (C3, C4). If an admin's own days leave none within a
 * year, the next Monday to Friday: a wrong setting must not stop contact for good.
 */
export function nextBusinessDay(day: Day, calendar: Calendar): Day {
  for (let count = 1; count <= HORIZON; count += 1) {
    const next = shiftDay(day, count)
    if (isBusinessDay(next, calendar)) return next
  }
  return nextWeekday(day)
}

function nextWeekday(day: Day): Day {
  const next = shiftDay(day, 1)
  return isWeekend(next) ? nextWeekday(next) : next
}

/** The `count`-th business day after `day`; the day itself for none. */
export function addBusinessDays(day: Day, count: number, calendar: Calendar): Day {
  let last = day
  for (let left = count; left > 0; left -= 1) last = nextBusinessDay(last, calendar)
  return last
}

/**
 * The days without work strictly between two days, oldest first, to say why a wait is that long
 * (C13). A holiday on a weekend is a weekend. At most a year is looked at.
 */
export function nonBusinessDaysBetween(from: Day, to: Day, calendar: Calendar): RestDay[] {
  const days: RestDay[] = []
  for (let count = 1; count <= HORIZON; count += 1) {
    const day = shiftDay(from, count)
    if (day >= to) break
    const rest = restOn(day, calendar)
    if (rest) days.push(rest)
  }
  return days
}

/** Why nobody works on this day; nothing on a business day. */
export function restOn(day: Day, calendar: Calendar): RestDay | undefined {
  if (isWeekend(day)) return { kind: 'weekend', day }
  const name = calendar.holidayName(day)
  return name === undefined ? undefined : { kind: 'holiday', day, name }
}
