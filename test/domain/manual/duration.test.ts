import { describe, expect, test } from 'vitest'

import { durationOf, minutesOf } from '../../../src/domain/manual/duration'

describe('minutes in the largest unit that says them whole', () => {
  test.each([
    [1, 1, 'minutes'],
    [59, 59, 'minutes'],
    [60, 1, 'hours'],
    [90, 90, 'minutes'],
    [120, 2, 'hours'],
    [1440, 1, 'days'],
    [1500, 25, 'hours'],
    [4320, 3, 'days'],
    [0, 0, 'minutes'],
  ] as const)('%d are %d %s', (minutes, count, unit) => {
    expect(durationOf(minutes)).toEqual({ count, unit })
    expect(minutesOf({ count, unit })).toBe(minutes)
  })
})
