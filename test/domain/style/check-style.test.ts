import fc from 'fast-check'
import { expect, test } from 'vitest'

import { checkStyle } from '../../../src/domain/style/check-style'

const AFTERNOON = { minutes: 15 * 60 }

test('every rule is asked, and what it finds comes in the order of the text', () => {
  const text = 'Bom dia, (cliente)! Vou estar enviando até xx/xx/xxxx.'
  expect(checkStyle(text, AFTERNOON).map(({ rule, text: said }) => [rule, said])).toEqual([
    ['greeting', 'Bom dia'],
    ['leftover', '(cliente)'],
    ['gerundismo', 'Vou estar enviando'],
    ['leftover', 'xx/xx/xxxx'],
  ])
})

test('nothing is found in an empty draft', () => {
  expect(checkStyle('', AFTERNOON)).toEqual([])
})

test('whatever is typed, each problem is where it says', () => {
  const part = fc.constantFrom(
    'bom dia',
    ', ',
    '(cliente)',
    '{{',
    '}}',
    '[[',
    'x/',
    'vou',
    ' estar ',
    'indo',
    'İ',
    '\n',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(part).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 1439 }), (typed, minutes) => {
      for (const { start, end, text: said } of checkStyle(typed, { minutes })) {
        expect(typed.slice(start, end)).toBe(said)
        expect(said).not.toBe('')
      }
    }),
  )
})
