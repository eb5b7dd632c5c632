import { expect, test } from 'vitest'

import { fillMessage, thirdDay } from '../../../src/domain/contact/messages'
import { CONTACT_TEXTS } from '../../../src/playbooks/contact-texts'
import { at, messageAt, TIME } from '../../fixtures/updates'

test.each([
  ['Friday', '2026-12-04 10:00', 'Segunda-feira - 07/12/2026'],
  ['before a holiday', '2026-11-19 10:00', 'Segunda-feira - 23/11/2026'],
  ['Christmas Eve', '2026-12-24 10:00', 'Segunda-feira - 28/12/2026'],
  ['New Year’s Eve', '2026-12-31 10:00', 'Segunda-feira - 04/01/2027'],
  ['Good Friday next', '2027-03-25 10:00', 'Segunda-feira - 29/03/2027'],
  ['a Saturday, by exception', '2026-12-05 10:00', 'Segunda-feira - 07/12/2026'],
  [
    'late at night in São Paulo, the next day in UTC',
    '2026-12-02 23:30',
    'Quinta-feira - 03/12/2026',
  ],
])('the second attempt announces the third (C4): sent on %s', (_, moment, date) => {
  expect(messageAt('attempt-2', moment)).toContain(`(${date})`)
})

test.each([
  ['11:59', 'Bom dia!'],
  ['12:00', 'Boa tarde!'],
  ['17:59', 'Boa tarde!'],
  ['18:00', 'Boa noite!'],
  ['00:10', 'Bom dia!'],
])('it greets by the account’s hour (C5): %s', (time, greeting) => {
  expect(messageAt('attempt-1', `18 ${time}`)).toMatch(new RegExp(`^${greeting}`))
})

test('the day is the account’s, whatever the zone', () => {
  expect(thirdDay(at('18 23:30'), TIME)).toBe('2026-11-19')
  expect(thirdDay(at('18 23:30'), { ...TIME, zone: 'Asia/Tokyo' })).toBe('2026-11-23')
})

test.each(CONTACT_TEXTS.map(({ id }) => id))('every blank of %s is filled', (id) => {
  expect(messageAt(id, '18 09:00')).not.toMatch(/\{\{|\}\}/)
})

test('without a ticket’s number nothing can be inserted', () => {
  const [first] = CONTACT_TEXTS
  const filled = fillMessage(first.text, { ticket: '', now: at('18 09:00'), time: TIME })
  expect(filled).toEqual({ kind: 'incomplete', missing: ['ticket'] })
})
