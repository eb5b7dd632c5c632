import { type Day, shiftDay, toDay, weekdayOf } from '../calendar/day'
import { MONTHS, WEEKDAYS } from './calendar-words'
import type { SentenceWord } from './sentences'

/** The days a sentence about an absence names. */
export interface NamedAbsence {
  /** `end`: until when; `return`: when it is over; `day`: another date. */
  readonly names: 'nothing' | 'day' | 'end' | 'return'
  /** The last day of it. */
  readonly end?: Day
}

const indexIn = (lists: readonly string[][], word: string | undefined): number =>
  lists.findIndex((names) => word !== undefined && names.includes(word))

type Role = 'none' | 'start' | 'until' | 'back'

const UNTIL = /^(?:ate|until|till|hasta|through|thru)$/
const FROM = /^(?:de|do|dos|desde|from|entre|between|del|partir|periodo)$/
const BACK =
  /^(?:volt\w*|retorn\w*|regress\w*|regres[oe]\w*|vuelvo|volvere|return\w*|back|reopen|reabri\w*|retomadas)$/
/** Between the days of a span: "de 20 a 27", "from … to …", "entre … e …". */
const SPANS = /^(?:a|ao|e|to|and|al|y)$/
const ENGLISH = /^(?:until|till|through|from|between|back|return\w*|reopen|on)$/

/** Longer than any absence, which is then a date of the past without its year. */
const LONGEST = 300

/**
 * Reads "até 30/11", "de 20 a 27 de novembro", "volto na segunda": the last day of an absence as of
 * the day on which it was written (C7). A return is the day after it. Where one of several days
 * cannot be told, none is.
 */
export function namedAbsence(words: readonly SentenceWord[], on: Day): NamedAbsence {
  let role: Role = 'none'
  let names: NamedAbsence['names'] = 'nothing'
  let isEnglish = false
  let isAfterDate = false
  const ends: (Day | undefined)[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at]?.word ?? ''
    const date = readDate(words, at)
    if (date) {
      const isSpan: boolean = isAfterDate && role === 'start'
      // "De segunda a sexta" is every week.
      const isWeekly = isSpan && date.day === undefined && date.month === undefined
      if (isSpan && !isWeekly) role = 'until'
      if (role === 'until') ends.push(dayOf(date, on, isEnglish, 0))
      if (role === 'back') ends.push(dayBefore(dayOf(date, on, isEnglish, 1)))
      names = isWeekly ? 'nothing' : namedBy(role, names)
      isAfterDate = true
      at += date.length
      continue
    }
    if (ENGLISH.test(word)) isEnglish = true
    if (UNTIL.test(word)) role = 'until'
    else if (BACK.test(word)) role = 'back'
    else if (FROM.test(word) && role !== 'back' && !isAfterDate) role = 'start'
    if (!SPANS.test(word) && !ARTICLE.test(word)) isAfterDate = false
    at += 1
  }
  const known = ends.filter((end) => end !== undefined).sort()
  const end = ends.length === known.length ? known.at(-1) : undefined
  return { names, ...(end && { end }) }
}

const ARTICLE = /^(?:o|os|el|the|dia|dias)$/

function namedBy(role: Role, before: NamedAbsence['names']): NamedAbsence['names'] {
  if (role === 'until') return 'end'
  if (role === 'back') return before === 'end' ? 'end' : 'return'
  return before === 'nothing' ? 'day' : before
}

const dayBefore = (day: Day | undefined): Day | undefined => day && shiftDay(day, -1)

interface WrittenDate {
  readonly length: number
  readonly day?: number
  /** 1 to 12. */
  readonly month?: number
  readonly year?: number
  readonly weekday?: number
  readonly isNumeric?: boolean
}

function readDate(words: readonly SentenceWord[], at: number): WrittenDate | undefined {
  const weekday = indexIn(WEEKDAYS, words[at]?.word)
  if (weekday < 0) return readCalendarDate(words, at)
  const isFeira = /^feiras?$/.test(words[at + 1]?.word ?? '')
  const length = isFeira ? 2 : 1
  const skipped = /^(?:dia|the)$/.test(words[at + length]?.word ?? '') ? 1 : 0
  const date = readCalendarDate(words, at + length + skipped)
  return date ? { ...date, length: date.length + length + skipped } : { length, weekday }
}

function readCalendarDate(words: readonly SentenceWord[], at: number): WrittenDate | undefined {
  const [first, second, third] = [0, 1, 2].map((more) => words[at + more])
  if (first === undefined) return undefined
  const month = indexIn(MONTHS, first.word)
  if (month >= 0) return monthFirst(words, at, month + 1)
  const number = numberOf(first)
  if (number === undefined) return undefined
  if (number > 31) return isoDate(words, at)
  const named = namedMonth(words, at + 1)
  if (named) return { ...named, day: number, length: named.length + 1 }
  const other = numberOf(second)
  if (other !== undefined && isJoined(first, second)) {
    const year = isJoined(second, third) ? numberOf(third) : undefined
    return {
      day: number,
      month: other,
      isNumeric: true,
      ...(year === undefined
        ? { length: 2 }
        : { length: 3, year: year < 100 ? 2000 + year : year }),
    }
  }
  return dayAlone(words, at, number)
}

