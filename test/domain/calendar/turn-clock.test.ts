import { describe, expect, test } from 'vitest'

import { atWork, turnedFrom } from '../../../src/domain/calendar/turn-clock'
import { at, TIME } from '../../fixtures/updates'

/** Business days from 08:00 to 17:00; Friday, 20/11, is a holiday, and then comes the weekend. */
describe('somebody who tries a manual turns the clock', () => {
  test.each([
    ['ten minutes', 'ten-minutes', '18 16:55', '18 17:05'],
    ['to the end of the day', 'end-of-day', '18 09:00', '18 17:00'],
    ['to the end of the day, at the end of one', 'end-of-day', '18 17:00', '19 17:00'],
    ['to the end of the day, on a holiday', 'end-of-day', '20 09:00', '23 17:00'],
    ['to the next business day', 'business-day', '18 16:00', '19 08:00'],
    ['to the next business day, before work begins', 'business-day', '18 06:00', '19 08:00'],
    ['to the next business day, before a holiday', 'business-day', '19 09:00', '23 08:00'],
  ] as const)('%s', (_, turn, from, to) => {
    expect(turnedFrom(at(from), turn, TIME)).toBe(at(to))
  })
})

describe('a ticket is invented while the team works', () => {
  test.each([
    ['in working hours', '18 09:12', '18 09:12'],
    ['before they begin', '18 06:00', '18 08:00'],
    ['when they end', '18 17:00', '19 08:00'],
    ['on a holiday', '20 10:00', '23 08:00'],
  ])('%s', (_, now, begins) => {
    expect(atWork(at(now), TIME)).toBe(at(begins))
  })
})
