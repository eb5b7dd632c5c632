import { describe, expect, test } from 'vitest'

import { readForm } from '../../../src/domain/playbook/form-value'
import { at, TIME } from '../../fixtures/updates'

/** Thursday; Friday the 20th is a holiday. */
const NOW = at('19 09:12')

describe('a moment', () => {
  test.each([
    ['later today', '2026-11-19', '14:00', '2026-11-19', 840],
    ['the next minute', '2026-11-19', '09:13', '2026-11-19', 553],
    ['the first minute of a business day', '2026-11-23', '08:00', '2026-11-23', 480],
    ['the last minute of a business day', '2026-11-23', '16:59', '2026-11-23', 1019],
    ['with the seconds some browsers add', '2026-11-23', '10:30:00', '2026-11-23', 630],
  ])('%s is accepted', (_, day, time, named, minutes) => {
    expect(readForm({ day, time }, 'moment', NOW, TIME)).toEqual({
      kind: 'value',
      value: { day: named, minutes },
    })
  })

  test.each([
    ['nothing typed', '', '', 'missing'],
    ['no hour', '2026-11-23', '', 'missing'],
    ['no day', '', '10:00', 'missing'],
    ['a day that does not exist', '2026-02-30', '10:00', 'missing'],
    ['an hour that does not exist', '2026-11-23', '24:00', 'missing'],
    ['this very minute', '2026-11-19', '09:12', 'past'],
    ['yesterday', '2026-11-18', '14:00', 'past'],
    ['a past Sunday', '2026-11-15', '14:00', 'past'],
    ['a holiday', '2026-11-20', '10:00', 'rest-day'],
    ['a Saturday', '2026-11-21', '10:00', 'rest-day'],
    ['before work', '2026-11-23', '07:59', 'outside-hours'],
    ['when work ends', '2026-11-23', '17:00', 'outside-hours'],
  ])('%s is refused', (_, day, time, fault) => {
    expect(readForm({ day, time }, 'moment', NOW, TIME)).toEqual({ kind: 'fault', fault })
  })
})

describe('a day', () => {
  test('the next business day is accepted, without an hour', () => {
    expect(readForm({ day: '2026-11-23', time: '10:00' }, 'day', NOW, TIME)).toEqual({
      kind: 'value',
      value: { day: '2026-11-23' },
    })
  })

  test.each([
    ['nothing typed', '', 'missing'],
    ['today', '2026-11-19', 'past'],
    ['a holiday', '2026-11-20', 'rest-day'],
    ['a Sunday', '2026-11-22', 'rest-day'],
  ])('%s is refused', (_, day, fault) => {
    expect(readForm({ day, time: '' }, 'day', NOW, TIME)).toEqual({ kind: 'fault', fault })
  })

  test('which day it is, is asked of the account and not of the browser', () => {
    // 23:30 of the 18th in São Paulo is the 19th in UTC.
    const lateOnThe18th = at('18 23:30')
    const read = readForm({ day: '2026-11-19', time: '' }, 'day', lateOnThe18th, TIME)
    expect(read.kind).toBe('value')
  })
})
