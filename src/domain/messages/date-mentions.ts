import { type Day, toDay, type Weekday, weekdayOf } from '../calendar/day'
import { flatten } from '../text/flatten'
import { isIntroduced, withWeekday } from './weekday-beside'

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
const CUT_MONTHS = MONTHS.map((name) => name.slice(0, 3))

/** For flattened text, where `1º` is `1o`. */
const NTH = '(?:\\.?[oa°]| [o°])'
const MONTH = `(?<m>${[...MONTHS, ...CUT_MONTHS].join('|')})(?![a-z])`
const YEAR = '(?:19|20)\\d\\d'
const NO_FRACTION = '(?<![\\d/.]|\\d-)'
/** Cents and prices of a month are no days of it. */
const NO_PRICE = '(?<![\\d/.-]|\\d[,:]|\\$ {0,2})'
const NO_VERSION = '(?<![\\d/.-]|(?<![a-z])(?:v|versao|release|build)[.:]? {0,2})'

/** A way to write a date, and a part of it that most texts lack: looked for first, as it is faster. */
interface Form {
  readonly part: RegExp
  readonly whole: RegExp
}

/** What it begins with comes first: a look back at every letter of a text takes long. */
const formOf = (part: RegExp, whole: string, begins = '\\d'): Form => ({
  part,
  whole: new RegExp(`(?=${begins})${whole}`, 'g'),
})

const SLASH = /\//
const MONTH_NAME = new RegExp(CUT_MONTHS.join('|'))

/** Day `d`, month `m`, year `y`. */
const FORMS = [
  formOf(/-\d\d-/, '(?<![\\d/.-])(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?![\\d-])'),
  formOf(
    SLASH,
    `${NO_FRACTION}(?<d>\\d{1,2})${NTH}? ?/ ?(?<m>\\d{1,2}) ?/ ?(?<y>\\d{4}|\\d\\d)(?![\\d/])`,
  ),
  formOf(
    /[.-]\d\d[.-]\d{4}/,
    `${NO_VERSION}(?<d>\\d\\d|\\d{1,2}${NTH})(?<mark>[.-])(?<m>\\d\\d)\\k<mark>(?<y>\\d{4})(?![\\d-]|\\.\\d)`,
  ),
  // "1º de dezembro de 2026", "01 de dez."
  formOf(
    MONTH_NAME,
    `${NO_PRICE}(?<d>\\d{1,2}${NTH}?|primeiro) ?de ${MONTH}(?:\\.?(?:,? de |,? | ?/ ?)(?<y>${YEAR})(?!\\d)|\\.(?=[),;:]))?`,
    '[\\dp]',
  ),
  // "1 dez. 2026", "01/dez/26"
  formOf(
    MONTH_NAME,
    `${NO_PRICE}(?<d>\\d{1,2})${NTH}?(?: ?[/-] ?| )${MONTH}\\.?(?: de |,? | ?[/-] ?)(?<y>${YEAR}|(?<=[/-] ?)\\d\\d)(?!\\d)`,
  ),
]
/** Without a year a mere "2/3" may be a share of something: a weekday or "dia" has to introduce it. */
const SHORT = [
  formOf(SLASH, `${NO_FRACTION}(?<d>\\d{1,2})${NTH}?/(?<m>\\d{1,2})(?![\\d/])`),
  formOf(
    MONTH_NAME,
    `${NO_PRICE}(?<d>\\d{1,2})${NTH}?(?: ?[/-] ?| )${MONTH}(?!\\.?(?: de |,? | ?[/-] ?)\\d)`,
  ),
]

/** Every form has a number, be it in letters. */
const MAY_NAME_DAY = /\d|primeiro/

function foundIn(text: string, forms: readonly Form[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const { part, whole } of forms) {
    if (!part.test(text)) continue
    whole.lastIndex = 0
    for (let date = whole.exec(text); date; date = whole.exec(text)) found.push(date)
  }
  return found
}

/** Every date in a text, in its order (C6, W4). */
export function dateMentions(text: string): DateMention[] {
  const flat = flatten(text).replace(/[^\S\n ]/g, ' ')
  if (!MAY_NAME_DAY.test(flat)) return []
  const oneLine = flat.replaceAll('\n', ' ')
  const whole = foundIn(oneLine, FORMS)
  const short = foundIn(oneLine, SHORT).filter(({ index }) => isIntroduced(flat, index))
  return [...whole, ...short]
    .map((match) => toMention(text, flat, match))
    .filter(isPossible)
    .sort((a, b) => a.start - b.start)
}

/** Whether the date written is this day: a year or weekday that is there has to be right. */
export const isDay = ({ dayOfMonth, month, year, weekday }: DateMention, day: Day): boolean => {
  const [y, m, d] = day.split('-').map(Number)
  const isSameDate = dayOfMonth === d && month === m && (year ?? y) === y
  return isSameDate && (weekday ?? weekdayOf(day)) === weekdayOf(day)
}

/** A wrong date is one all the same where its year is there; else it is a share, or the hours of a shop. */
const isPossible = ({ dayOfMonth, month, year }: DateMention): boolean =>
  year !== undefined || (dayOfMonth >= 1 && dayOfMonth <= 31 && month >= 1 && month <= 12)

function toMention(text: string, flat: string, match: RegExpExecArray): DateMention {
  const { d = '', m = '', y } = match.groups ?? {}
  const dayOfMonth = d === 'primeiro' ? 1 : Number.parseInt(d, 10)
  const month = CUT_MONTHS.indexOf(m.slice(0, 3)) + 1 || Number(m)
  const year = y === undefined ? undefined : y.length === 2 ? 2000 + Number(y) : Number(y)
  const day = year === undefined ? undefined : dayFrom(year, month, dayOfMonth)
  const { start, end, weekday } = withWeekday(flat, match.index, match.index + match[0].length)
  return {
    start,
    end,
    text: text.slice(start, end),
    dayOfMonth,
    month,
    ...(year !== undefined && { year }),
    ...(weekday !== undefined && { weekday }),
    ...(day && { day }),
  }
}

const dayFrom = (year: number, month: number, dayOfMonth: number): Day | undefined =>
  toDay([year, twoDigits(month), twoDigits(dayOfMonth)].join('-'))

const twoDigits = (n: number): string => String(n).padStart(2, '0')
