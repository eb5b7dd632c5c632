import { expect, test } from 'vitest'

import { isPlainConsent } from '../../../src/domain/contact/plain-consent'
import { CONFIRMATIONS, NO_CONFIRMATIONS } from '../../fixtures/answers/consent'

test.each(CONFIRMATIONS)('"%s" confirms a cost', (text) => {
  expect(isPlainConsent(text)).toBe(true)
})

test.each(NO_CONFIRMATIONS)('"%s" is left to the agent', (text) => {
  expect(isPlainConsent(text)).toBe(false)
})

test('any word more makes a plain yes none', () => {
  const more = ['mas', 'se', 'quanto', 'antes', 'talvez', 'não', 'depois', 'amanhã', '500', 'qual']
  const mixed = CONFIRMATIONS.flatMap((text) => more.map((word) => `${text}\n${word}`))
  expect(mixed.filter(isPlainConsent)).toEqual([])
})

test('a question mark anywhere makes it a question', () => {
  expect(CONFIRMATIONS.filter((text) => isPlainConsent(`${text}?`))).toEqual([])
})
