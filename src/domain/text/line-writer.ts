/**
 * How a line is set apart from what its writer says: in a block or behind `>`, in a signature, in a
 * mail whose end is marked too (by a mail program or line by line), or in one that only a head opens
 * and nothing closes.
 */
export type Quote = 'none' | 'block' | 'signature' | 'mail' | 'mail-head' | 'mail-text'

/** One line a reader sees, and where it is in the source (HTML or plain text). */
export interface Line {
  /** Without blanks at its end; indentation (NBSP, plain text) is kept. */
  readonly text: string
  /** First and one past the last character of its source; equal for an empty line. */
  readonly start: number
  readonly end: number
  readonly quote: Quote
  /** In any of these ways: no words of the writer's own. */
  readonly isQuoted: boolean
  /** All that can be read in it is in a code block. */
  readonly isCode: boolean
  /** Where in the text its first bold run ends. */
  readonly boldEnd?: number | undefined
  /** From `at` in the text on, the source runs from `from`, character by character. */
  readonly pieces: readonly Piece[]
}

interface Piece {
  readonly at: number
  readonly from: number
}

interface Range {
  readonly from: number
  readonly to: number
}

type EntityAt = (
  source: string,
  at: number,
) => { readonly text: string; readonly length: number } | undefined

/** Where in the source the character `index` of the line's text is. */
export function sourceAt(line: Line, index: number): number {
  if (index >= line.text.length) return line.end
  const piece = line.pieces.findLast(({ at }) => at <= index)
  return piece ? piece.from + index - piece.at : line.start
}

/** Collects lines from stretches of source, in the order in which they are read. */
export function createLineWriter(source: string, entityAt?: EntityAt) {
  const lines: Line[] = []
  let quote: Quote = 'none'
  let isCode = false
  let line = emptyLine()

  const add = (text: string, from: number, length = text.length) => {
    if (line.start < 0) {
      line.start = from
      line.quote = quote
    }
    if (!isCode) line.isCode = false
    const last = line.pieces.at(-1)
    if (!last || last.from + line.text.length - last.at !== from) {
      line.pieces.push({ at: line.text.length, from })
    }
    line.text += text
    line.end = from + length
  }

  /** A collapsed run of white space counts once something follows it on the line. */
  const addAfterBlank = (text: string, from: number, length = text.length) => {
    if (line.blankAt >= 0 && line.text !== '') add(' ', line.blankAt, 1)
    line.blankAt = -1
    add(text, from, length)
  }

  const endLine = (at: number, { isForced = false } = {}) => {
    const { text, start, end, pieces, boldEnd } = line
    const isEmpty = start < 0
    if (isEmpty && !isForced) return
    const lineQuote = isEmpty ? quote : line.quote
    lines.push({
      text: text.trimEnd(),
      start: isEmpty ? at : start,
      end: isEmpty ? at : end,
      quote: lineQuote,
      isQuoted: lineQuote !== 'none',
      isCode: !isEmpty && line.isCode,
      boldEnd: boldEnd > 0 ? boldEnd : undefined,
      pieces,
    })
    line = emptyLine()
  }

  /** One character that is no plain one: white space, invisible, or written as an entity. */
  const special = (char: string, from: number, length: number, keepsBlanks: boolean) => {
    if (isInvisible(char.charCodeAt(0))) return
    if (!keepsBlanks && isCollapsible(char.charCodeAt(0))) {
      if (line.blankAt < 0) line.blankAt = from
    } else addAfterBlank(/^[^\S\t]$/.test(char) ? ' ' : char, from, length)
  }

  const write = ({ from, to }: Range, keepsBlanks: boolean) => {
    let at = from
    while (at < to) {
      const plainEnd = endOfPlain(source, at, to, keepsBlanks)
      if (plainEnd > at) addAfterBlank(source.slice(at, plainEnd), at)
      at = plainEnd
      if (at >= to) return
      const char = source.charAt(at)
      const entity = char === '&' ? entityAt?.(source, at) : undefined
      const length = entity?.length ?? 1
      if (keepsBlanks && char === '\n') endLine(at, { isForced: true })
      else if (!keepsBlanks || char !== '\r') special(entity?.text ?? char, at, length, keepsBlanks)
      at += length
    }
  }

  return {
    lines,
    endLine,
    /** How what follows is set, until said otherwise. */
    look: (nextQuote: Quote, isNextCode: boolean) => {
      quote = nextQuote
      isCode = isNextCode
    },
    /** Text whose line breaks and blanks count. */
    verbatim: (range: Range) => write(range, true),
    /** Text of HTML, whose runs of white space are one blank. */
    flowing: (range: Range) => write(range, false),
    /** Bold ends here. */
    endBold: () => {
      line.boldEnd ||= line.text.length
    },
    /** A further cell of a table stays on its row's line. */
    cell: (at: number) => {
      if (line.start >= 0) add('\t', at, 0)
    },
  }
}

const emptyLine = () => ({
  text: '',
  start: -1,
  end: -1,
  quote: 'none' as Quote,
  isCode: true,
  boldEnd: 0,
  pieces: [] as Piece[],
  blankAt: -1,
})

/** A single blank between plain characters is one of them; where blanks count, every one is. */
function endOfPlain(source: string, from: number, to: number, keepsBlanks: boolean): number {
  let isAfterPlain = false
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at)
    const isBlank = code === BLANK
    if (isBlank && !keepsBlanks) {
      const isWithin = isAfterPlain && at + 1 < to && isPlain(source.charCodeAt(at + 1))
      if (!isWithin) return at
    } else if (!isBlank && !isPlain(code)) return at
    isAfterPlain = true
  }
  return to
}

const BLANK = 0x20
const AMPERSAND = 0x26

const isPlain = (code: number): boolean =>
  code < 0x7f
    ? code > 0x20 && code !== AMPERSAND
    : code > 0xad && (code < 0x1680 || (code > 0x206f && code !== 0x3000 && code !== 0xfeff))

const isCollapsible = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)

const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0x180e ||
  code === 0xfeff
