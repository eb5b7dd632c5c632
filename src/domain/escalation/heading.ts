import { type Word, wordsOf } from '../text/words'
import { isNearly } from './nearly'
import type { SectionId } from './sections'

/** A heading of the template as somebody typed it at the start of a line. */
export interface Heading {
  readonly section: SectionId
  /** In the template's full wording (E1), not shortened. */
  readonly isFull: boolean
  readonly isNumbered: boolean
  /** Closed by its own punctuation or by the end of the line. */
  readonly isClosed: boolean
  /** Where the answer may begin on the same line. */
  readonly end: number
}

interface Wording {
  readonly section: SectionId
  /** Words that carry meaning, in the template's full wording. */
  readonly full: readonly string[]
  /** One of them opens the heading. */
  readonly keys: readonly string[]
  /** Further words of shortened headings. */
  readonly more: readonly string[]
}

const WORDINGS: readonly Wording[] = [
  {
    section: 'system',
    full: ['possivel', 'realizar', 'processo', 'diretamente', 'sistema'],
    keys: ['possivel', 'realizar', 'processo', 'sistema'],
    more: ['fazer', 'executar', 'procedimento', 'direto', 'via'],
  },
  {
    section: 'description',
    full: ['descricao', 'detalhada', 'solicitacao', 'script'],
    keys: ['descricao'],
    more: ['completa', 'demanda', 'problema', 'erro', 'chamado'],
  },
  {
    section: 'cause',
    full: ['causa', 'demanda'],
    keys: ['causa'],
    more: ['raiz', 'provavel', 'problema', 'erro', 'solicitacao', 'script'],
  },
  {
    section: 'solution',
    full: ['solucao', 'esperada'],
    keys: ['solucao'],
    more: ['desejada', 'proposta', 'sugerida', 'demanda', 'problema', 'script'],
  },
]

const KEYS = WORDINGS.flatMap(({ keys }) => keys)

const SMALL_WORDS = new Set('a as o os e da das de do dos na no pela pelo para ao'.split(' '))

/** A heading is far shorter than this, and nothing beyond is looked at. */
const LONGEST = 160
const MOST_WORDS = 18

/** No quotation mark: a quoted heading is an answer's text. */
const PREFIX = /^[^\p{L}\p{N}"'“”‘’«»]*$/u
const NUMBER = /^(?:\d{1,2}[ºª°o]?|i{1,3}|iv|v|[a-d])$/
const NUMBERED_THING = /^(?:item|secao|campo|questao|pergunta)$/
const NUMBER_GAP = /^[\s*_~]*[-–—.):º°/\]][\s*_~.)\]–—-]*$/
/** A tab is the edge of a table's cell: words of one heading stand in one cell. */
const WORD_GAP = /^[ *_~]+$/

const MANDATORY = String.raw`[([]?\s?campo\s+obrigat\S{1,2}rio\s?[)\]]?|[([]\s?obrigat\S{1,2}rio\s?[)\]]`
const CLOSING = new RegExp(
  String.raw`^(?:[ *_~]*(?:${MANDATORY}|[?:：]|--?>|=>|[→➔➜⇒]|[-–—](?=\s|$)|\.(?=\s*$)))*[ *_~]*`,
  'iu',
)
const IS_CLOSING = /[?:：→➔➜⇒>–—-]|obrigat/i

/** The heading this line begins with, however it is numbered, shortened or slightly misspelt (E3). */
export function headingOf(text: string): Heading | undefined {
  const line = text.slice(0, LONGEST)
  const words = wordsOf(line, MOST_WORDS)
  if (!words[0] || !PREFIX.test(line.slice(0, words[0].start))) return undefined
  const numbers = numberWords(line, words)
  const heading = wordedAt(line, words.slice(numbers))
  if (!heading) return undefined
  const { section, isFull, count, last } = heading
  const closing = CLOSING.exec(line.slice(last.end))?.[0] ?? ''
  const end = last.end + closing.length
  const rest = line.slice(end)
  const isMarked = IS_CLOSING.test(closing)
  const found = { section, isFull, isNumbered: numbers > 0, isClosed: isMarked || rest === '', end }
  return isAccepted(found, { isMarked, rest, count }) ? found : undefined
}

/** Most lines are no headings and need no more than a look at their first words. */
export const mayBeHeading = (line: string): boolean =>
  wordsOf(line.slice(0, LONGEST), 4).some(({ word }) => KEYS.some((key) => isNearly(word, key)))

function isAccepted(
  { section, isFull, isNumbered, isClosed }: Heading,
  { isMarked, rest, count }: { isMarked: boolean; rest: string; count: number },
): boolean {
  if (isFull) return isClosed || isNumbered || /^[(\t]/.test(rest)
  // "É possível realizar pelo sistema" may be said in any answer: only a question is a heading.
  if (section === 'system') return isMarked && (count > 1 || isNumbered)
  return isClosed || (isNumbered && /^[(\t]/.test(rest))
}

/** How many words at the start are the heading's number: `1 -`, `1)`, `I.`, `Item 1:`. */
function numberWords(line: string, words: readonly Word[]): number {
  const thing = NUMBERED_THING.test(words[0]?.word ?? '') ? 1 : 0
  const number = words[thing]
  const next = words[thing + 1]
  if (!number || !next || !NUMBER.test(number.word)) return 0
  const gap = line.slice(number.end, next.start)
  const isNumber = NUMBER_GAP.test(gap) || (/^\d/.test(number.word) && /^\s+$/.test(gap))
  return isNumber ? thing + 1 : 0
}

interface Worded {
  readonly section: SectionId
  readonly isFull: boolean
  /** How many words of meaning it has, and the last of them. */
  readonly count: number
  readonly last: Word
}

/** The longest heading these words begin with; words between which anything stands are none. */
function wordedAt(line: string, words: readonly Word[]): Worded | undefined {
  const first = words[0]?.word === 'e' || words[0]?.word === 'eh' ? 1 : 0 // "É possível"
  const key = words[first]
  const wording = key && WORDINGS.find(({ keys }) => keys.some((k) => isNearly(key.word, k)))
  if (!wording || (first > 0 && wording.section !== 'system')) return undefined
  const missing = new Set(wording.full)
  let last = key
  let count = 0
  for (const [index, word] of words.entries()) {
    if (index < first) continue
    const before = words[index - 1]
    if (index > first && !WORD_GAP.test(line.slice(before?.end, word.start))) break
    const known = [...wording.full, ...wording.keys, ...wording.more].find((expected) =>
      isNearly(word.word, expected),
    )
    if (known) {
      missing.delete(known)
      last = word
      count += 1
    } else if (!SMALL_WORDS.has(word.word)) break
  }
  return { section: wording.section, isFull: missing.size === 0, count, last }
}
