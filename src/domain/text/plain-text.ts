import type { Body } from '../ticket/ticket'
import { type Line, linesOf } from './lines'

/** Everything that can be read in it, quoted mail and code included, line by line. */
export const plainText = (body: Body): string => textOf(linesOf(body))

/** Both readings of a comment in one pass: all that can be read in it, and the writer's own words. */
export function readBody(body: Body): { readonly text: string; readonly own: string } {
  const lines = linesOf(body)
  return { text: textOf(lines), own: textOf(lines.filter(isOwn)) }
}

/** The writer's own words, quotations left out: what can carry a message (C2, C7). Code is said too. */
export const ownWords = (body: Body): string => textOf(linesOf(body).filter(isOwn))

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
