/** A calendar day such as `2026-11-23`, in no time zone. Made only by `toDay` and what builds on it. */
export type Day = string & { readonly __brand: 'Day' }

/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const DAY_MS = 86_400_000

/** By weekday, Sunday first, as the manual writes them. */
const WEEKDAY_NAMES = [
  'Domingo',
  'Segunda-feira',
  'Terça-feira',
  'Quarta-feira',
  'Quinta-feira',
  'Sexta-feira',
  'Sábado',
] as const

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)

/** The day an ISO text names; nothing if there is no such day (`2026-02-29`). */
export function toDay(text: string): Day | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const day = text as Day
  return !Number.isNaN(midnight(day).getTime()) && shiftDay(day, 0) === day ? day : undefined
}

/** `count` days later; earlier if negative. */
export const shiftDay = (day: Day, count: number): Day =>
  new Date(midnight(day).getTime() + count * DAY_MS).toISOString().slice(0, 10) as Day

/** How many days from one to the other, both counted: 1 for the same day; 0 or less backwards. */
export const daysFromTo = (from: Day, to: Day): number =>
  Math.round((midnight(to).getTime() - midnight(from).getTime()) / DAY_MS) + 1

export const weekdayOf = (day: Day): Weekday => midnight(day).getUTCDay() as Weekday

/** `23/11/2026`. */
export const formatDay = (day: Day): string => day.split('-').reverse().join('/')

/** `Segunda-feira - 23/11/2026`: how the second attempt names the day of the third (C4). */
export const announced = (day: Day): string =>
  `${WEEKDAY_NAMES[weekdayOf(day)]} - ${formatDay(day)}`
