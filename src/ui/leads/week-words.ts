import { type Day, shiftDay } from '../../domain/calendar/day'
import type { NavSay } from '../nav/nav-say'

/** `16 a 22/11`, `30/11 a 06/12`: a week by its days, from Monday to Sunday. */
export function weekWords(monday: Day, { nav, dates, language }: NavSay): string {
  const sunday = shiftDay(monday, 6)
  const isOneMonth = monday.slice(0, 7) === sunday.slice(0, 7)
  const date = (day: Day) => String(Number(day.slice(8)))
  // In English the month comes first, in the others last.
  const first = isOneMonth && language !== 'en' ? monday.slice(8) : dates.short(monday)
  const last = isOneMonth && language === 'en' ? date(sunday) : dates.short(sunday)
  return nav('leads_days', { first, last })
}
