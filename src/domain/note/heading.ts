import type { Line } from '../text/line-writer'
import { remembered } from '../text/remembered'
import { type Word, wordsOf } from '../text/words'
import { type HeadingWords, type Lexicon, mayBegin } from './lexicon'
import { isNearly } from './nearly'
import type { SectionId } from './template'

/** A heading of the template as somebody typed it at the start of a line. */
export interface Heading {
  readonly section: SectionId
  /** In the template's full wording (E1), not shortened. */
  readonly isFull: boolean
  /** Shortened to a word in its middle: believed where its section has no other. */
  readonly isGuess: boolean
  readonly isNumbered: boolean
  /** Closed by its own punctuation or by the end of the line. */
  readonly isClosed: boolean
  /** Where the answer may begin on the same line. */
  readonly end: number
}

/** A heading is far shorter than this, and nothing beyond is looked at. */
const LONGEST = 160
const MOST_WORDS = 18
/** A number, "item", "Qual é o", and the word that a heading begins with. */
const MOST_FIRST = 6

/** A quoted heading is an answer's text. */
const QUOTATION = /["'“”‘’]/
/** What a chat program puts before a message when it is copied. */
const SPOKEN = /^\[[^\]]{0,20}\d:\d\d[^\]]{0,20}\] [^:]{1,40}: /
const NUMBER = /^(?:\d{1,2}[ºª°o]?|[ivx]{1,4}|[a-j])$/
const NUMBERED_THING = /^(?:item|secao|campo|questao|pergunta|topico|ponto|section|field|question)$/
const NUMBER_GAP = /^[\s*_~\\]*[-–—.):º°/\]|=>»→#][^"'(]*$/

const MANDATORY = String.raw`[([]?\s?campo\s+obrigat\S{1,2}rio\s?[)\]]?|[([]\s?(?:obrigat\S{1,2}rio|required|mandatory|optional|opcional)\s?[)\]]`
/** In small letters: with the flag `i` a browser takes long to build what `\S` and `[^()]` stand for. */
const CLOSING = new RegExp(
  String.raw`^(?:[ *_~]*(?:${MANDATORY}|\([^()]{1,60}(?:\?\)|\)(?= ?:))|[-–—=~]*[>»]+|[?!:：;…→➔➜➡⇒|#=\])}]|[-–—]+(?=\s|$)|\.{2,}|\.(?=\s*$)))*[ *_~]*`,
)
/** A sign for an answer behind what closes the heading. */
const SIGN = /^(.*[:>»|?=] +)(?=([-–—.…_?])[-–—.…_? |]*$)/
/** Not a single `=`: SQL has it behind the names of columns. */
const IS_CLOSING = /[?!:：;…→➔➜➡⇒>»|#\])}–—-]|==|\.\.|obrigat|^\*/

/** In small letters, where that leaves every character in its place. */
function inSmall(text: string): string {
  const small = text.toLowerCase()
  return small.length === text.length ? small : text
}

/** The heading this line begins with, however it is numbered, shortened or slightly misspelt (E3). */
export function headingOf(text: string, lexicon: Lexicon): Heading | undefined {
  const { line, from, words } = beginningOf(text)
  if (!words[0] || QUOTATION.test(line.slice(0, words[0].start))) return undefined
  const numbers = numberWords(line, words)
  const worded = wordedAt(line, words.slice(numbers), lexicon)
  const ended = worded && endedAt(line, worded, worded.last.end, numbers > 0)
  return ended && isAccepted(ended, worded) ? moved(ended, from) : undefined
}

/** What ends the template's words in a heading of the agent's own: in brackets, first, last. */
const BRACKET = /^[ ?!:.*_]*[)\]}]/
const LABEL = /^(?:\t| ?= |[^:?]{0,40}[:?])/
const QUESTION = /^ ?[?:]/

/**
 * A heading to be believed where the note has no plainer one of its section: a table's cell, a label
 * ("2 - Descrição do caso:"), or the agent's own words with the template's in brackets ("2 - o que
 * precisa (descrição)") or, below the section's own number, at their end ("1 - dá para fazer pelo
 * sistema?").
 */
