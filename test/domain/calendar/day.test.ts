import { describe, expect, test } from 'vitest'

import {
  announced,
  daysFromTo,
  formatDay,
  shiftDay,
  toDay,
  weekdayOf,
} from '../../../src/domain/calendar/day'
import { day } from './days'

describe('a text that names a day', () => {
  test.each([
    ['a common day', '2026-11-23'],
    ['29 February of a leap year', '2028-02-29'],
    ['the last day of a year', '2026-12-31'],
  ])('%s is a day', (_, text) => {
    expect(toDay(text)).toBe(text)
  })

  test.each([
    ['29 February of a common year', '2026-02-29'],
    ['a thirteenth month', '2026-13-01'],
    ['day zero', '2026-11-00'],
    ['the Brazilian way', '23/11/2026'],
    ['a moment', '2026-11-23T10:00:00Z'],
    ['one digit', '2026-1-3'],
    ['nothing', ''],
  ])('%s is no day', (_, text) => {
    expect(toDay(text)).toBeUndefined()
  })
})

test.each([
  ['over the end of a year', '2026-12-31', 1, '2027-01-01'],
  ['back over a leap day', '2028-03-01', -1, '2028-02-29'],
  ['not at all', '2026-11-23', 0, '2026-11-23'],
  ['a whole year', '2026-01-01', 365, '2027-01-01'],
  ['over the night on which clocks were put forward in São Paulo', '2018-11-03', 2, '2018-11-05'],
])('shifting a day: %s', (_, from, count, to) => {
  expect(shiftDay(day(from), count)).toBe(to)
})

test.each([
  ['2026-11-22', 0, 'Domingo - 22/11/2026'],
  ['2026-11-23', 1, 'Segunda-feira - 23/11/2026'],
  ['2026-11-24', 2, 'Terça-feira - 24/11/2026'],
  ['2026-11-25', 3, 'Quarta-feira - 25/11/2026'],
  ['2026-11-26', 4, 'Quinta-feira - 26/11/2026'],
  ['2026-11-27', 5, 'Sexta-feira - 27/11/2026'],
  ['2026-11-28', 6, 'Sábado - 28/11/2026'],
])('%s is announced with its weekday', (text, weekday, words) => {
  expect(weekdayOf(day(text))).toBe(weekday)
  expect(announced(day(text))).toBe(words)
})

test('a day is written with two digits for day and month', () => {
  expect(formatDay(day('2027-01-04'))).toBe('04/01/2027')
})

test.each([
  ['the same day', '2026-11-23', '2026-11-23', 1],
  ['the next day', '2026-11-23', '2026-11-24', 2],
  ['the day before', '2026-11-23', '2026-11-22', 0],
  ['over the turn of a year', '2026-12-24', '2027-01-03', 11],
  ['a leap year', '2028-01-01', '2028-12-31', 366],
])('days from one to the other, both counted: %s', (_, from, to, count) => {
  expect(daysFromTo(day(from), day(to))).toBe(count)
})
