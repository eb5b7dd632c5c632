import { type Day, toDay } from './day'
import { nationalHolidays } from './national-holidays'

/** A day of the team's own: one day, a day of every year, or a day taken out of the holidays. */
export type HolidayRule =
  | { readonly kind: 'once'; readonly day: Day; readonly name: string }
  /** `monthDay` as `12-24`. */
  | { readonly kind: 'yearly'; readonly monthDay: string; readonly name: string }
  | { readonly kind: 'removed'; readonly day: Day }

export interface Calendar {
  /** Why nobody works on this day, weekends aside; nothing on a common day. */
  readonly holidayName: (day: Day) => string | undefined
}

export interface CalendarSettings {
  readonly rules: readonly HolidayRule[]
  /** Monday and Tuesday. */
  readonly carnival: boolean
  readonly corpusChristi: boolean
}

/** The holidays of C4. A day that the rules take out is none, whatever else names it. */
export function createCalendar(settings: CalendarSettings): Calendar {
  const years = new Map<string, ReadonlyMap<Day, string>>()
  return {
    holidayName: (day) => {
      const year = day.slice(0, 4)
      const known = years.get(year) ?? holidaysOf(year, settings)
      years.set(year, known)
      return known.get(day)
    },
  }
}

function holidaysOf(
  year: string,
  { rules, carnival, corpusChristi }: CalendarSettings,
): ReadonlyMap<Day, string> {
  const holidays = nationalHolidays(Number(year), { carnival, corpusChristi })
  for (const rule of rules) {
    if (rule.kind === 'removed') continue
    // 29 February is a day of leap years only.
    const day = rule.kind === 'once' ? rule.day : toDay(`${year}-${rule.monthDay}`)
    if (day) holidays.set(day, rule.name)
  }
  for (const rule of rules) if (rule.kind === 'removed') holidays.delete(rule.day)
  return holidays
}
