import { fold } from '../text/fold'
import { type Line, linesOf } from '../text/lines'
import type { Body } from '../ticket/ticket'

/**
 * The draft without the lines of a message that stand in it unchanged, in the message's order. A line
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

/** As many of the message's lines as stand in order, the last ones where a line stands twice: it was put at the end. */
function oursAmong(lines: readonly Line[], message: string): Line[] {
  const wanted = message
    .split('\n')
    .map(fold)
    .filter((text) => text !== '')
  const own = lines.filter(({ isQuoted }) => !isQuoted)
  const said = own.map(({ text }) => fold(text))
  const longest = commonLengths(said, wanted)
  const ours: Line[] = []
  let [line, at] = [own.length, wanted.length]
  while (line > 0 && at > 0) {
    const found = own[line - 1]
    if (found && said[line - 1] === wanted[at - 1]) {
      ours.unshift(found)
      line -= 1
      at -= 1
    } else if (longest[line]?.[at] === longest[line]?.[at - 1]) at -= 1
    else line -= 1
  }
  return ours
}

/** By how many first lines of either text: how many of them they have in common, in order. */
function commonLengths(said: readonly string[], wanted: readonly string[]): number[][] {
  const rows: number[][] = [new Array<number>(wanted.length + 1).fill(0)]
  for (const line of said) {
    const above = rows.at(-1) ?? []
    const row = [0]
    for (const [index, text] of wanted.entries()) {
      const isSame = line === text
      row.push(isSame ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0))
    }
    rows.push(row)
  }
  return rows
}

interface Range {
  readonly from: number
  readonly to: number
}

/** The whole paragraphs in which the first and the last of our lines stand. */
function paragraphsAround({ content }: Body, first: Line, last: Line): Range {
  const close = content.indexOf('</p>', last.end)
  return {
    from: Math.max(0, content.lastIndexOf('<p', first.start)),
    to: close < 0 ? content.length : close + '</p>'.length,
  }
}

/** A stretch of the content without the lines; from the end, so that positions before it stay true. */
const cut = (content: string, lines: readonly Line[], { from, to }: Range): string =>
  lines.reduceRight(
    (text, { start, end }) => text.slice(0, start - from) + text.slice(end - from),
    content.slice(from, to),
  )

const BLANK_PARAGRAPH = /<p>(?:\s|&nbsp;|<br\s*\/?>)*<\/p>\s*$/

/** What is left of a paragraph whose words were all ours. */
const withoutEmptyParagraphs = (html: string): string =>
  html
    .replace(/<(strong|b)>\s*<\/\1>/g, '')
    .replace(/<p>(?:\s|<br\s*\/?>)*<\/p>/g, '')
    .replace(/(?:<br\s*\/?>)+(?=<\/p>)/g, '')
    .replace(/(<p>)(?:<br\s*\/?>)+/g, '$1')
