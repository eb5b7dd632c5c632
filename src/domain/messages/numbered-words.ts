import { eachWord, foldedOnce, OTHER, wordsOf } from '../text/words'

/** A message longer than this is compared by its beginning; a draft, by so much of it. */
const MESSAGE_WORDS = 400
const DRAFT_WORDS = 12_000

/** A draft as numbers, which compare faster than words: typing waits for them. */
export interface NumberedWords {
  /** 0 for a word that is in no message. */
  readonly words: readonly number[]
  /** One more than the highest number there is. */
  readonly kinds: number
}

const SLOT = /\{\{[^{}]*\}\}/g

/** The messages by their text: few, and used each time. */
const messages = new Map<string, readonly number[]>()
/** Every word of the messages seen so far, by its number less one. */
const known: string[] = []
/** Their numbers by what their letters add up to. */
const numbers = new Map<number, number[]>()

/** A message's words by their numbers, from 1; punctuation, asterisks and slots left out. */
export function messageWords(text: string): readonly number[] {
  const read = messages.get(text)
  if (read) return read
  const words = wordsOf(text.replace(SLOT, ' '), MESSAGE_WORDS).map(
    ({ word }) => numberOfWord(word) || added(word),
  )
  messages.set(text, words)
  return words
}

function added(word: string): number {
  const number = known.push(word)
  const sum = sumOf(word, 0, word.length)
  numbers.set(sum, [...(numbers.get(sum) ?? []), number])
  return number
}

/** The words of a draft, numbered after the messages that it is compared with. */
export function draftWords(draft: string): NumberedWords {
  const words: number[] = []
  eachWord(draft, DRAFT_WORDS, (start, end, letters) => {
    words.push(
      letters === OTHER
        ? numberOfWord(foldedOnce(draft.slice(start, end)))
        : numberOf(draft, start, end),
    )
  })
  return { words, kinds: known.length + 1 }
}

const numberOfWord = (word: string): number => numberOf(word, 0, word.length)

/** The number of a word where it stands, letter by letter: it is never cut out. */
function numberOf(text: string, start: number, end: number): number {
  for (const number of numbers.get(sumOf(text, start, end)) ?? NONE) {
    if (isAt(text, start, end, known[number - 1] ?? '')) return number
  }
  return 0
}

const NONE: readonly number[] = []

function sumOf(text: string, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at += 1) sum = (sum * 31 + lower(text.charCodeAt(at))) & 0xffffff
  return sum
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false
  for (let at = 0; at < word.length; at += 1) {
    if (lower(text.charCodeAt(start + at)) !== word.charCodeAt(at)) return false
  }
  return true
}

const lower = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code)
