import { wordsOf } from '../text/words'

/** A word of a sentence; an address of any kind, dots and all, is one. */
export interface SentenceWord {
  /** Folded; `e-mail` is `email`, an address is `@`. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** Written with a capital letter, as names are. */
  readonly isCapital: boolean
  readonly isBeforeColon: boolean
  readonly isBeforeComma: boolean
  /** A bracket, a dash or the like is behind it, or a comma. */
  readonly isBeforeBreak: boolean
}

/** What is said between two full stops or on a line. */
export interface Sentence {
  readonly words: readonly SentenceWord[]
  readonly isQuestion: boolean
  /** Whether it opens its line, which a signature does and the end of a sentence does not. */
  readonly opensLine: boolean
  /** An empty line is above it. */
  readonly opensParagraph: boolean
  /** In capital letters throughout, where they tell no name. */
  readonly isShouted: boolean
}

const ENDS = /[.!?…]["'”’)\]*_]*\s|\n/
const SHORTENED = new Set(['sr', 'sra', 'dr', 'dra', 'n', 'nº', 'tel', 'cel', 'mr', 'mrs'])
const TOP_LEVEL = /^(?:com|br|net|org|io|gov|edu|info|ar|mx|cl|pt|es)$/
const GLUED = /^[^\s,;()<>[\]"']+$/

/**
 * The sentences of a text, in order, each cut out when it is asked for: most readers stop early. Takes
 * time linear in the text.
 */
export function* sentencesOf(text: string): Generator<Sentence> {
  const unwrapped = withoutWraps(text)
  let words: SentenceWord[] = []
  let from = 0
  for (const word of joined(unwrapped)) {
    const last = words[words.length - 1]
    if (last && isEnd(unwrapped, last.end, word.start, last.word)) {
      yield toSentence(unwrapped, words, from, word.start)
      words = []
      from = last.end
    }
    words.push(word)
  }
  if (words.length > 0) yield toSentence(unwrapped, words, from, unwrapped.length)
}

/** A sentence, from the end of the one before to the beginning of the next. */
function toSentence(
  text: string,
  words: readonly SentenceWord[],
  from: number,
  to: number,
): Sentence {
  const { start, end } = { start: words[0]?.start ?? from, end: words.at(-1)?.end ?? to }
  const before = text.slice(from, start)
  return {
    words,
    isQuestion: text.slice(end, to).includes('?') || before.includes('¿'),
    opensLine: from === 0 || before.includes('\n'),
    opensParagraph: from === 0 || /\n[^\S\n]*\n/.test(before),
    isShouted: isShouted(text.slice(start, end)),
  }
}

const isShouted = (written: string): boolean =>
  !/[a-z]/.test(written) && written === written.toUpperCase()

/** The shortest line that a mail program breaks, in characters. */
const SHORTEST_WRAPPED = 31
const SMALL_LETTER = /[^\S\n]*\p{Ll}/uy

/** A line of a mail that was broken by its program goes on in small letters: the break is a blank. */
function withoutWraps(text: string): string {
  let result = ''
  let from = 0
  let lineFrom = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', lineFrom)) {
    const line = text.slice(lineFrom, at).trimEnd()
    if (isWrapped(line) && isSmallAt(text, at + 1)) {
      result += `${text.slice(from, lineFrom + line.length)} `
      from = at + 1
    }
    lineFrom = at + 1
  }
  return result + text.slice(from)
}

const isWrapped = (line: string): boolean =>
  line.length >= SHORTEST_WRAPPED && !/[.!?:;]$/.test(line) && [...line].length >= SHORTEST_WRAPPED

function isSmallAt(text: string, at: number): boolean {
  SMALL_LETTER.lastIndex = at
  return SMALL_LETTER.test(text)
}

/** Whether a sentence ends between two words; a mere blank is the usual case. */
function isEnd(text: string, from: number, to: number, word: string): boolean {
  if (to - from === 1 && text.charAt(from) === ' ') return false
  const gap = text.slice(from, to)
  return ENDS.test(gap) && !(SHORTENED.has(word) && !/[!?\n]/.test(gap))
}

type Run = readonly { readonly word: string; readonly start: number; readonly end: number }[]

/** The words with each address, and each "e-mail", as one. */
function* joined(text: string): Generator<SentenceWord> {
  // What follows an emoji may be a mark and no letter.
  const words = wordsOf(text).filter(({ word }) => word !== '')
  let index = 0
  while (index < words.length) {
    const last = lastOfRun(text, words, index)
    const word = words[index]
    if (last === index && word) yield toWord(text, word)
    else yield* joinedRun(text, words.slice(index, last + 1))
    index = last + 1
  }
}

/** Words with nothing between them that could not be in an address. */
function lastOfRun(text: string, words: Run, from: number): number {
  let last = from
  for (;;) {
    const end = words[last]?.end ?? 0
    const next = words[last + 1]?.start
    if (next === undefined || text.charAt(end) === ' ') return last
    if (!GLUED.test(text.slice(end, next))) return last
    last += 1
  }
}

function isAddress(text: string, run: Run): boolean {
  const written = text.slice(run[0]?.start, run.at(-1)?.end)
  if (/^[^@]+@[^@]+\.[^@]+$/.test(written) || /^(?:https?:\/\/|www\.)/i.test(written)) return true
  return /^[\w.-]+$/.test(written) && TOP_LEVEL.test(run.at(-1)?.word ?? '')
}

const joinedRun = (text: string, run: Run): SentenceWord[] => {
  const [start = 0, end = start] = [run[0]?.start, run.at(-1)?.end]
  if (isAddress(text, run)) return [toWord(text, { word: '@', start, end })]
  return run.flatMap((word, index) => {
    if (word.word === 'e' && IS_MAIL.test(run[index + 1]?.word ?? '')) return []
    const isMail = run[index - 1]?.word === 'e' && IS_MAIL.test(word.word)
    return [toWord(text, isMail ? { ...word, word: `e${word.word}` } : word)]
  })
}

const IS_MAIL = /^mails?$/
const COLON = /^[\s\]*]*:/
const COMMA = /^[\s\]*]*[,;]/
const BREAK = /^\s?[^\s\p{L}\p{N}]/u

function toWord(text: string, { word, start, end }: Run[number]): SentenceWord {
  const initial = text.charAt(start)
  const hasMark = !isBlankAndLetter(text, end)
  const behind = hasMark ? text.slice(end, end + 4) : ''
  return {
    word,
    start,
    end,
    isCapital: initial !== initial.toLowerCase(),
    isBeforeColon: hasMark && COLON.test(behind),
    isBeforeComma: hasMark && COMMA.test(behind),
    isBeforeBreak: hasMark && BREAK.test(behind),
  }
}

/** Whether a blank follows, and behind it a small letter, a digit or nothing, as after most words. */
function isBlankAndLetter(text: string, at: number): boolean {
  if (text.charAt(at) !== ' ') return false
  return at + 1 === text.length || /[a-z\d]/.test(text.charAt(at + 1))
}