/** `2026-11-30`. */
function isoDate(words: readonly SentenceWord[], at: number): WrittenDate | undefined {
  const [year, month, day] = [0, 1, 2].map((more) => numberOf(words[at + more]))
  const isOne = isJoined(words[at], words[at + 1]) && isJoined(words[at + 1], words[at + 2])
  return isOne && year && month && day ? { length: 3, year, month, day } : undefined
}

/** `de novembro de 2026`, `November 2026`. */
function namedMonth(words: readonly SentenceWord[], at: number): WrittenDate | undefined {
  const skipped = /^(?:de|of)$/.test(words[at]?.word ?? '') ? 1 : 0
  const month = indexIn(MONTHS, words[at + skipped]?.word)
  if (month < 0) return undefined
  const after = at + skipped + 1
  return { month: month + 1, ...yearAt(words, after, skipped + 1) }
}

/** `November 30th, 2026`; a month alone is a date of which the day cannot be told. */
function monthFirst(
  words: readonly SentenceWord[],
  at: number,
  month: number,
): WrittenDate | undefined {
  const day = numberOf(words[at + 1])
  // Shortened, "out" and "set" are other words as well.
  const isWhole = (words[at]?.word.length ?? 0) > 3
  if (day === undefined || day > 31) {
    return isWhole ? { month, ...yearAt(words, at + 1, 1) } : undefined
  }
  return { month, day, ...yearAt(words, at + 2, 2) }
}

function yearAt(
  words: readonly SentenceWord[],
  at: number,
  length: number,
): { readonly length: number; readonly year?: number } {
  const skipped = /^(?:de|del)$/.test(words[at]?.word ?? '') ? 1 : 0
  const year = numberOf(words[at + skipped])
  return year !== undefined && year >= 2000 && year < 2100
    ? { length: length + skipped + 1, year }
    : { length }
}

/** "dia 30", and the first of "20 a 27 de novembro"; any other number is no date. */
function dayAlone(
  words: readonly SentenceWord[],
  at: number,
  day: number,
): WrittenDate | undefined {
  const isNamed = /^dias?$/.test(words[at - 1]?.word ?? '')
  const isSpan =
    /^(?:a|ao|e|ate|to|and|al|y|hasta|through)$/.test(words[at + 1]?.word ?? '') &&
    readCalendarDate(words, at + 2)?.month !== undefined
  return isNamed || isSpan ? { length: 1, day } : undefined
}

const numberOf = (word: SentenceWord | undefined): number | undefined =>
  /^\d{1,4}(?:st|nd|rd|th|º|o)?$/.test(word?.word ?? '')
    ? Number.parseInt(word?.word ?? '', 10)
    : undefined

/** Whether two numbers belong to one date: only a mark is between. */
const isJoined = (one: SentenceWord | undefined, other: SentenceWord | undefined): boolean =>
  one !== undefined && other !== undefined && other.start - one.end === 1

/** The day meant: the next of its kind where the year, or the month, was left out. */
function dayOf(date: WrittenDate, on: Day, isEnglish: boolean, after: 0 | 1): Day | undefined {
  const { weekday } = date
  if (weekday !== undefined) {
    const ahead = (weekday - weekdayOf(on) + 7) % 7
    return shiftDay(on, ahead === 0 && after === 1 ? 7 : ahead)
  }
  const { day, month, year } = inOrder(date, isEnglish)
  if (day === undefined) return undefined
  const [thisYear = 0, thisMonth = 0] = on.split('-').map(Number)
  const candidates =
    month === undefined
      ? [0, 1, 2].map((more) => written(thisYear, thisMonth + more, day))
      : year === undefined
        ? [0, 1].map((more) => written(thisYear + more, month, day))
        : [written(year, month, day)]
  return candidates.find((found) => found !== undefined && found >= on && found <= latest(on))
}

const latest = (on: Day): Day => shiftDay(on, LONGEST)

/** `12/10` is the tenth of December or the twelfth of October in English: it cannot be told. */
function inOrder(date: WrittenDate, isEnglish: boolean): Partial<WrittenDate> {
  const { day = 0, month = 0, isNumeric } = date
  if (!isNumeric) return date
  if (month > 12 && day <= 12) return { ...date, day: month, month: day }
  return isEnglish && day <= 12 && day !== month ? {} : date
}

const written = (year: number, month: number, day: number): Day | undefined => {
  const [y, m] = month > 12 ? [year + 1, month - 12] : [year, month]
  return toDay([y, twoDigits(m), twoDigits(day)].join('-'))
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')
