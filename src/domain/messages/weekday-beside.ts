import type { Weekday } from '../calendar/day'

/** Where a date is in a text, together with the weekday beside it, if there is one. */
export interface DateSpan {
  readonly start: number
  readonly end: number
  readonly weekday?: Weekday
}

/** As far as a weekday may be from its date. */
const REACH = 40
const WEEKDAYS = ['dom', 'seg', 'ter', 'qua', 'qui', 'sex', 'sab']

const DASH = '[-‐–—−]'
const FEIRA = `\\.?(?: ?${DASH} ?| )?feira(?![a-z])`
const WORKDAY = '(?:segunda|terca|quarta|quinta|sexta)'
/** Never an attempt, a copy or a part, which are "segunda" too. */
const CERTAIN = `(?:domingo|sabado|${WORKDAY}${FEIRA}|[2-6]\\.?a(?:${FEIRA}| ?f(?![a-z])\\.?)|(?:dom|seg|ter|qua|qui|sex|sab)${FEIRA})`
const CUT = '(?:dom|segu?n?d?|terc?|quar?t?|quin?t?|sext?|sab)'
/** Behind a number these are seconds. */
const NO_SECONDS = '(?<!\\d {0,2})'
/** Without its dot this is a verb, unless it opens what is said or a comma follows. */
const TER = `(?:(?<=(?:^|[(:;,.!?]|(?<![a-z])(?:n?[ao]|nesta|desta|da|proxima)) {0,2})ter|ter(?= {0,8}(?:${DASH}|,)))`
const ENDS = '(?= ?(?:[),.;:]|$))'

const BEFORE = new RegExp(
  `(?<![a-z\\d])(?<name>${CERTAIN}|${WORKDAY}|${NO_SECONDS}${CUT}\\.|${NO_SECONDS}(?:dom|seg|qua|qui|sex|sab)|${TER})(?: que vem)? {0,8}(?<mark>${DASH}|[,:(])? {0,8}(?:dia )?$`,
)
const AFTER = new RegExp(
  `^ {0,3}(?:${DASH}|[,(])? {0,3}(?<name>${CERTAIN}|${CUT}\\.|(?:${WORKDAY}|${CUT})${ENDS})(?![a-z])`,
)
const IN_BRACKETS = new RegExp(`^ {0,3}\\( {0,2}(?<name>${CERTAIN}|${WORKDAY}|${CUT}\\.?) {0,2}\\)`)
/** "De segunda a sexta, 27/11" says how the team works, not what day that is. */
const WORKING_WEEK = new RegExp(
  `(?<![a-z\\d])(?:${CERTAIN}|${WORKDAY}|[2-6]a|${CUT}\\.?) (?:a|ate)(?: a)? $`,
)

/** The date from `start` to `end` of a flattened text, with the weekday beside it. */
export function withWeekday(flat: string, start: number, end: number): DateSpan {
  const before = weekdayBefore(flat, start)
  if (before) {
    const isClosed = before.isOpened && flat.charAt(end) === ')'
    return { start: before.start, end: isClosed ? end + 1 : end, weekday: before.weekday }
  }
  const [line = ''] = flat.slice(end, end + REACH).split('\n')
  const after = IN_BRACKETS.exec(line) ?? AFTER.exec(line)
  return after
    ? { start, end: end + after[0].length, weekday: weekdayNamed(after) }
    : { start, end }
}

/** Whether a weekday or "dia" says that what follows is a date. */
export const isIntroduced = (flat: string, at: number): boolean =>
  weekdayBefore(flat, at) !== undefined || /(?<![a-z])dia $/.test(flat.slice(0, at).slice(-REACH))

function weekdayBefore(flat: string, at: number) {
  const from = Math.max(0, at - REACH)
  const match = BEFORE.exec(flat.slice(from, at).replaceAll('\n', ' '))
  if (!match) return undefined
  const start = from + match.index
  if (WORKING_WEEK.test(flat.slice(Math.max(0, start - REACH), start))) return undefined
  return { start, weekday: weekdayNamed(match), isOpened: match.groups?.['mark'] === '(' }
}

function weekdayNamed({ groups }: RegExpExecArray): Weekday {
  const name = groups?.['name'] ?? ''
  const number = Number(name.charAt(0))
  return (number ? number - 1 : WEEKDAYS.indexOf(name.slice(0, 3))) as Weekday
}
