import { fold } from '../text/fold'
import { remembered } from '../text/remembered'
import { WORD_CHARS } from '../text/words'
import type { NoteTemplate, Option, OptionId, Section } from './template'
import type { Vocabulary } from './vocabulary'

/** A place in the text of a choice where an option is named: `Sim →`, `Não:`, `(x) Sim`. */
export interface NamedOption {
  readonly option: OptionId
  readonly start: number
  /** Where the option's own text may begin. */
  readonly end: number
  /** Only on a check box. */
  readonly isTicked?: boolean
}

/** A section with a choice, and the language it is answered in. */
export interface Choice {
  readonly options: readonly Option[]
  readonly words: Vocabulary
  readonly section: Section
}

/** The sections of a template that have a choice. */
export const choicesOf = remembered(
  ({ sections, words }: NoteTemplate): ReadonlyMap<string, Choice> =>
    new Map(
      sections.flatMap((section) =>
        section.choice ? [[section.id, { options: section.choice, words, section }] as const] : [],
      ),
    ),
)

const TICK = String.raw`[([{][ _.–-]*(?:(?<tick>[xXvV✓✔√•*+]+\ufe0f?)[ _.–-]*)?[)\]}]`
const BOX = String.raw`(?:${TICK}|(?<ticked>[☑☒✅✔]\ufe0f?)|[☐⬜□])`
const ARROW = `(?:[-–—=~]+[>»]+|[→➔➜➡⇒])`

interface Patterns {
  readonly boxBefore: RegExp
  readonly boxAfter: RegExp
  readonly beforeArrow: RegExp
  readonly lineStart: RegExp
  /** By its folded label. */
  readonly option: (named: string) => Option | undefined
}

const patternsOf = remembered(({ options, words }: Choice): Patterns => {
  // What follows tells "Não" from "Não sei".
  // The longer label first: "Sim, com restrição" may be an option beside "Sim".
  const patterns = options
    .toSorted((a, b) => b.label.length - a.label.length)
    .map(({ pattern }) => pattern)
    .join('|')
  const name = `(?<name>${patterns})(?![${WORD_CHARS}])`
  const byLabel = new Map(options.map((option) => [keyOf(option.label), option]))
  return {
    boxBefore: new RegExp(String.raw`${BOX}[\s*_:–-]*${name}[ *_]*[:.→]?`, 'g'),
    boxAfter: new RegExp(String.raw`${name}[\s:*_–-]*${BOX}`, 'g'),
    beforeArrow: new RegExp(`(?<![${WORD_CHARS}])${name}[ *_]*${ARROW} ?`, 'g'),
    // `weak`: punctuation that a sentence has too. `(` stays part of the text.
    lineStart: new RegExp(
      String.raw`^[ >»•·*_–—-]*(?:${words.answer}[.:]+ *)?${name}[*_]*(?: *(?:${ARROW}|[>»]+|[:)/]|[-–—](?= |$))|[.!?]* *$|(?<weak> *[,.;!]+| (?=\S)))`,
    ),
    option: (named) => byLabel.get(keyOf(named)),
  }
})

/** A comma may be left out. */
const keyOf = (label: string): string => fold(label).replaceAll(',', '')

/** The options named in the text, in order. A line in quotation marks names none. */
export function namedOptions(text: string, choice: Choice): NamedOption[] {
  let at = 0
  return text.split('\n').flatMap((line) => {
    const offset = at
    at += line.length + 1
    return optionsIn(line, offset === 0, choice).map((mark) => ({
      ...mark,
      start: mark.start + offset,
      end: mark.end + offset,
    }))
  })
}

/** Whether a line that is going to be part of an answer would be read as naming an option. */
export const namesOption = (line: string, choice: Choice): boolean =>
  optionsIn(line, true, choice).length > 0

function optionsIn(line: string, isFirst: boolean, choice: Choice): NamedOption[] {
  if (/^\s*"/.test(line)) return []
  // Patterns over every line of a long text cost time: most lines hold neither box nor arrow.
  const boxes = /[([{☑☒✅✔☐⬜□]/.test(line) ? boxesIn(line, choice) : []
  if (boxes.length > 0) return boxes
  const first = lineStart(line, isFirst, choice)
  const from = first?.end ?? 0
  const mayPoint = /[>»→➔➜➡⇒]/.test(line) && !/^\s*"/.test(line.slice(from))
  const arrows = !mayPoint ? [] : marksIn(line, patternsOf(choice).beforeArrow, choice)
  return [...(first ? [first] : []), ...arrows.filter(({ start }) => start >= from)]
}

/** `(x) Sim ( ) Não` or `Sim (x) Não ( )`: what comes first on the line says which. */
function boxesIn(line: string, choice: Choice): NamedOption[] {
  const { boxBefore, boxAfter } = patternsOf(choice)
  const before = [...line.matchAll(boxBefore)]
  const after = [...line.matchAll(boxAfter)]
  const isAfter = (after[0]?.index ?? line.length) < (before[0]?.index ?? line.length)
  return (isAfter ? after : before).map((match) => ({
    ...toMark(match, choice),
    isTicked: Boolean(match.groups?.['tick'] || match.groups?.['ticked']),
  }))
}

const marksIn = (line: string, pattern: RegExp, choice: Choice): NamedOption[] =>
  [...line.matchAll(pattern)].map((match) => toMark(match, choice))

/**
 * "Sim" or "Não" opening a line. Below the first line only a label's own punctuation makes an
 * option: "Sim, o cliente tentou" may be said anywhere. "Não permite" is a sentence of its own.
 */
function lineStart(line: string, isFirst: boolean, choice: Choice): NamedOption | undefined {
  const match = patternsOf(choice).lineStart.exec(line)
  if (!match) return undefined
  const weak = match.groups?.['weak']
  const isNo = fold(match.groups?.['name'] ?? '') === choice.words.no
  const isSentence = weak !== undefined && (!isFirst || (weak === ' ' && isNo))
  return isSentence ? undefined : toMark(match, choice)
}

const toMark = (match: RegExpExecArray, choice: Choice): NamedOption => ({
  option: patternsOf(choice).option(match.groups?.['name'] ?? '')?.id ?? '',
  start: match.index,
  end: match.index + match[0].length,
})
