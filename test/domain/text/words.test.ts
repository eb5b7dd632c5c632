import { expect, test } from 'vitest'

import { foldWord } from '../../../src/domain/text/fold'
import { hasWords, wordsOf } from '../../../src/domain/text/words'

/** Every character that a text may have, halves of pairs left out. */
const CHARACTERS = Array.from({ length: 0x11000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

test('what can be read in a text is what Unicode calls a letter or a digit', () => {
  const wrong = CHARACTERS.filter((char) => hasWords(` ${char} `) !== /[\p{L}\p{N}]/u.test(char))
  expect(wrong).toEqual([])
})

test('a mark is part of the word that it is in, and no word by itself', () => {
  const wrong = CHARACTERS.filter(
    (char) => (wordsOf(`a${char}b`).length === 1) !== /[\p{L}\p{N}\p{M}]/u.test(char),
  )
  expect(wrong).toEqual([])
  expect(hasWords('\u0301 \u093f')).toBe(false)
  expect(hasWords('\u0301 sim')).toBe(true)
})

test('the marks of every language are left out when words are compared', () => {
  for (const char of CHARACTERS.filter((one) => /\p{L}/u.test(one))) {
    const bare = char.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    if (foldWord(char) !== bare) expect([char, foldWord(char)]).toEqual([char, bare])
  }
})
