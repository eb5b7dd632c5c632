import { expect, test } from 'vitest'

import { openRules, recordableAttempt } from '../../../src/ui/contact/step-actions'
import { VIEWS } from '../../fixtures/views'

const viewOf = (name: string) => {
  const found = VIEWS.find((state) => state.name === name)
  if (!found) throw new Error(name)
  return found.view
}

test.each([
  ['idle', 1],
  ['due', 2],
  ['waiting', 3],
  ['replied', 1],
  ['disagreement', 2],
  ['times unknown', 2],
  ['final day', undefined],
  ['cancel due', undefined],
  ['ended', undefined],
])('%s: a contact outside would count as %s', (name, n) => {
  expect(recordableAttempt(viewOf(name).step)).toBe(n)
})

test.each([
  ['waiting', ['sooner', 'cancellation']],
  ['final day', ['cancellation']],
  ['held: too soon', ['sooner']],
  ['first due', []],
  ['due', ['cancellation', 'note']],
  ['note poor', ['note']],
  ['date out of date', ['writing']],
  ['writing rules', ['cancellation', 'writing']],
  ['ended', []],
  ['paused', []],
])('%s: an agent may set aside %o', (name, rules) => {
  expect(openRules(viewOf(name))).toEqual(rules)
})
