import { fold } from '../text/fold'
import { type Line, linesOf } from '../text/lines'
import type { Body } from '../ticket/ticket'

/**
 * The draft without the lines of a message that are in it unchanged, in the message's order. A line
 * an agent changed is theirs and stays, and so does everything around (Inserting).
 */
export function withoutMessage(body: Body, message: string): string {
  const ours = oursAmong(linesOf(body), message)
  const [first] = ours
  const last = ours.at(-1)
  if (!first || !last) return body.content
  const { from, to } =
    body.kind === 'html'
      ? paragraphsAround(body, first, last)
      : { from: 0, to: body.content.length }
  const before = body.content.slice(0, from)
  const kept = cut(body.content, ours, { from, to })
  const after = body.content.slice(to)
  if (body.kind === 'text') return kept.replace(/\n{3,}/g, '\n\n').trim()
  const left = withoutEmptyParagraphs(kept)
  // The blank line that the insertion put before the message goes with it.
  return left === '' ? before.replace(BLANK_PARAGRAPH, '') + after : before + left + after
}

/** As many of the message's lines as are in order, the last ones where a line occurs twice: it was put at the end. */
function oursAmong(lines: readonly Line[], message: string): Line[] {
  const own = lines
    .filter(({ isQuoted }) => !isQuoted)
    .map((line) => ({ line, text: fold(line.text) }))
  const said = new Set(own.map(({ text }) => text))
  const wanted = message
    .split('\n')
    .map(fold)
    .filter((text) => text !== '' && said.has(text))
  const isWanted = new Set(wanted)
  const candidates = own.filter(({ text }) => isWanted.has(text))
  const atEnd = sameAtEnd(candidates, wanted)
  return [
    ...longestRow(
      candidates.slice(0, candidates.length - atEnd),
      wanted.slice(0, wanted.length - atEnd),
    ),
    ...candidates.slice(candidates.length - atEnd).map(({ line }) => line),
  ]
}

interface Candidate {
  readonly line: Line
  readonly text: string
}

function sameAtEnd(candidates: readonly Candidate[], wanted: readonly string[]): number {
  const most = Math.min(candidates.length, wanted.length)
  let count = 0
  while (count < most && candidates.at(-1 - count)?.text === wanted.at(-1 - count)) count += 1
  return count
}

/** By the places that both have, not by every pair of lines (Hunt and Szymanski). */
function longestRow(candidates: readonly Candidate[], wanted: readonly string[]): Line[] {
  const placesOf = placesByText(wanted)
  /** By how many lines come before: where among the wanted a row of that length ends earliest. */
  const ends: number[] = []
  const rows: Row[] = []
  for (const { line, text } of candidates) {
    for (const place of placesOf.get(text) ?? []) {
      const count = firstFrom(ends, place)
      ends[count] = place
      rows[count] = { line, before: rows[count - 1] }
    }
  }
  const longest: Line[] = []
  for (let row = rows.at(-1); row; row = row.before) longest.push(row.line)
  return longest.reverse()
}

/** Lines of the draft that are in the message in the same order. */
interface Row {
  readonly line: Line
  readonly before: Row | undefined
}

/** Where each text is among the wanted, the last place first. */
function placesByText(wanted: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [place, text] of [...wanted.entries()].reverse()) {
    const known = places.get(text)
    if (known) known.push(place)
    else places.set(text, [place])
  }
  return places
}

/** The first index of a rising list whose number is not below the one given; its length if none. */
function firstFrom(rising: readonly number[], number: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? number) < number) low = middle + 1
    else high = middle
  }
  return low
}

interface Range {
  readonly from: number
  readonly to: number
}

/** The whole paragraphs in which the first and the last of our lines are. */
function paragraphsAround({ content }: Body, first: Line, last: Line): Range {
  const close = content.indexOf('</p>', last.end)
  return {
    from: Math.max(0, content.lastIndexOf('<p', first.start)),
    to: close < 0 ? content.length : close + '</p>'.length,
  }
}

/** A stretch of the content without the lines. */
function cut(content: string, lines: readonly Line[], { from, to }: Range): string {
  const starts = [from, ...lines.map(({ end }) => end)]
  return starts.map((start, at) => content.slice(start, lines[at]?.start ?? to)).join('')
}

const BLANK_PARAGRAPH = /<p>(?:\s|&nbsp;|<br\s*\/?>)*<\/p>\s*$/

/** What is left of a paragraph whose words were all ours. */
const withoutEmptyParagraphs = (html: string): string =>
  html
    .replace(/<(strong|b)>\s*<\/\1>/g, '')
    .replace(/<p>(?:\s|<br\s*\/?>)*<\/p>/g, '')
    .replace(/(?<!<br\s*\/?>)(?:<br\s*\/?>)+(?=<\/p>)/g, '')
    .replace(/(<p>)(?:<br\s*\/?>)+/g, '$1')
