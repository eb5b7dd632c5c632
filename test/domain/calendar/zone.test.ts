import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { RAILS_ZONES } from '../../../src/domain/calendar/rails-zones'
import { instantOf, isZone, localTime, toIanaZone } from '../../../src/domain/calendar/zone'
import { day } from './days'

const at = (iso: string) => Date.parse(iso)

describe('day and hour are those of the zone, whatever the machine', () => {
  test.each([
    ['three hours behind', '2026-11-20T12:00:00Z', 'America/Sao_Paulo', '2026-11-20', 540, 0],
    ['still the day before', '2026-11-20T02:59:59Z', 'America/Sao_Paulo', '2026-11-19', 1439, 59],
    ['midnight is hour 0', '2026-11-20T03:00:00Z', 'America/Sao_Paulo', '2026-11-20', 0, 0],
    ['the next day already', '2026-11-20T15:00:01Z', 'Asia/Tokyo', '2026-11-21', 0, 1],
    ['half an hour', '2026-11-20T12:00:00Z', 'Asia/Kolkata', '2026-11-20', 1050, 0],
    ['UTC', '2026-11-20T12:34:56Z', 'UTC', '2026-11-20', 754, 56],
    ['a part of a second', '2026-11-20T12:34:56.999Z', 'UTC', '2026-11-20', 754, 56],
  ])('%s', (_, iso, zone, onDay, minutes, seconds) => {
    expect(localTime(at(iso), zone)).toEqual({ day: onDay, minutes, seconds })
  })
})

test.each([
  ['put forward and back an hour', 'America/New_York', '2026-03-07', '2026-11-02'],
  ['put forward at midnight', 'America/Sao_Paulo', '2018-11-03', '2019-02-18'],
  ['put back half an hour', 'Australia/Lord_Howe', '2026-04-03', '2026-10-05'],
  ['a whole day left out', 'Pacific/Apia', '2011-12-29', '2012-01-01'],
])('the clock is right at every quarter of an hour around changes: %s', (_, zone, ...days) => {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'short' },
  })
  const read = (moment: number) => {
    const { day: onDay, minutes } = localTime(moment, zone)
    return `${onDay} ${[Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':')}`
  }
  for (const from of days.map((date) => at(`${date}T00:00:00Z`))) {
    const moments = Array.from({ length: 4 * 72 }, (__, quarter) => from + quarter * 900_000)
    expect(moments.map(read)).toEqual(moments.map((moment) => clock.format(moment)))
  }
})

describe('the moment at which a clock shows an hour', () => {
  const NEW_YORK = 'America/New_York'

  test.each([
    ['the end of a day', '2026-11-23', 1020, 'America/Sao_Paulo', '2026-11-23T20:00'],
    ['midnight', '2026-11-23', 0, 'America/Sao_Paulo', '2026-11-23T03:00'],
    ['ahead of UTC', '2026-11-23', 0, 'Asia/Tokyo', '2026-11-22T15:00'],
    ['furthest ahead', '2026-11-23', 0, 'Pacific/Kiritimati', '2026-11-22T10:00'],
    ['furthest behind', '2026-11-23', 1439, 'Pacific/Pago_Pago', '2026-11-24T10:59'],
    ['just before a leap', '2026-03-08', 119, NEW_YORK, '2026-03-08T06:59'],
    ['left out by the leap: as long after it', '2026-03-08', 150, NEW_YORK, '2026-03-08T07:30'],
    ['just after the leap', '2026-03-08', 180, NEW_YORK, '2026-03-08T07:00'],
    ['a midnight that was left out', '2018-11-04', 0, 'America/Sao_Paulo', '2018-11-04T03:00'],
    ['shown twice: the first time', '2026-11-01', 90, NEW_YORK, '2026-11-01T05:30'],
    ['shown twice, east of UTC', '2026-10-25', 150, 'Europe/Copenhagen', '2026-10-25T00:30'],
    ['a whole day left out', '2011-12-30', 720, 'Pacific/Apia', '2011-12-30T22:00'],
  ])('%s', (_, onDay, minutes, zone, expected) => {
    expect(new Date(instantOf(day(onDay), minutes, zone)).toISOString()).toBe(`${expected}:00.000Z`)
  })

  test('is the inverse of reading the clock, for every full minute that is shown once', () => {
    // None of these zones has put its clocks back since 2024.
    const zones = ['America/Sao_Paulo', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']
    const [min, max] = [at('2024-01-01T00:00:00Z') / 60_000, at('2035-01-01T00:00:00Z') / 60_000]
    fc.assert(
      fc.property(fc.integer({ min, max }), fc.constantFrom(...zones), (minute, zone) => {
        const local = localTime(minute * 60_000, zone)
        expect(instantOf(local.day, local.minutes, zone)).toBe(minute * 60_000)
      }),
    )
  })
})

describe('names of zones', () => {
  test.each([
    ['IANA', 'America/Sao_Paulo', 'America/Sao_Paulo'],
    ['IANA with blanks around', ' America/Bahia ', 'America/Bahia'],
    ['Rails', 'Brasilia', 'America/Sao_Paulo'],
    ['Rails with punctuation', 'Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['Rails with an apostrophe', "Nuku'alofa", 'Pacific/Tongatapu'],
    ['Rails, a city', 'Copenhagen', 'Europe/Copenhagen'],
  ])('%s', (_, name, zone) => {
    expect(toIanaZone(name)).toBe(zone)
  })

  test.each([
    ['a city nobody lists', 'Blumenau'],
    ['an offset, which knows no summer', '-03:00'],
    ['nothing', ''],
    ['a misspelling', 'America/SaoPaulo'],
  ])('%s is no zone', (_, name) => {
    expect(toIanaZone(name)).toBeUndefined()
    expect(isZone(name)).toBe(false)
  })

  test.each([...RAILS_ZONES])('the browser knows what stands for %s', (_, zone) => {
    expect(isZone(zone)).toBe(true)
  })

  test('the table of Rails is there in whole', () => {
    expect(RAILS_ZONES.size).toBe(152)
  })
})
