import { fold } from './fold'
import type { Line } from './line-writer'

/** A cheap look before anything is folded: only such lines can open a quotation. */
const MAY_OPEN = /^\s*(?:>|-{2}|[*_]*(?:em|on|el|de|from)[\s:])/i

const SEPARATOR =
  /^-{2,} ?(?:mensagem original|mensagem encaminhada|original message|forwarded message|mensaje original)\b/
const WROTE = /\b(?:escreveu|wrote|escribio) ?:?$/
/** An hour or an address: what sets a mail program's line apart from "Em 18/11 o cliente escreveu:". */
const MAIL_DETAIL = /\d:\d\d|@/
const SENDER = /^[*_]*(?:de|from) ?:/
const SENT = /^[*_]*(?:enviad[oa](?: em)?|sent|data|date) ?:/
const ADDRESSED = /^[*_]*(?:para|to|assunto|subject) ?:/

/** No mail program's opening line is longer. */
const LONGEST = 400

/**
 * Marks mail quoted in plain text: lines that begin with `>`, and everything after a mail program's
 * opening line ("Em … escreveu:", "-----Mensagem original-----", "De: … Enviada em: …").
 */
export function markQuotedMail(lines: readonly Line[]): Line[] {
  const texts = lines.map(({ text }) => text)
  let isAllQuoted = false
  let headerLeft = 0
  return lines.map((line, index) => {
    if (!isAllQuoted && headerLeft === 0 && !line.isQuoted) {
      headerLeft = quotationOpenedAt(texts, index)
      // Where the quotation itself is marked, what follows it is the writer's own again.
      isAllQuoted = headerLeft > 0 && !isMarked(firstWritten(lines, index + headerLeft))
    }
    const isQuoted = line.isQuoted || isAllQuoted || headerLeft > 0 || isMarked(line)
    headerLeft = Math.max(0, headerLeft - 1)
    return isQuoted && !line.isQuoted ? { ...line, isQuoted } : line
  })
}

const isMarked = (line: Line | undefined): boolean =>
  line !== undefined && (line.isQuoted || /^\s*>/.test(line.text))

const firstWritten = (lines: readonly Line[], from: number): Line | undefined => {
  let index = from
  while (index < lines.length && lines[index]?.text === '') index += 1
  return lines[index]
}

/** How many lines, from this one on, introduce a quoted mail; 0: none. */
export function quotationOpenedAt(texts: readonly string[], index: number): number {
  const text = texts[index] ?? ''
  if (!MAY_OPEN.test(text) || text.length > LONGEST) return 0
  const line = fold(text)
  if (SEPARATOR.test(line)) return 1
  if (SENDER.test(line)) return isMailHead(texts.slice(index + 1, index + 6)) ? 1 : 0
  if (!/^(?:em|on|el) /.test(line)) return 0
  if (isWroteLine(line)) return 1
  const next = texts[index + 1] ?? ''
  return next.length <= LONGEST && isWroteLine(`${line} ${fold(next)}`) ? 2 : 0
}

const isWroteLine = (line: string): boolean => WROTE.test(line) && MAIL_DETAIL.test(line)

function isMailHead(next: readonly string[]): boolean {
  const lines = next.filter(({ length }) => length <= LONGEST).map(fold)
  return lines.some((line) => SENT.test(line)) && lines.some((line) => ADDRESSED.test(line))
}
