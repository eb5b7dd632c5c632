import { describe, expect, test } from 'vitest'

import { shiftDay } from '../../../src/domain/calendar/day'
import { createCalendar, type HolidayRule } from '../../../src/domain/calendar/holidays'
import { day } from './days'

const plain = { rules: [], carnival: false, corpusChristi: false }
const calendar = createCalendar(plain)
const withRules = (...rules: HolidayRule[]) => createCalendar({ ...plain, rules })

/** Every national holiday of seven years, written by hand. */
const NATIONAL = {
  2024: '01-01 03-29 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
  2025: '01-01 04-18 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
  2026: '01-01 04-03 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
  2027: '01-01 03-26 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
  2028: '01-01 04-14 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
  2029: '01-01 03-30 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
  2030: '01-01 04-19 04-21 05-01 09-07 10-12 11-02 11-15 11-20 12-25',
}

test.each(Object.entries(NATIONAL))('%s has its national holidays and no other', (year, days) => {
  const all = Array.from({ length: 366 }, (_, count) => shiftDay(day(`${year}-01-01`), count))
  const holidays = all.filter((each) => each.startsWith(year) && calendar.holidayName(each))
  expect(holidays).toEqual(days.split(' ').map((monthDay) => `${year}-${monthDay}`))
})

test('Consciência Negra is a national holiday since 2024', () => {
  expect(calendar.holidayName(day('2023-11-20'))).toBeUndefined()
  expect(calendar.holidayName(day('2024-11-20'))).toBe('Consciência Negra')
})

describe('holidays that move with Easter', () => {
  const all = createCalendar({ rules: [], carnival: true, corpusChristi: true })

  test.each([
    ['2019', '03-04', '03-05', '04-19', '06-20'],
    ['2024', '02-12', '02-13', '03-29', '05-30'],
    ['2026', '02-16', '02-17', '04-03', '06-04'],
    ['2027', '02-08', '02-09', '03-26', '05-27'],
    ['2038, with the latest Easter there is', '03-08', '03-09', '04-23', '06-24'],
  ])('%s', (label, monday, tuesday, goodFriday, corpus) => {
    const year = label.slice(0, 4)
    const nameOf = (monthDay: string) => all.holidayName(day(`${year}-${monthDay}`))
    expect([monday, tuesday, goodFriday, corpus].map(nameOf)).toEqual([
      'Carnaval',
      'Carnaval',
      'Sexta-feira Santa',
      'Corpus Christi',
    ])
  })

  test('carnival and Corpus Christi are common days unless the account keeps them', () => {
    expect(calendar.holidayName(day('2026-02-16'))).toBeUndefined()
    expect(calendar.holidayName(day('2026-06-04'))).toBeUndefined()
  })
})

describe("the team's own days", () => {
  test('one day is a holiday in its year only', () => {
    const own = withRules({ kind: 'once', day: day('2026-12-24'), name: 'Véspera' })
    expect(own.holidayName(day('2026-12-24'))).toBe('Véspera')
    expect(own.holidayName(day('2027-12-24'))).toBeUndefined()
  })

  test('a yearly day is a holiday in every year', () => {
    const own = withRules({ kind: 'yearly', monthDay: '12-24', name: 'Véspera' })
    expect(own.holidayName(day('2026-12-24'))).toBe('Véspera')
    expect(own.holidayName(day('2031-12-24'))).toBe('Véspera')
  })

  test('a yearly 29 February is a holiday in leap years and no other day elsewhere', () => {
    const own = withRules({ kind: 'yearly', monthDay: '02-29', name: 'Bissexto' })
    expect(own.holidayName(day('2028-02-29'))).toBe('Bissexto')
    expect(own.holidayName(day('2027-03-01'))).toBeUndefined()
  })

  test('a day taken out is no holiday, in whatever order the rules stand', () => {
    const removed = { kind: 'removed', day: day('2026-12-24') } as const
    const yearly = { kind: 'yearly', monthDay: '12-24', name: 'Véspera' } as const
    expect(withRules(removed, yearly).holidayName(removed.day)).toBeUndefined()
    expect(withRules(yearly, removed).holidayName(day('2027-12-24'))).toBe('Véspera')
  })

  test('a national holiday can be taken out for one year', () => {
    const own = withRules({ kind: 'removed', day: day('2026-11-20') })
    expect(own.holidayName(day('2026-11-20'))).toBeUndefined()
    expect(own.holidayName(day('2027-11-20'))).toBe('Consciência Negra')
  })
})
