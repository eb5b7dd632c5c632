import { fold } from './fold'
import type { Line, Quote } from './line-writer'

/** A cheap look before anything is folded: only such lines can open a quotation. */
const MAY_OPEN = /^[\s>]*(?:-{2}|[*_]*(?:em|on|el|de|from)[\s:])/i

const MAY_QUOTE = /^\s*(?:>|-{2}|[*_]*(?:em|on|el|de|from)[\s:])/i

const SEPARATOR =
  /^-{2,} ?(?:mensagem original|mensagem encaminhada|original message|forwarded message|mensaje original)\b/
const WROTE = /\b(?:escreveu|wrote|escribio) ?:?$/
/** An hour or an address: what sets a mail program's line apart from "Em 18/11 o cliente escreveu:". */
const MAIL_DETAIL = /\d:\d\d|@/
const SENDER = /^[*_]*(?:de|from) ?:/
const SENT = /^[*_]*(?:enviad[oa](?: em)?|sent|data|date) ?:/
const ADDRESSED = /^[*_]*(?:para|to|assunto|subject) ?:/
const SUBJECT = /^[*_]*(?:assunto|subject) ?:/
const IN_HEAD = /^[*_]*(?:de|from|enviad[oa](?: em)?|sent|data|date|para|to|cc|assunto|subject) ?:/

/** No mail program's opening line is longer. */
const LONGEST = 400

/**
 * Says of every line how it is quoted. A mail program's opening line ("Em … escreveu:",
 * "-----Mensagem original-----", "De: … Enviada em: …") opens a mail: down to the end of what is set
 * apart below it, else to the end of the text. Lines set apart without such a head are a block.
 */
export function flagQuotedMail(lines: Line[]): Line[] {
  if (!lines.some(mayQuote)) return lines
  const texts = lines.map(({ text }) => text)
  let headLeft = 0
  let isInMarkedMail = false
  let isAllQuoted = false

  const quoteOf = (line: Line, index: number): Quote => {
    const isApart = isSetApart(line)
    const opened = headLeft > 0 ? 0 : quotationOpenedAt(texts, index)
    if (opened > 0) {
      headLeft = opened
      // Where the quotation itself is marked, what follows it is the writer's own again.
      isInMarkedMail = isApart || isSetApart(firstWritten(lines, index + opened))
      isAllQuoted ||= !isInMarkedMail
    }
    const isHead = headLeft > 0
    if (isHead) headLeft -= 1
    else if (!isApart && line.text !== '') isInMarkedMail = false
    if (line.quote === 'mail' || line.quote === 'signature') return line.quote
    if (isInMarkedMail && (isApart || isHead)) return 'mail'
    if (isAllQuoted) return opened > 0 ? 'mail-head' : 'mail-text'
    return isApart ? 'block' : 'none'
  }

  return lines.map((line, index) => {
    const quote = quoteOf(line, index)
    return quote === line.quote ? line : { ...line, quote, isQuoted: true }
  })
}

/** Most texts have no line that is set apart or may open a quotation. */
const mayQuote = ({ quote, text }: Line): boolean => quote !== 'none' || MAY_QUOTE.test(text)

const isSetApart = (line: Line | undefined): boolean =>
  line !== undefined && (line.quote !== 'none' || /^\s*>/.test(line.text))

const firstWritten = (lines: readonly Line[], from: number): Line | undefined => {
  let index = from
  while (index < lines.length && lines[index]?.text === '') index += 1
  return lines[index]
}

/** How many lines, from this one on, introduce a quoted mail; 0: none. */
export function quotationOpenedAt(texts: readonly string[], index: number): number {
  const text = texts[index] ?? ''
  if (!MAY_OPEN.test(text) || text.length > LONGEST) return 0
  const line = bare(text)
  if (SEPARATOR.test(line)) return 1
  if (SENDER.test(line)) return isMailHead([text, ...texts.slice(index + 1, index + 6)]) ? 1 : 0
  if (!/^(?:em|on|el) /.test(line)) return 0
  if (isWroteLine(line)) return 1
  const next = texts[index + 1] ?? ''
  return next.length <= LONGEST && isWroteLine(`${line} ${bare(next)}`) ? 2 : 0
}

/** Folded, without the signs that quote it. */
const bare = (text: string): string => fold(text).replace(/^[> ]+/, '')

const isWroteLine = (line: string): boolean => WROTE.test(line) && MAIL_DETAIL.test(line)

/** Three lines "De, Para, Data" are a mail's only with an address, an hour or a subject among them. */
function isMailHead(texts: readonly string[]): boolean {
  const lines = texts
    .filter(({ length }) => length <= LONGEST)
    .map(bare)
    .filter((line) => IN_HEAD.test(line))
  return (
    lines.some((line) => SENT.test(line)) &&
    lines.some((line) => ADDRESSED.test(line)) &&
    lines.some((line) => SUBJECT.test(line) || MAIL_DETAIL.test(line))
  )
}
