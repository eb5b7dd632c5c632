import { type Day, shiftDay, toDay } from './day'
import { nationalHolidays } from './national-holidays'

/** Days of the team's own: one day or a range, once or every year, or a day taken out of the holidays. */
export type HolidayRule =
  | { readonly kind: 'once'; readonly day: Day; readonly name: string }
  /** `monthDay` as `12-24`. */
  | { readonly kind: 'yearly'; readonly monthDay: string; readonly name: string }
  /** First and last day included, and so below. */
  | { readonly kind: 'span'; readonly from: Day; readonly to: Day; readonly name: string }
  /** From `12-24` to `01-02`: over the turn of the year where the end comes first in it. */
  | {
      readonly kind: 'yearly-span'
      readonly from: string
      readonly to: string
      readonly name: string
    }
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

/** The holidays of C4. A day that the rules take out is no holiday, whatever else names it. */
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
    if (rule.kind !== 'once' && rule.kind !== 'yearly') continue
    // 29 February is a day of leap years only.
    const day = rule.kind === 'once' ? rule.day : toDay(`${year}-${rule.monthDay}`)
    if (day) holidays.set(day, rule.name)
  }
  for (const rule of rules) {
    if (rule.kind !== 'span' && rule.kind !== 'yearly-span') continue
    // A day that has a name of its own keeps it.
    for (const day of daysOf(year).filter((each) => isWithin(rule, each))) {
      if (!holidays.has(day)) holidays.set(day, rule.name)
    }
  }
  for (const rule of rules) if (rule.kind === 'removed') holidays.delete(rule.day)
  return holidays
}

type Span = Extract<HolidayRule, { readonly kind: 'span' | 'yearly-span' }>

function isWithin({ kind, from, to }: Span, day: Day): boolean {
  if (kind === 'span') return from <= day && day <= to
  const monthDay = day.slice(5)
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to
}

const LEAP_YEAR = 366

const daysOf = (year: string): Day[] => {
  const first = toDay(`${year}-01-01`)
  const days = first ? Array.from({ length: LEAP_YEAR }, (_, count) => shiftDay(first, count)) : []
  return days.filter((day) => day.startsWith(year))
}
