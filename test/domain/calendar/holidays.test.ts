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
    ['2033, the first year of the moon’s cycle', '02-28', '03-01', '04-15', '06-16'],
    ['2038, with the latest Easter there is', '03-08', '03-09', '04-23', '06-24'],
    ['2049, when the rule puts Easter a week earlier', '03-01', '03-02', '04-16', '06-17'],
    ['2076, the same in a leap year', '03-02', '03-03', '04-17', '06-18'],
    ['2285, with the earliest Easter there is', '02-02', '02-03', '03-20', '05-21'],
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

  test('a range covers its first day, its last and all between, over the turn of the year', () => {
    const span = { kind: 'span', from: day('2026-12-21'), to: day('2027-01-04'), name: 'Recesso' }
    const own = withRules(span as HolidayRule)
    const nameOf = (each: string) => own.holidayName(day(each))
    expect(['2026-12-20', '2026-12-21', '2026-12-31'].map(nameOf)).toEqual([
      undefined,
      'Recesso',
      'Recesso',
    ])
    expect(['2027-01-02', '2027-01-04', '2027-01-05'].map(nameOf)).toEqual([
      'Recesso',
      'Recesso',
      undefined,
    ])
    expect(['2025-12-24', '2027-12-24'].map(nameOf)).toEqual([undefined, undefined])
  })

  test('a range of every year covers its days in each, over the turn of the year too', () => {
    const own = withRules(
      { kind: 'yearly-span', from: '12-20', to: '01-06', name: 'Coletivas' },
      { kind: 'yearly-span', from: '02-27', to: '02-29', name: 'Obra' },
    )
    const oneDay = withRules({ kind: 'yearly-span', from: '12-24', to: '12-24', name: 'Véspera' })
    const named = ['2026-12-23', '2026-12-24', '2026-12-25'].map((each) =>
      oneDay.holidayName(day(each)),
    )
    expect(named).toEqual([undefined, 'Véspera', 'Natal'])
    for (const year of ['2026', '2028']) {
      const nameOf = (monthDay: string) => own.holidayName(day(`${year}-${monthDay}`))
      expect(['12-19', '12-20', '12-31'].map(nameOf)).toEqual([undefined, 'Coletivas', 'Coletivas'])
      expect(['01-02', '01-06', '01-07'].map(nameOf)).toEqual(['Coletivas', 'Coletivas', undefined])
      expect(['02-26', '02-27', '02-28', '03-01'].map(nameOf)).toEqual([
        undefined,
        'Obra',
        'Obra',
        undefined,
      ])
    }
    expect(own.holidayName(day('2028-02-29'))).toBe('Obra')
  })

  test('a day within a range keeps its own name, in whatever order the rules are', () => {
    const span = { kind: 'yearly-span', from: '12-20', to: '01-06', name: 'Coletivas' } as const
    const once = { kind: 'once', day: day('2026-12-24'), name: 'Véspera' } as const
    for (const own of [withRules(span, once), withRules(once, span)]) {
      expect(own.holidayName(day('2026-12-24'))).toBe('Véspera')
      expect(own.holidayName(day('2026-12-25'))).toBe('Natal')
      expect(own.holidayName(day('2027-01-01'))).toBe('Confraternização Universal')
    }
  })

  test('a day can be taken out of a range', () => {
    const span = { kind: 'yearly-span', from: '12-20', to: '01-06', name: 'Coletivas' } as const
    const own = withRules({ kind: 'removed', day: day('2026-12-22') }, span)
    expect(own.holidayName(day('2026-12-22'))).toBeUndefined()
    expect(own.holidayName(day('2026-12-23'))).toBe('Coletivas')
    expect(own.holidayName(day('2027-12-22'))).toBe('Coletivas')
  })

  test('a day taken out is no holiday, in whatever order the rules are', () => {
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
