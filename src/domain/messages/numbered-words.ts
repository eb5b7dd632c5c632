import { endOfWord, foldedOnce, smallLetter, wordsOf } from '../text/words'

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

/**
 * Every word of the messages seen so far, as a tree of letters. By place: the letter, the place of a
 * letter that may follow it, the place of another that may come instead (0: no other), and the number
 * of the word that ends there (0: no word does). Place 0 comes before every first letter.
 */
const tree = { letter: [0], next: [0], other: [0], number: [0] }
let count = 0

/** A message's words by their numbers, from 1; punctuation, asterisks and slots left out. */
export function messageWords(text: string): readonly number[] {
  const read = messages.get(text)
  if (read) return read
  const words = wordsOf(text.replace(SLOT, ' '), MESSAGE_WORDS).map(({ word }) => added(word))
  messages.set(text, words)
  return words
}

function added(word: string): number {
  let place = 0
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at)
    place = placeAfter(place, letter) || grown(place, letter)
  }
  if (!tree.number[place]) {
    count += 1
    tree.number[place] = count
  }
  return tree.number[place] ?? 0
}

function grown(place: number, letter: number): number {
  const grownAt = tree.letter.push(letter) - 1
  tree.next.push(0)
  tree.other.push(tree.next[place] ?? 0)
  tree.number.push(0)
  tree.next[place] = grownAt
  return grownAt
}

function placeAfter(place: number, letter: number): number {
  let found = tree.next[place] ?? 0
  while (found > 0 && tree.letter[found] !== letter) found = tree.other[found] ?? 0
  return found
}

/** The words of a draft, numbered after the messages that it is compared with. */
export function draftWords(draft: string): NumberedWords {
  const words: number[] = []
  let start = 0
  while (start < draft.length && words.length < DRAFT_WORDS) {
    // Letter by letter down the tree: nearly no word has to be cut out to be looked up.
    let place = 0
    let end = start
    let letter = smallLetter(draft.charCodeAt(end))
    while (letter > 0) {
      place = end === start || place > 0 ? placeAfter(place, letter) : 0
      end += 1
      letter = smallLetter(draft.charCodeAt(end))
    }
    const wordEnd = endOfWord(draft, end)
    if (wordEnd > end) words.push(numberOf(foldedOnce(draft.slice(start, wordEnd))))
    else if (end > start) words.push(tree.number[place] ?? 0)
    start = wordEnd + 1
  }
  return { words, kinds: count + 1 }
}

function numberOf(word: string): number {
  let place = 0
  for (let at = 0; at < word.length; at += 1) {
    place = placeAfter(place, word.charCodeAt(at))
    if (place === 0) return 0
  }
  return tree.number[place] ?? 0
}
