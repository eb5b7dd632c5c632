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

/** A line of a mail that was broken by its program goes on in small letters. */
const WRAPPED = /([^\n]{30}[^\s.!?:;])[^\S\n]*\n(?=[^\S\n]*\p{Ll})/gu
const ENDS = /[.!?…]["'”’)\]*_]*\s|\n/
const SHORTENED = new Set(['sr', 'sra', 'dr', 'dra', 'n', 'nº', 'tel', 'cel', 'mr', 'mrs'])
const TOP_LEVEL = /^(?:com|br|net|org|io|gov|edu|info|ar|mx|cl|pt|es)$/
const GLUED = /^[^\s,;()<>[\]"']+$/

/** The sentences of a text, in order. Takes time linear in it. */
export function sentencesOf(text: string): Sentence[] {
  const unwrapped = text.includes('\n') ? text.replace(WRAPPED, '$1 ') : text
  const words = joined(unwrapped)
  const sentences: Sentence[] = []
  let first = 0
  words.forEach(({ end, word }, index) => {
    const next = words[index + 1]?.start
    if (next !== undefined && !isEnd(unwrapped, end, next, word)) return
    const before = unwrapped.slice(words[first - 1]?.end ?? 0, words[first]?.start)
    sentences.push({
      words: words.slice(first, index + 1),
      isQuestion: unwrapped.slice(end, next).includes('?') || before.includes('¿'),
      opensLine: first === 0 || before.includes('\n'),
      opensParagraph: first === 0 || /\n[^\S\n]*\n/.test(before),
      isShouted: isShouted(unwrapped.slice(words[first]?.start, end)),
    })
    first = index + 1
  })
  return sentences
}

const isShouted = (written: string): boolean => written === written.toUpperCase()

/** Whether a sentence ends between two words; a mere blank is the usual case. */
function isEnd(text: string, from: number, to: number, word: string): boolean {
  if (to - from === 1 && text.charAt(from) === ' ') return false
  const gap = text.slice(from, to)
  return ENDS.test(gap) && !(SHORTENED.has(word) && !/[!?\n]/.test(gap))
}

type Run = readonly { readonly word: string; readonly start: number; readonly end: number }[]

/** The words with each address, and each "e-mail", as one. */
function joined(text: string): SentenceWord[] {
  // What follows an emoji may be a mark and no letter.
  const words = wordsOf(text).filter(({ word }) => word !== '')
  const result: SentenceWord[] = []
  let index = 0
  while (index < words.length) {
    const last = lastOfRun(text, words, index)
    const word = words[index]
    if (last === index && word) result.push(toWord(text, word))
    else result.push(...joinedRun(text, words.slice(index, last + 1)))
    index = last + 1
  }
  return result
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
const IS_BLANK_AND_LETTER = /^ [a-z\d]?$/
const COLON = /^[\s\]*]*:/
const BREAK = /^\s?[^\s\p{L}\p{N}]/u

function toWord(text: string, { word, start, end }: Run[number]): SentenceWord {
  const initial = text.charAt(start)
  const hasMark = !IS_BLANK_AND_LETTER.test(text.slice(end, end + 2))
  const behind = hasMark ? text.slice(end, end + 4) : ''
  return {
    word,
    start,
    end,
    isCapital: initial !== initial.toLowerCase(),
    isBeforeColon: hasMark && COLON.test(behind),
    isBeforeBreak: hasMark && BREAK.test(behind),
  }
}
