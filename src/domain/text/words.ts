import { foldWord } from './fold'

/** A word of a text: folded, with its place in the text it came from. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** The words of a text in order, punctuation left out; at most `limit` of them. */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = []
  let start = 0
  while (start < text.length && words.length < limit) {
    const plainEnd = endOfSmall(text, start)
    const end = endOfWord(text, plainEnd)
    if (end > start) {
      const written = text.slice(start, end)
      words.push({ word: end === plainEnd ? written : foldedOnce(written), start, end })
    }
    start = end + 1
  }
  return words
}

/** The end of ASCII's small letters and digits from here on: nearly all words are no more. */
function endOfSmall(text: string, from: number): number {
  let at = from
  while (at < text.length && isSmall(text.charCodeAt(at))) at += 1
  return at
}

const isSmall = (code: number): boolean => code > 0 && code < 0x80 && LETTERS[code] === code

/** The end of the word that goes on here; this very place if no word does. */
export function endOfWord(text: string, from: number): number {
  let end = from
  while (end < text.length) {
    const code = text.charCodeAt(end)
    const length = code < 0x80 ? Math.sign(smallLetter(code)) : longCharAt(text, end, code)
    if (length === 0) break
    end += length
  }
  return end
}

/** ASCII's letter in small, or its digit; 0 for anything else. */
export const smallLetter = (code: number): number => LETTERS[code] ?? 0

/** Whether anything in it can be read: a letter or a digit. Marks alone are neither. */
export function hasWords(text: string): boolean {
  let start = 0
  while (start < text.length) {
    const end = endOfWord(text, start)
    if (end > start && foldWord(text.slice(start, end)) !== '') return true
    start = end + 1
  }
  return false
}

/**
 * What a word is made of, for a class in a pattern without the flag `u`: letters, digits and marks, by
 * blocks of Unicode. A browser takes milliseconds to build what `\p{L}` stands for.
 */
export const WORD_CHARS = String.raw`\dA-Za-zªµºÀ-ÖØ-öø-\u1fff\u2c00-\u2dff\u3041-\ud7ff\uf900-\ufdff`

/** Words with capitals or accents that were folded before: people use few, and those again and again. */
const folded = new Map<string, string>()
const MOST_FOLDED = 5000
const LONGEST_FOLDED = 30

/** The same as `foldWord`, and remembered. */
export function foldedOnce(written: string): string {
  const known = folded.get(written)
  if (known !== undefined) return known
  const word = foldWord(written)
  if (folded.size >= MOST_FOLDED) folded.clear()
  if (written.length <= LONGEST_FOLDED) folded.set(written, word)
  return word
}

/** Beyond ASCII. 0: no part of a word; else its length. */
function longCharAt(text: string, at: number, code: number): 0 | 1 | 2 {
  if (code >= 0xc0 && code < 0x250) return code === TIMES || code === DIVIDED ? 0 : 1
  if (isSign(code)) return 0
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (!/^[\p{L}\p{N}\p{M}]/u.test(char)) return 0
  return char.length === 2 ? 2 : 1
}

/**
 * Blanks, quotation marks, dashes, bullets, arrows, mathematical signs, boxes: of all that is beyond
 * ASCII the most frequent in texts. Unicode has no letter, digit or mark there.
 */
const isSign = (code: number): boolean =>
  code <= 0xa9 || (code >= 0x2000 && code <= 0x206f) || (code >= 0x2190 && code <= 0x245f)

/** The only two among Unicode's Latin letters with marks that are no letters. */
const TIMES = 0xd7
const DIVIDED = 0xf7

/** By code: looked up, as this runs on every line at every keystroke. */
const LETTERS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /[a-z\d]/i.test(char) ? char.toLowerCase().charCodeAt(0) : 0
})
