/** A calendar day such as `2026-11-23`, in no time zone. Made only by `toDay` and what builds on it. */
export type Day = string & { readonly __brand: 'Day' }

/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const DAY_MS = 86_400_000
/** 1970 began on a Thursday. */
const FIRST_WEEKDAY = 4

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

/** Days and their numbers, read before: few are asked for, and those again and again. */
const numbers = new Map<Day, number>()
const days = new Map<number, Day>()
const MOST_KEPT = 5000

/** How many days after 1970-01-01; NaN if there is no such day. */
function numberOf(day: Day): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = Date.parse(`${day}T00:00:00Z`) / DAY_MS
  if (numbers.size >= MOST_KEPT) numbers.clear()
  numbers.set(day, number)
  return number
}

/** The day that many days after 1970-01-01. */
export function dayNumbered(number: number): Day {
  const known = days.get(number)
  if (known !== undefined) return known
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10) as Day
  if (days.size >= MOST_KEPT) days.clear()
  days.set(number, day)
  return day
}

/** The day an ISO text names; nothing if there is no such day (`2026-02-29`). */
export function toDay(text: string): Day | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const day = text as Day
  return !Number.isNaN(numberOf(day)) && shiftDay(day, 0) === day ? day : undefined
}

/** `count` days later; earlier if negative. */
export const shiftDay = (day: Day, count: number): Day => dayNumbered(numberOf(day) + count)

/** How many days from one to the other, both counted: 1 for the same day; 0 or less backwards. */
export const daysFromTo = (from: Day, to: Day): number => numberOf(to) - numberOf(from) + 1

export const weekdayOf = (day: Day): Weekday =>
  ((((numberOf(day) + FIRST_WEEKDAY) % 7) + 7) % 7) as Weekday

/** `23/11/2026`. */
export const formatDay = (day: Day): string => day.split('-').reverse().join('/')

/** `Segunda-feira - 23/11/2026`: how the second attempt names the day of the third (C4). */
export const announced = (day: Day): string =>
  `${WEEKDAY_NAMES[weekdayOf(day)]} - ${formatDay(day)}`