export function ownHeadingOf(text: string, lexicon: Lexicon): Heading | undefined {
  if (!lexicon.mayName.test(text.slice(0, LONGEST))) return undefined
  const { line, from, words } = beginningOf(text)
  const numbers = numberWords(line, words)
  const place = Number.parseInt(words[numbers - 1]?.word ?? '', 10)
  for (const [index, { start }] of words.entries()) {
    const worded = index < numbers ? undefined : wordedAt(line, words.slice(index), lexicon)
    if (!worded) continue
    const isInBrackets = /[([{][\d\s.:–-]*$/.test(line.slice(0, start))
    const closer = isInBrackets ? BRACKET : index === numbers ? LABEL : QUESTION
    const closed = closer.exec(line.slice(worded.last.end))?.[0]
    if (closed === undefined) continue
    const ended = endedAt(line, worded, worded.last.end + closed.length, numbers > 0)
    const isWhole = ended.rest === '' && (worded.isFull || !isInBrackets)
    const isMarked = isInBrackets ? ended.isMarked : worded.isFull || /^\t|=/.test(closed)
    const isSure = closer !== QUESTION && (isWhole || isMarked)
    const isOwnNumber = lexicon.ids[place - 1] === worded.wording.section
    if ((isOwnNumber || isSure) && isAbout(worded, isOwnNumber)) return moved(ended, from)
  }
  return undefined
}

/** "O processo" or "é possível" alone may be about anything. */
function isAbout({ wording, key, last, count }: Worded, isOwnNumber: boolean): boolean {
  const { isSentence, full } = wording
  return (
    !isSentence ||
    ((isOwnNumber || count > 1) && isNearly(last.word, full.at(-1) ?? '')) ||
    (isOwnNumber && isNearly(key.word, full[0] ?? ''))
  )
}

/** Most lines are no headings and need no more than a look at their first words. */
export const mayBeHeading = (line: Pick<Line, 'text'>, lexicon: Pick<Lexicon, 'keys'>): boolean =>
  firstWords(line).some(({ word }) => mayBegin(lexicon, word))

/** Of each line once, for all templates. */
const firstWords = remembered(({ text }: Pick<Line, 'text'>) => beginningOf(text, MOST_FIRST).words)

/** As much of a line as a heading may take, without what a chat program puts before it. */
function beginningOf(text: string, most = MOST_WORDS) {
  const from = text.startsWith('[') ? (SPOKEN.exec(text)?.[0].length ?? 0) : 0
  const line = text.slice(from, from + LONGEST)
  return { line, from, words: wordsOf(line, most) }
}

/** A heading, what closes it and what is behind. */
interface Ended {
  readonly heading: Heading
  readonly isMarked: boolean
  readonly rest: string
}

function endedAt(line: string, worded: Worded, last: number, isNumbered: boolean): Ended {
  const { wording, isFull, isSure } = worded
  const behind = line.slice(last)
  const all = behind.slice(0, (CLOSING.exec(inSmall(behind))?.[0] ?? '').length)
  const sign = last + all.length === line.length ? SIGN.exec(all) : null
  // Of "--- Causa: ---" the last dashes are the rule's, of "Causa: ---" they are an answer.
  const closing = sign && !line.startsWith(sign[2] ?? '') ? (sign[1] ?? '') : all
  const end = last + closing.length
  const rest = line.slice(end)
  const isMarked = IS_CLOSING.test(inSmall(closing))
  const isClosed = isMarked || rest === ''
  const isGuess = !isFull && !isSure
  const { section } = wording
  return { heading: { section, isFull, isGuess, isNumbered, isClosed, end }, isMarked, rest }
}

const moved = ({ heading }: Ended, by: number): Heading =>
  by > 0 ? { ...heading, end: heading.end + by } : heading

function isAccepted({ heading, isMarked, rest }: Ended, { wording, count }: Worded): boolean {
  const { isFull, isNumbered, isClosed } = heading
  if (isFull) return isClosed || isNumbered || /^[(\t]/.test(rest)
  // "É possível realizar pelo sistema" may be said in any answer: only a question is a heading.
  if (wording.isSentence) return isMarked && count > 1
  return isClosed || (isNumbered && /^[(\t]/.test(rest))
}

/** How many words at the start are the heading's number: `1 -`, `1)`, `I.`, `Item 1:`. */
function numberWords(line: string, words: readonly Word[]): number {
  const thing = NUMBERED_THING.test(words[0]?.word ?? '') ? 1 : 0
  const number = words[thing]
  const next = words[thing + 1]
  if (!number || !next || !NUMBER.test(number.word)) return 0
  const gap = line.slice(number.end, next.start)
  const isNumber = NUMBER_GAP.test(gap) || (/^\d/.test(number.word) && /^[\s*_~#]+$/.test(gap))
  return isNumber ? thing + 1 : 0
}

interface Worded {
  readonly wording: HeadingWords
  readonly isFull: boolean
  /** Its first word is one that only this heading begins with. */
  readonly isSure: boolean
  /** How many words of meaning it has, the first and the last of them. */
  readonly count: number
  readonly key: Word
  readonly last: Word
  /** Words of meaning that it lacks. */
  readonly lacks: number
}

/** The longest heading these words begin with; words with anything between them do not count. */
function wordedAt(line: string, words: readonly Word[], lexicon: Lexicon): Worded | undefined {
  let best: Worded | undefined
  let isTie = false
  for (const wording of lexicon.headings) {
    const worded = wordedAs(line, words, wording, lexicon)
    if (!worded) continue
    const better = best ? worded.count - best.count || rankOf(worded) - rankOf(best) : 1
    if (better > 0) best = worded
    isTie = better === 0
  }
  return isTie ? undefined : best
}

/** Of two headings as long: that which leaves no doubt, else that which lacks less. */
const rankOf = ({ isSure, lacks }: Worded): number => (isSure ? 100 : 0) - lacks

/** As the heading of one section. */
function wordedAs(
  line: string,
  words: readonly Word[],
  wording: HeadingWords,
  { small }: Lexicon,
): Worded | undefined {
  let first = 0
  while (first < words.length && wording.lead.includes(words[first]?.word ?? '')) first += 1
  const key = words[first]
  if (!key || !wording.keys.some((known) => isNearly(key.word, known))) return undefined
  const missing = new Set(wording.full)
  let last = key
  let count = 0
  for (const [index, word] of words.entries()) {
    if (index < first) continue
    const before = words[index - 1]
    if (index > first && !wording.gap.test(line.slice(before?.end, word.start))) break
    const known = wording.known.find((expected) => isNearly(word.word, expected))
    if (known) {
      missing.delete(known)
      last = word
      count += 1
    } else if (!small.has(word.word)) break
  }
  // One word is in many a line: it is no full wording.
  const isFull = wording.full.length > 1 && missing.size === 0
  const isSure = wording.sure.some((sure) => isNearly(key.word, sure))
  return { wording, isFull, isSure, count, key, last, lacks: missing.size }
}
