import { type Word, wordsOf } from '../text/words'

/** A message longer than this is compared by its beginning; a draft, by so much of it. */
const MESSAGE_WORDS = 400
const DRAFT_WORDS = 12_000

/** A draft as numbers, which compare faster than words: typing waits for them. */
export interface NumberedWords {
  /** 0 for a word that is in no message. */
  readonly words: Uint16Array
  /** One more than the highest number there is. */
  readonly kinds: number
}

const SLOT = /\{\{[^{}]*\}\}/g

/** Every word of the messages seen so far, and the messages by their text: few, and used each time. */
const numbers = new Map<string, number>()
const messages = new Map<string, Uint16Array>()

/** A message's words by their numbers, from 1; punctuation, asterisks and slots left out. */
export function messageWords(text: string): Uint16Array {
  const known = messages.get(text)
  if (known) return known
  const words = numbered(wordsOf(text.replace(SLOT, ' '), MESSAGE_WORDS), (word) => {
    const number = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, number)
    return number
  })
  messages.set(text, words)
  return words
}

/** The words of a draft, numbered after the messages that it is compared with. */
export const draftWords = (draft: string): NumberedWords => ({
  words: numbered(wordsOf(draft, DRAFT_WORDS), (word) => numbers.get(word) ?? 0),
  kinds: numbers.size + 1,
})

function numbered(words: readonly Word[], numberOf: (word: string) => number): Uint16Array {
  const all = new Uint16Array(words.length)
  words.forEach(({ word }, index) => {
    all[index] = numberOf(word)
  })
  return all
}
