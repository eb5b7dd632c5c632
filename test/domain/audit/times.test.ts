import { describe, expect, test } from 'vitest'

import { roundedMinutes, timeWithin } from '../../../src/domain/audit/times'

const MINUTE = 60_000

describe('a time', () => {
  test.each([
    [0, 0],
    [0.4, 0],
    [7, 7],
    [93.4, 93],
    [134, 130],
    [1440, 1400],
    [4320, 4300],
    [99_700, 100_000],
  ])('of %d minutes is counted as %d', (minutes, counted) => {
    expect(roundedMinutes(minutes * MINUTE)).toBe(counted)
  })

  test('is never more than five percent off once it is a quarter of an hour', () => {
    for (let minutes = 15; minutes < 50_000; minutes += 7) {
      expect(Math.abs(roundedMinutes(minutes * MINUTE) - minutes) / minutes).toBeLessThan(0.051)
    }
  })
})

describe('of many times', () => {
  test('the median is that of the one in the middle', () => {
    expect(
      timeWithin(
        new Map([
          [50, 1],
          [10, 1],
          [30, 1],
        ]),
        0.5,
      ),
    ).toBe(30)
    expect(
      timeWithin(
        new Map([
          [10, 5],
          [30, 1],
        ]),
        0.5,
      ),
    ).toBe(10)
  })

  test('nine in ten took no longer than p90', () => {
    const times = new Map(Array.from({ length: 10 }, (_, n) => [n + 1, 1] as const))
    expect(timeWithin(times, 0.9)).toBe(9)
    expect(timeWithin(new Map([[5, 1]]), 0.9)).toBe(5)
  })

  test('none took no time at all', () => {
    expect(timeWithin(new Map(), 0.5)).toBeUndefined()
  })
})
