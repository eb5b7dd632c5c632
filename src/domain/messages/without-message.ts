import { fold } from '../text/fold'
import { type Line, linesOf } from '../text/lines'
import type { Body } from '../ticket/ticket'

/**
 * The draft without the lines of a message that stand in it unchanged, in the message's order. A line
 * an agent changed is theirs and stays, and so does everything around (product 3, Inserting).
 */
export function withoutMessage(body: Body, message: string): string {
  const lines = linesOf(body)
  const ours = oursAmong(lines, message)
  if (ours.length === 0) return body.content
  const kept = cut(body.content, ours)
  return body.kind === 'html' ? withoutEmptyParagraphs(kept) : kept.trim()
}

function oursAmong(lines: readonly Line[], message: string): Line[] {
  const wanted = message
    .split('\n')
    .map(fold)
    .filter((text) => text !== '')
  const ours: Line[] = []
  for (const line of lines) {
    const at = wanted.indexOf(fold(line.text))
    if (line.isQuoted || at < 0) continue
    ours.push(line)
    wanted.splice(0, at + 1)
  }
  return ours
}

/** From the end, so that the positions before it stay true. */
const cut = (content: string, lines: readonly Line[]): string =>
  lines.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), content)

/** What is left of a paragraph whose words were all ours. */
const withoutEmptyParagraphs = (html: string): string =>
  html
    .replace(/<(strong|b)>\s*<\/\1>/g, '')
    .replace(/<p>(?:\s|<br\s*\/?>)*<\/p>/g, '')
    .replace(/(?:<br\s*\/?>){2,}(?=<\/p>)/g, '')
