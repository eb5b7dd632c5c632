import type { Body } from '../ticket/ticket'
import { type Line, linesOf } from './lines'

/** Everything that can be read in it, quoted mail and code included, line by line. */
export const plainText = (body: Body): string => textOf(linesOf(body))

/** Both readings of a comment in one pass: all that can be read in it, and the writer's own words. */
export function readBody(body: Body): { readonly text: string; readonly own: string } {
  const lines = linesOf(body)
  const text = textOf(lines)
  return { text, own: lines.every(isOwn) ? text : textOf(lines.filter(isOwn)) }
}

/** The writer's own words, quotations left out: what can carry a message (C2, C7). Code is said too. */
export function ownWords(body: Body): string {
  if (body.kind === 'text' && !READS_OTHERWISE.test(body.content)) {
    return body.content.replace(/\n$/, '')
  }
  return readBody(body).own
}

/**
 * Without any of this, which is true of most, a text reads as it is written: invisible characters,
 * those that count as a blank, blanks at a line's end, lines that may be quoted.
 */
const READS_OTHERWISE =
  /[^\S\n\t ]|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f]|[\t ](?:\n|$)|(?:^|\n)[^\S\n]*(?:>|-{2}|[*_]*(?:em|on|el|de|from)[\s:])/i

/** The lines of the same without code, each with its place in the source. */
export const ownLines = (body: Body): Line[] =>
  linesOf(body).filter((line) => isOwn(line) && !line.isCode)

/** Whether a line is the writer's own, and no quotation. */
export const isOwn = ({ isQuoted }: Line): boolean => !isQuoted

/** Lines as one text. */
export const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n')

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** The text as HTML that shows exactly it, in content and in quoted attribute values. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ESCAPED[char] ?? char)
