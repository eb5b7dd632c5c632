import { expect, test } from 'vitest'

import { cancellationDueAt } from '../../../src/domain/contact/cancellation'
import type { Update } from '../../../src/domain/ticket/history'
import {
  at,
  attemptSent,
  callRecorded,
  chainOf,
  firstMade,
  TIME,
  twoMade,
} from '../../fixtures/updates'

const announcing = (day: string): Update[] => {
  const sent = attemptSent(2, '19 09:10')
  const text = sent.comment?.text.replace('Segunda-feira - 23/11/2026', day) ?? ''
  return [...firstMade, { ...sent, comment: { isPublic: true, hasFile: false, text } }]
}

test.each<[string, readonly Update[], string]>([
  ['on the day of the third attempt', [...twoMade, attemptSent(3, '23 09:05')], '23 17:00'],
  ['a minute before the end of the day', [...twoMade, attemptSent(3, '23 16:59')], '23 17:00'],
  ['after the end of the day: the next', [...twoMade, attemptSent(3, '23 17:00')], '24 17:00'],
  ['Friday evening: Monday', [...twoMade, attemptSent(3, '27 18:30')], '30 17:00'],
  ['a third that came late: its own day', [...twoMade, attemptSent(3, '25 09:05')], '25 17:00'],
  [
    'a third made sooner waits for the day announced',
    [...twoMade, attemptSent(3, '19 15:00')],
    '23 17:00',
  ],
  ['on a Saturday: Monday', [...twoMade, attemptSent(3, '28 10:00')], '30 17:00'],
  [
    'on a holiday: the next business day',
    [...announcing('19/11/2026'), attemptSent(3, '20 10:00')],
    '23 17:00',
  ],
  [
    'announced for a day nobody works on',
    [...announcing('Domingo - 29/11/2026'), attemptSent(3, '23 09:05')],
    '30 17:00',
  ],
  [
    'announced for a later day',
    [...announcing('25/11/2026'), attemptSent(3, '23 09:05')],
    '25 17:00',
  ],
  [
    'nothing certain announced',
    [...announcing('em breve'), attemptSent(3, '23 09:05')],
    '23 17:00',
  ],
  [
    'announced in a recorded contact',
    [
      ...firstMade,
      callRecorded(2, '19 10:20', '19 10:25', 'terceira tentativa (Quarta-feira - 25/11/2026)'),
      attemptSent(3, '23 09:05'),
    ],
    '25 17:00',
  ],
])('cancellation is due at the end of D (C6): %s', (_, updates, due) => {
  expect(cancellationDueAt(chainOf(updates).made, TIME)).toBe(at(due))
})

test('with another end of the working day it is due then', () => {
  const { made } = chainOf([...twoMade, attemptSent(3, '23 17:30')])
  expect(cancellationDueAt(made, { ...TIME, endOfDay: 18 * 60 })).toBe(at('23 18:00'))
})

test('before the third attempt nothing is due', () => {
  expect(cancellationDueAt(chainOf(twoMade).made, TIME)).toBeUndefined()
})
