import type { Day } from '../calendar/day'
import { entityAt } from '../text/entities'
import { flatten } from '../text/flatten'
import { tagsToKeep } from '../text/html-edit'
import { htmlTokens } from '../text/html-tokens'
import { type Line, sourceAt } from '../text/line-writer'
import { ownLines } from '../text/plain-text'
import type { Body } from '../ticket/ticket'
import { type DateMention, dateMentions } from './date-mentions'

/** How far after "terceira tentativa" its date may be. */
const REACH = 80

/**
 * The date that a second attempt names for the third (C4, W4): the one after "terceira tentativa";
 * else the one with a weekday; else the only one.
 */
export function announcement(text: string): DateMention | undefined {
  const mentions = dateMentions(text)
  const [only, second] = mentions
  if (!second) return only
  const thirds = [...flatten(text).matchAll(/(?<![a-z\d])(?:terceira|3a)\W{1,9}tentativa/g)]
  const ends = thirds.map((match) => match.index + match[0].length)
  const isAfterThird = ({ start }: DateMention) =>
    ends.some((end) => start >= end && start - end <= REACH)
  return mentions.find(isAfterThird) ?? mentions.find(({ weekday }) => weekday !== undefined)
}

/** The day of that date (C6); a date without a year, or one that does not exist, announces nothing. */
export const announcedDay = (text: string): Day | undefined => announcement(text)?.day

/** The date as the manual and our macro leave it blank. */
const BLANK =
  /(?:(?:domingo|s[aá]bado|(?:segunda|ter[cç]a|quarta|quinta|sexta)-feira) {0,3}- {0,3})?xx\/xx\/xxxx|\[\[dia_terceira\]\]/iu

/**
 * The draft with `date` in the place of the announced date, or of its blank; every other word stays,
 * and so does markup that begins or ends within the date. Unchanged if it holds neither.
 */
export function replaceAnnounced(body: Body, date: string): string {
  const lines = ownLines(body)
  const text = lines.map((line) => line.text).join('\n')
  const found = announcement(text) ?? blankIn(text)
  if (!found) return body.content
  const start = sourceIn(lines, found.start)
  const last = sourceIn(lines, found.end - 1)
  const end = last + (entityAt(body.content, last)?.length ?? 1)
  const { kept, rest } =
    body.kind === 'html' ? markupIn(body.content, start, end) : { kept: '', rest: end }
  return body.content.slice(0, start) + date + kept + body.content.slice(rest)
}

function blankIn(text: string): Pick<DateMention, 'start' | 'end'> | undefined {
  const match = BLANK.exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : undefined
}

/** Where in the draft is what is at `index` of its lines, one below the other. */
function sourceIn(lines: readonly Line[], index: number): number {
  let from = 0
  for (const line of lines) {
    if (index <= from + line.text.length) return sourceAt(line, index - from)
    from += line.text.length + 1
  }
  return index
}

/** The tags in a stretch of HTML that reach beyond it, and where the rest begins. */
function markupIn(html: string, from: number, to: number) {
  const tokens = htmlTokens(html)
  const first = tokens.findIndex(({ start }) => start >= from)
  const { kept, end } = tagsToKeep(tokens, first < 0 ? tokens.length : first, to)
  return { kept: kept.map((tag) => html.slice(tag.start, tag.end)).join(''), rest: end }
}
