import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import en from '../../../src/words/authoring/en.json'
import es from '../../../src/words/authoring/es.json'
import pt from '../../../src/words/authoring/pt-br.json'

const slots = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort()
const codes = [
  ...readFileSync('src/domain/manual/problem.ts', 'utf8').matchAll(/^ {2}\| '(\w+)'/gm),
].map(([, code = '']) => code)

test('there is a sentence for every mistake', () => {
  expect(codes.length).toBeGreaterThan(40)
  expect(codes.filter((code) => !(code in pt))).toEqual([])
})

test.each([
  ['en', en],
  ['es', es],
])(
  '%s has every sentence, each with the same blanks',
  (_, words: Readonly<Record<string, string>>) => {
    expect(Object.keys(words)).toEqual(Object.keys(pt))
    for (const [key, portuguese] of Object.entries(pt)) {
      if (key === 'leftover') continue // Names a blank of a text, in the language's own word.
      expect(slots(words[key] ?? ''), key).toEqual(slots(portuguese))
    }
  },
)
