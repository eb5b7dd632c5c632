/** A line of a comment as a customer sees it, and whether it quotes somebody. */
interface Line {
  readonly text: string
  readonly isQuoted: boolean
}

/** Lower case, no accents, one blank between words; signs that carry no word are gone. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Everything that can be read in a comment's HTML, quotations included, line by line. */
export const allLines = (html: string): string[] => linesOf(html).map(({ text }) => text)

/** What the writer says in words of their own: no quotation, nothing below the head of a mail. */
export function ownLines(html: string): string[] {
  const lines = linesOf(html).filter(({ text }) => text !== '')
  const kept: string[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (!line || isMarked(line)) continue
    const head = headLength(lines, index)
    if (head === 0) kept.push(line.text)
    // What the head opens is marked line by line: after the marked part the writer goes on.
    else if (isMarked(lines[index + head])) index += head - 1
    else break
  }
  return kept
}

const isMarked = (line: Line | undefined): boolean =>
  line !== undefined && (line.isQuoted || line.text.startsWith('>'))

/** How many lines from here are the head of a mail; 0 if this line opens none. */
function headLength(lines: readonly Line[], index: number): number {
  const [first = '', second = ''] = lines.slice(index, index + 2).map(({ text }) => plain(text))
  if (/^(mensagem original|mensagem encaminhada|original message|forwarded message)$/.test(first)) {
    return 1
  }
  if (isWrote(first)) return 1
  if (isWrote(`${first} ${second}`) && !isWrote(second)) return 2
  if (!/^(de|from) /.test(first)) return 0
  const next = lines.slice(index + 1, index + 6).map(({ text }) => plain(text))
  const isSent = next.some((text) => /^(enviad[oa]|sent|data|date) /.test(text))
  const isAddressed = next.some((text) => /^(para|to|assunto|subject) /.test(text))
  return isSent && isAddressed ? 1 : 0
}

/** "Em qua., 18 de nov. de 2026 às 08:12, Marina <m@…> escreveu:": an hour or an address is in it. */
const isWrote = (text: string): boolean =>
  /^(em|on|el) .*\b(escreveu|wrote|escribio)$/.test(text) && /\d \d\d\b|\bcom\b/.test(text)

const BREAKS = /^(p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|pre|hr)$/

function linesOf(html: string): Line[] {
  const lines: Line[] = []
  const open: { readonly name: string; readonly isQuote: boolean }[] = []
  let text = ''
  const end = () => {
    const isQuoted = open.some(({ isQuote }) => isQuote)
    lines.push(...text.split('\n').map((line) => ({ text: tidy(line), isQuoted })))
    text = ''
  }
  for (const [, close, name = '', rest = '', words = ''] of html.matchAll(PIECE)) {
    if (name === '') {
      text += words
      continue
    }
    const tag = name.toLowerCase()
    if (BREAKS.test(tag)) end()
    if (tag !== 'blockquote' && tag !== 'div') continue
    if (!close) open.push({ name: tag, isQuote: tag === 'blockquote' || /gmail_quote/.test(rest) })
    else if (open.at(-1)?.name === tag) open.pop()
  }
  end()
  return lines
}

/** A tag, or what is between two of them. */
const PIECE = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+|<)/gi

const tidy = (text: string): string =>
  text
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim()
