import type { Body } from '../ticket/ticket'
import { linesOf } from './lines'

/** Everything that can be read in it, quoted mail and code included, line by line. */
export const plainText = (body: Body): string =>
  linesOf(body)
    .map(({ text }) => text)
    .join('\n')

/** What the writer says in words of his own: quoted mail and code left out (writing rules, W1–W4). */
export const ownText = (body: Body): string =>
  linesOf(body)
    .filter(({ isQuoted, isCode }) => !isQuoted && !isCode)
    .map(({ text }) => text)
    .join('\n')

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
