import { escapeHtml } from '../text/plain-text'
import type { Draft } from '../ticket/ticket'

/** The manuals' `**bold**`; never across lines. */
const BOLD = /\*\*([^*\n]+)\*\*/g

/**
 * A message as HTML for the rich composer: a paragraph for what is between empty lines, `<br>`
 * between lines, `**bold**` strong, everything else plain text whatever it holds.
 */
export const toHtml = (message: string): string =>
  message
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('')
    .replace(BOLD, '<strong>$1</strong>')

/** The same within a paragraph that is there already: lines and no blocks. */
export const toInlineHtml = (message: string): string =>
  toHtml(message)
    .replaceAll('</p><p>', '<br><br>')
    .replace(/^<p>|<\/p>$/g, '')

/** A message for a composer without formatting: the words, no asterisks. */
export const toPlain = (message: string): string => message.replace(BOLD, '$1')

/** A message for WhatsApp, where one asterisk makes bold. */
export const toWhatsApp = (message: string): string => message.replace(BOLD, '*$1*')

/**
 * A message as this composer carries it: rich text for e-mail and web; without a rich editor no
 * asterisks, but WhatsApp's own (C9).
 */
export function inComposer(message: string, { body, channel }: Draft): string {
  if (channel.kind === 'whatsapp') return toWhatsApp(message)
  return body.kind === 'html' && !channel.sendsAtOnce ? toHtml(message) : toPlain(message)
}
