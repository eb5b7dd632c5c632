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
  let start = -1
  let at = 0
  while (at < text.length && words.length < limit) {
    const length = wordCharAt(text, at)
    if (length > 0 && start < 0) start = at
    if (length === 0 && start >= 0) {
      words.push(wordFrom(text, start, at))
      start = -1
    }
    at += length || 1
  }
  if (start >= 0 && words.length < limit) words.push(wordFrom(text, start, at))
  return words
}

/** Whether anything in it can be read: a letter or a digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

const wordFrom = (text: string, start: number, end: number): Word => ({
  word: foldWord(text.slice(start, end)),
  start,
  end,
})

/** 0: no part of a word; else its length. By hand, as this runs on every line at every keystroke. */
function wordCharAt(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at)
  if (code < 0x80) return isAsciiWordChar(code) ? 1 : 0
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (!/^[\p{L}\p{N}\p{M}]/u.test(char)) return 0
  return char.length === 2 ? 2 : 1
}

const isAsciiWordChar = (code: number): boolean => {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)
}
