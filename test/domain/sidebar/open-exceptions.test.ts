import { expect, test } from 'vitest'

import { openExceptions, recordableAttempt } from '../../../src/domain/sidebar/open-exceptions'
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
  ['disagreement', 3],
  ['times unknown', 2],
  ['staged', undefined],
  ['final day', undefined],
  ['cancel due', undefined],
  ['ended', undefined],
])('%s: a contact outside would count as %s', (name, n) => {
  expect(recordableAttempt(viewOf(name))).toBe(n)
})

test.each([
  ['waiting', ['sooner', 'cancellation']],
  ['final day', ['cancellation']],
  ['held: too soon', ['sooner']],
  ['first due', []],
  ['due', ['cancellation']],
  ['due, a note in the draft', ['note']],
  ['note poor', ['note']],
  ['date out of date', ['writing']],
  ['writing rules', ['cancellation', 'writing']],
  ['ended', []],
  ['paused', []],
])('%s: an agent may set aside %o', (name, rules) => {
  expect(openExceptions(viewOf(name)).map(({ rule }) => rule)).toEqual(rules)
})

test.each([
  ['waiting', 'sooner', { kind: 'insert', n: 3 }],
  ['waiting', 'cancellation', { kind: 'cancel' }],
  ['held: too soon', 'sooner', { kind: 'set-aside' }],
  ['note poor', 'note', { kind: 'set-aside' }],
])('%s: with a reason for "%s" goes on what waited for it', (name, rule, goesOn) => {
  const found = openExceptions(viewOf(name)).find((open) => open.rule === rule)
  expect(found?.goesOn).toEqual(goesOn)
})
