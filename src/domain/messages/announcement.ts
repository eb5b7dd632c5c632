import type { Day } from '../calendar/day'
import { flatten } from '../text/flatten'
import { type DateMention, dateMentions } from './date-mentions'

/** How far after "terceira tentativa" its date may stand. */
const REACH = 80

/**
 * The date that a second attempt names for the third (C4, W4): the one after "terceira tentativa";
 * else the one with a weekday; else the only one.
 */
export function announcement(text: string): DateMention | undefined {
  const mentions = dateMentions(text)
  const thirds = [...flatten(text).matchAll(/terceira\W{1,9}tentativa/g)]
  const ends = thirds.map((match) => match.index + match[0].length)
  const isAfterThird = ({ start }: DateMention) =>
    ends.some((end) => start >= end && start - end <= REACH)
  const [only, second] = mentions
  return (
    mentions.find(isAfterThird) ??
    mentions.find(({ weekday }) => weekday !== undefined) ??
    (second ? undefined : only)
  )
}

/** The day of that date (C6); a date without a year, or that is none, announces nothing. */
export const announcedDay = (text: string): Day | undefined => announcement(text)?.day

/** The date as the manual and our macro leave it blank. */
const BLANK =
  /(?:(?:domingo|s[aá]bado|(?:segunda|ter[cç]a|quarta|quinta|sexta)-feira) {0,3}- {0,3})?xx\/xx\/xxxx|\[\[dia_terceira\]\]/iu

/**
 * The draft, HTML or plain, with `date` in the place of the announced date, or of its blank; every
 * other word stays. Unchanged if it holds neither.
 */
export function replaceAnnounced(content: string, date: string): string {
  // The editor likes to write `&nbsp;` between weekday and date; positions must not move.
  const found = announcement(content.replaceAll('&nbsp;', '      ')) ?? blankIn(content)
  return found ? content.slice(0, found.start) + date + content.slice(found.end) : content
}

function blankIn(content: string): Pick<DateMention, 'start' | 'end'> | undefined {
  const match = BLANK.exec(content)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}
