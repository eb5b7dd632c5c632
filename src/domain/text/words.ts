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
  eachWord(text, limit, (start, end, letters) => {
    const written = text.slice(start, end)
    words.push({ word: letters === SMALL ? written : foldedBy(letters, written), start, end })
  })
  return words
}

const foldedBy = (letters: Letters, written: string): string =>
  letters === OTHER ? foldedOnce(written) : written.toLowerCase()

/** How a word is written: in ASCII's small letters and digits, with capitals, or with others too. */
export const [SMALL, CAPITAL, OTHER] = [1, 2, 3] as const
export type Letters = typeof SMALL | typeof CAPITAL | typeof OTHER

/** Tells where each of these words stands, and what it is written in. */
export function eachWord(
  text: string,
  limit: number,
  found: (start: number, end: number, letters: Letters) => void,
): void {
  let left = limit
  let start = 0
  while (start < text.length && left > 0) {
    let end = start
    let letters: Letters = SMALL
    while (end < text.length) {
      const code = text.charCodeAt(end)
      const kind = code < 0x80 ? (LETTERS[code] ?? 0) : OTHER
      const length = kind < OTHER ? kind && 1 : longCharAt(text, end, code)
      if (length === 0) break
      if (kind > letters) letters = kind as Letters
      end += length
    }
    if (end > start) {
      found(start, end, letters)
      left -= 1
    }
    start = end + 1
  }
}

/** Whether anything in it can be read: a letter or a digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Words with accents that were folded before: people use few, and those again and again. */
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
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (!/^[\p{L}\p{N}\p{M}]/u.test(char)) return 0
  return char.length === 2 ? 2 : 1
}

/** The only two among Unicode's Latin letters with marks that are no letters. */
const TIMES = 0xd7
const DIVIDED = 0xf7

/** ASCII's letters and digits, 0 the rest: looked up, as this runs on every line at every keystroke. */
const LETTERS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /[a-z\d]/.test(char) ? SMALL : /[A-Z]/.test(char) ? CAPITAL : 0
})
