import { describe, expect, test } from 'vitest'

import {
  addBusinessDays,
  isBusinessDay,
  nextBusinessDay,
  nonBusinessDaysBetween,
  restOn,
} from '../../../src/domain/calendar/business-days'
import { announced } from '../../../src/domain/calendar/day'
import { createCalendar } from '../../../src/domain/calendar/holidays'
import { localTime } from '../../../src/domain/calendar/zone'
import { day } from './days'

const calendar = createCalendar({ rules: [], carnival: false, corpusChristi: false })

const closed = (month: number, date: number) => {
  const monthDay = [month, date].map((n) => String(n).padStart(2, '0')).join('-')
  return { kind: 'yearly', monthDay, name: 'Fechado' } as const
}
const everyDay = Array.from({ length: 12 * 31 }, (_, n) => closed((n % 12) + 1, (n % 31) + 1))
const neverOpen = createCalendar({ rules: everyDay, carnival: false, corpusChristi: false })

describe('the third attempt is announced for the next business day after the second (C4)', () => {
  test.each([
    ['a Friday', '2026-12-04', 'Segunda-feira - 07/12/2026'],
    ['the day before Consciência Negra', '2026-11-19', 'Segunda-feira - 23/11/2026'],
    ['Christmas Eve', '2026-12-24', 'Segunda-feira - 28/12/2026'],
    ["New Year's Eve", '2026-12-31', 'Segunda-feira - 04/01/2027'],
    ['the day before Good Friday', '2027-03-25', 'Segunda-feira - 29/03/2027'],
    ['a Saturday (exception)', '2026-12-05', 'Segunda-feira - 07/12/2026'],
    ['a common Tuesday', '2026-12-01', 'Quarta-feira - 02/12/2026'],
  ])('sent on %s', (_, sent, third) => {
    expect(announced(nextBusinessDay(day(sent), calendar))).toBe(third)
  })

  test('the day it was sent on is that of the account, late in the evening too', () => {
    const lateOnThursday = Date.parse('2026-12-04T02:30:00Z')
    const { day: sent } = localTime(lateOnThursday, 'America/Sao_Paulo')
    expect(announced(nextBusinessDay(sent, calendar))).toBe('Sexta-feira - 04/12/2026')
  })
})

test.each([
  ['a Monday', '2026-11-23', true],
  ['a Saturday', '2026-11-21', false],
  ['a Sunday', '2026-11-22', false],
  ['a holiday', '2026-11-20', false],
])('work on %s', (_, each, isOpen) => {
  expect(isBusinessDay(day(each), calendar)).toBe(isOpen)
  expect(restOn(day(each), calendar) === undefined).toBe(isOpen)
})

test.each([
  ['none is the day itself', 0, '2026-11-19'],
  ['over holiday and weekend', 1, '2026-11-23'],
  ['a working week', 5, '2026-11-27'],
])('business days after Thursday, 19/11: %s', (_, count, expected) => {
  expect(addBusinessDays(day('2026-11-19'), count, calendar)).toBe(expected)
})

describe('why a wait is as long as it is (C13)', () => {
  test('a day with work is no reason', () => {
    expect(nonBusinessDaysBetween(day('2026-11-24'), day('2026-11-27'), calendar)).toEqual([])
  })

  test('holiday and weekend between two attempts are named', () => {
    expect(nonBusinessDaysBetween(day('2026-11-19'), day('2026-11-23'), calendar)).toEqual([
      { kind: 'holiday', day: '2026-11-20', name: 'Consciência Negra' },
      { kind: 'weekend', day: '2026-11-21' },
      { kind: 'weekend', day: '2026-11-22' },
    ])
  })

  test('neither of the two days is between them', () => {
    expect(nonBusinessDaysBetween(day('2026-11-20'), day('2026-11-22'), calendar)).toEqual([
      { kind: 'weekend', day: '2026-11-21' },
    ])
  })

  test('a holiday on a Sunday is a weekend', () => {
    expect(nonBusinessDaysBetween(day('2026-11-13'), day('2026-11-16'), calendar)).toEqual([
      { kind: 'weekend', day: '2026-11-14' },
      { kind: 'weekend', day: '2026-11-15' },
    ])
  })

  test.each([
    ['the next day', '2026-11-24'],
    ['the same day', '2026-11-23'],
    ['an earlier day', '2026-11-02'],
  ])('nothing lies between a day and %s', (_, to) => {
    expect(nonBusinessDaysBetween(day('2026-11-23'), day(to), calendar)).toEqual([])
  })
})

describe('an account whose own days leave nothing open', () => {
  test('goes on from Monday to Friday: a wrong setting does not stop contact for good', () => {
    expect(isBusinessDay(day('2026-12-04'), neverOpen)).toBe(false)
    expect(nextBusinessDay(day('2026-12-03'), neverOpen)).toBe('2026-12-04')
    expect(nextBusinessDay(day('2026-12-04'), neverOpen)).toBe('2026-12-07')
    expect(nextBusinessDay(day('2026-12-05'), neverOpen)).toBe('2026-12-07')
  })

  test('has an end to its explanations', () => {
    const days = nonBusinessDaysBetween(day('2026-01-01'), day('9999-01-01'), neverOpen)
    expect(days).toHaveLength(366)
  })
})
