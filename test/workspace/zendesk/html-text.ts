import { tokensOf } from './html-tokens'

const BREAKS = new Set(
  'p div br li ul ol h1 h2 h3 h4 h5 h6 tr table blockquote pre hr section article'.split(' '),
)
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** What Zendesk calls `plain_body`: the words of the HTML, a line per block. */
export function htmlToText(html: string): string {
  let text = ''
  for (const token of tokensOf(html)) {
    if (token.kind === 'text') text += decode(token.text)
    else if (BREAKS.has(token.name) && !(token.name === 'br' && token.isEnd)) text += '\n'
  }
  return tidy(text)
}

/** A block's own start and end both broke the line: one blank line at most remains of them. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const decode = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return NAMED[entity.toLowerCase()] ?? whole
    const isHex = entity[1]?.toLowerCase() === 'x'
    const code = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;')

/** Plain text as the editor would hold it: a paragraph, lines broken. */
export const textToHtml = (text: string): string =>
  text === '' ? '' : `<p>${escapeHtml(text).replace(/\r?\n/g, '<br>')}</p>`

/** The little Markdown the editor understands: bold, italics, line breaks. */
export const markdownToHtml = (markdown: string): string =>
  textToHtml(markdown)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<!\*)\*([^*]+)\*(?!\*)/g, '<em>$1</em>')
