import { wordsOf } from '../text/words'

/** A message longer than this is compared by its beginning; a draft, by so much of it. */
const MESSAGE_WORDS = 400
const DRAFT_WORDS = 12_000

/** A draft with a number, from 1, for each word of it: numbers compare faster, and typing waits for them. */
export interface NumberedWords {
  readonly words: Uint16Array
  /** One more than the highest number. */
  readonly kinds: number
  /** The numbers of another text's words, 0 for those that the draft has not. */
  readonly numbersOf: (text: string) => Uint16Array
}

/** The words of a draft folded; punctuation and asterisks left out. */
export function numberWords(draft: string): NumberedWords {
  const numbers = new Map<string, number>()
  const words = Uint16Array.from(wordsOf(draft, DRAFT_WORDS), ({ word }) => {
    const number = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, number)
    return number
  })
  const numbersOf = (text: string) =>
    Uint16Array.from(wordsOf(text, MESSAGE_WORDS), ({ word }) => numbers.get(word) ?? 0)
  return { words, kinds: numbers.size + 1, numbersOf }
}
