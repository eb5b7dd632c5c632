import { type Day, toDay, type Weekday, weekdayOf } from '../calendar/day'
import { flatten } from '../text/flatten'

/** A date somebody wrote, with the weekday beside it if there is one. */
export interface DateMention {
  /** Positions in the text; a weekday beside the date is within. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly dayOfMonth: number
  readonly month: number
  readonly year?: number
  readonly weekday?: Weekday
  /** Absent if the year was left out, or if there is no such day (31/02/2026). */
  readonly day?: Day
}

const MONTHS = [
  ...['janeiro', 'fevereiro', 'marco', 'abril', 'maio', 'junho'],
  ...['julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro'],
]
const WEEKDAYS = ['domingo', 'segunda', 'terca', 'quarta', 'quinta', 'sexta', 'sabado']

/** Patterns for flattened text: day `d`, month `m`, year `y`. */
const FORMS = [
  /(?<![\d/.-])(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?![\d-])/g,
  /(?<![\d/.-])(?<d>\d{1,2}) ?\/ ?(?<m>\d{1,2}) ?\/ ?(?<y>\d{4}|\d\d)(?![\d/])/g,
  /(?<![\d/.-])(?<d>\d\d)(?<mark>[.-])(?<m>\d\d)\k<mark>(?<y>\d{4})(?![\d-]|\.\d)/g,
  new RegExp(`(?<![\\d/.-])(?<d>\\d{1,2}) de (?<m>${MONTHS.join('|')})(?: de (?<y>\\d{4}))?`, 'g'),
]
/** Without a year a mere "2/3" may be a share of something: a weekday or "dia" has to introduce it. */
const SHORT = /(?<![\d/.-])(?<d>\d{1,2})\/(?<m>\d{1,2})(?![\d/])/g

const BEFORE =
  /(?<![a-z])(?<name>domingo|sabado|(?:segunda|terca|quarta|quinta|sexta)(?:[ -]?feira)?) {0,8}[-–—,:(]? {0,8}(?:dia )?$/
const AFTER =
  /^ {0,3}[-–—,(]? {0,3}(?<name>domingo|sabado|(?:segunda|terca|quarta|quinta|sexta)[ -]?feira)(?![a-z])/
const REACH = 40

/** Every date in a text, in its order (C6, W4). */
export function dateMentions(text: string): DateMention[] {
  const flat = flatten(text).replace(/\s/g, ' ')
  const whole = FORMS.flatMap((form) => [...flat.matchAll(form)])
  const short = [...flat.matchAll(SHORT)].filter((match) => isIntroduced(flat, match.index))
  return [...whole, ...short]
    .map((match) => toMention(text, flat, match))
    .sort((a, b) => a.start - b.start)
}

/** Whether the date written is this day: a year or weekday that is there has to be right. */
export const isDay = ({ dayOfMonth, month, year, weekday }: DateMention, day: Day): boolean => {
  const [y, m, d] = day.split('-').map(Number)
  const isSameDate = dayOfMonth === d && month === m && (year ?? y) === y
  return isSameDate && (weekday ?? weekdayOf(day)) === weekdayOf(day)
}

const isIntroduced = (flat: string, at: number): boolean => {
  const before = flat.slice(Math.max(0, at - REACH), at)
  return BEFORE.test(before) || /(?<![a-z])dia $/.test(before)
}

function toMention(text: string, flat: string, match: RegExpExecArray): DateMention {
  const { d = '', m = '', y } = match.groups ?? {}
  const dayOfMonth = Number(d)
  const month = MONTHS.indexOf(m) + 1 || Number(m)
  const year = y === undefined ? undefined : y.length === 2 ? 2000 + Number(y) : Number(y)
  const day = year === undefined ? undefined : dayFrom(year, month, dayOfMonth)
  const { start, end, weekday } = withWeekday(flat, match.index, match.index + match[0].length)
  return {
    ...{ start, end, text: text.slice(start, end), dayOfMonth, month },
    ...(year !== undefined && { year }),
    ...(weekday !== undefined && { weekday }),
    ...(day && { day }),
  }
}

const dayFrom = (year: number, month: number, dayOfMonth: number): Day | undefined =>
  toDay([year, twoDigits(month), twoDigits(dayOfMonth)].join('-'))

const twoDigits = (n: number): string => String(n).padStart(2, '0')

function withWeekday(
  flat: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number; readonly weekday?: Weekday } {
  const from = Math.max(0, start - REACH)
  const before = BEFORE.exec(flat.slice(from, start))
  if (before) return { start: from + before.index, end, weekday: weekdayNamed(before) }
  const after = AFTER.exec(flat.slice(end, end + REACH))
  if (after) return { start, end: end + after[0].length, weekday: weekdayNamed(after) }
  return { start, end }
}

const weekdayNamed = ({ groups }: RegExpExecArray): Weekday =>
  WEEKDAYS.findIndex((name) => groups?.['name']?.startsWith(name)) as Weekday
