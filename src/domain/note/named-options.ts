/** The two ways to answer section 1. */
export type Option = 'sim' | 'nao'

/** A place in the text of section 1 where an option is named: `Sim →`, `Não:`, `(x) Sim`. */
export interface NamedOption {
  readonly option: Option
  readonly start: number
  /** Where the option's own text may begin. */
  readonly end: number
  /** Only on a check box. */
  readonly isTicked?: boolean
}

// Case spelled out: with the flag `i` a browser takes long to build what `\p{L}` stands for.
const NAME = String.raw`(?<name>[sS][iI][mM]|[nN][aAãÃ]\u0303?[oO])(?![\p{L}\p{M}\p{N}])`
const TICK = String.raw`[([{][ _.–-]*(?:(?<tick>[xXvV✓✔√•*+]+\ufe0f?)[ _.–-]*)?[)\]}]`
const ARROW = `(?:[-–—=~]+[>»]+|[→➔➜➡⇒])`

const BOX_BEFORE = new RegExp(
  String.raw`(?:${TICK}|(?<ticked>[☑☒✅✔]\ufe0f?)|[☐⬜□])[\s*_:–-]*${NAME}[ *_]*[:.→]?`,
  'gu',
)
const BOX_AFTER = new RegExp(
  String.raw`${NAME}[\s:*_–-]*(?:${TICK}|(?<ticked>[☑☒✅✔])|[☐⬜□])`,
  'gu',
)
const BEFORE_ARROW = new RegExp(String.raw`(?<![\p{L}\p{N}])${NAME}[ *_]*${ARROW} ?`, 'gu')
/** `weak`: punctuation that a sentence has too. `(` stays part of the text. */
const LINE_START = new RegExp(
  String.raw`^[ >»•·*_–—-]*(?:[rR](?:esp(?:osta)?)?[.:]+ *)?${NAME}[*_]*(?: *(?:${ARROW}|[>»]+|[:)/]|[-–—](?= |$))|[.!?]* *$|(?<weak> *[,.;!]+| (?=\S)))`,
  'u',
)

/** The options named in the text, in order. A line in quotation marks names none. */
export function namedOptions(text: string): NamedOption[] {
  let at = 0
  return text.split('\n').flatMap((line) => {
    const offset = at
    at += line.length + 1
    return optionsIn(line, offset === 0).map((mark) => ({
      ...mark,
      start: mark.start + offset,
      end: mark.end + offset,
    }))
  })
}

/** Whether a line that is going to be part of an answer would be read as naming an option. */
export const namesOption = (line: string): boolean => optionsIn(line, true).length > 0

function optionsIn(line: string, isFirst: boolean): NamedOption[] {
  if (/^\s*"/.test(line)) return []
  // Patterns over every line of a long text cost time: most lines hold neither box nor arrow.
  const boxes = /[([{☑☒✅✔☐⬜□]/.test(line) ? boxesIn(line) : []
  if (boxes.length > 0) return boxes
  const first = lineStart(line, isFirst)
  const from = first?.end ?? 0
  const mayPoint = /[>»→➔➜➡⇒]/.test(line) && !/^\s*"/.test(line.slice(from))
  const arrows = !mayPoint ? [] : [...line.matchAll(BEFORE_ARROW)].map(toMark)
  return [...(first ? [first] : []), ...arrows.filter(({ start }) => start >= from)]
}

/** `(x) Sim ( ) Não` or `Sim (x) Não ( )`: what comes first on the line says which. */
function boxesIn(line: string): NamedOption[] {
  const before = [...line.matchAll(BOX_BEFORE)]
  const after = [...line.matchAll(BOX_AFTER)]
  const isAfter = (after[0]?.index ?? line.length) < (before[0]?.index ?? line.length)
  return (isAfter ? after : before).map((match) => ({
    ...toMark(match),
    isTicked: Boolean(match.groups?.['tick'] || match.groups?.['ticked']),
  }))
}

/**
 * "Sim" or "Não" opening a line. Below the first line only a label's own punctuation makes an
 * option: "Sim, o cliente tentou" may be said anywhere. "Não permite" is a sentence of its own.
 */
function lineStart(line: string, isFirst: boolean): NamedOption | undefined {
  const match = LINE_START.exec(line)
  if (!match) return undefined
  const mark = toMark(match)
  const weak = match.groups?.['weak']
  const isSentence = weak !== undefined && (!isFirst || (weak === ' ' && mark.option === 'nao'))
  return isSentence ? undefined : mark
}

const toMark = (match: RegExpExecArray): NamedOption => ({
  option: /^s/i.test(match.groups?.['name'] ?? '') ? 'sim' : 'nao',
  start: match.index,
  end: match.index + match[0].length,
})
