import fc from 'fast-check'
import { expect, test } from 'vitest'

import { draftWords, messageWords } from '../../../src/domain/messages/numbered-words'
import { shareInOrder } from '../../../src/domain/messages/shared-words'

function share(draft: string, message: string, least = 0): number {
  const words = messageWords(message)
  return shareInOrder(draftWords(draft), words, least)
}

test.each([
  ['all of it', 'seu ticket foi validado', 'seu ticket foi validado', 1],
  ['with words between', 'seu bom ticket já foi bem validado', 'seu ticket foi validado', 1],
  ['half of it', 'seu ticket', 'seu ticket foi validado', 0.5],
  ['out of order', 'validado foi ticket seu', 'seu ticket foi validado', 0.25],
  ['a word counts once', 'ticket ticket ticket', 'ticket ticket a b', 0.5],
  ['case, accents and marks aside', '**SÉU** “tícket”!', 'seu ticket', 1],
  ['nothing of it', 'bom dia', 'seu ticket', 0],
  ['an empty message', 'bom dia', '', 0],
  ['an empty draft', '', 'seu ticket', 0],
])('what a draft holds of a message: %s', (_, draft, message, expected) => {
  expect(share(draft, message)).toBe(expected)
})

test('less than is asked for is nothing', () => {
  expect(share('seu ticket', 'seu ticket foi validado', 0.5)).toBe(0.5)
  expect(share('seu ticket', 'seu ticket foi validado', 0.6)).toBe(0)
})

test('words that are too far apart do not count together', () => {
  const far = `seu ${'e '.repeat(50)}ticket ${'e '.repeat(50)}foi`
  expect(share(far, 'seu ticket foi')).toBeCloseTo(1 / 3)
})

test('a passage is found wherever it is', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (before, after) => {
      const draft = `${'e '.repeat(before)}seu ticket bem foi enfim validado ${'e '.repeat(after)}`
      expect(share(draft, 'seu ticket foi validado')).toBe(1)
    }),
  )
})

/** The definition itself, slow. */
function longest(a: readonly string[], b: readonly string[]): number {
  const [first, ...others] = a
  if (first === undefined) return 0
  const at = b.indexOf(first)
  const without = longest(others, b)
  return at < 0 ? without : Math.max(without, 1 + longest(others, b.slice(at + 1)))
}

test('of a draft that is not longer than two messages it is the longest common subsequence', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd')
  const message = fc.array(word, { minLength: 5, maxLength: 9 })
  fc.assert(
    fc.property(fc.array(word, { maxLength: 10 }), message, (draft, wanted) => {
      const expected = longest(draft, wanted) / wanted.length
      expect(share(draft.join(' '), wanted.join(' '))).toBeCloseTo(expected)
    }),
  )
})
