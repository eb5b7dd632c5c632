import { describe, expect, test } from 'vitest'

import { lasts, tokenLife } from '../../../tools/zendesk/token-life'

const NINE = Date.parse('2026-12-01T09:00:00Z')
const later = (seconds: number) => NINE + seconds * 1000

describe('a token that lives half an hour', () => {
  const life = tokenLife('t', NINE, 1800)

  test.each([
    ['is good at once', 0, true],
    ['is good a second before its last minute', 1739, true],
    ['is replaced in its last minute', 1740, false],
    ['is replaced after its end', 1800, false],
  ])('%s', (_, seconds, isGood) => {
    expect(lasts(life, later(seconds))).toBe(isGood)
  })

  test('is not good for work that takes longer than what is left of it', () => {
    expect(lasts(life, later(900), 899_999)).toBe(true)
    expect(lasts(life, later(900), 900_000)).toBe(false)
  })
})

test('one that lives a minute is replaced in its last six seconds', () => {
  const life = tokenLife('t', NINE, 60)
  expect([lasts(life, later(53)), lasts(life, later(54))]).toEqual([true, false])
})

test('one without an end is good forever', () => {
  expect(lasts(tokenLife('t', NINE, undefined), later(1e9), 1e12)).toBe(true)
})
