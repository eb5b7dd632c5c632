import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { toDay } from '../../../src/domain/calendar/day'
import { momentOf, readValue, writeValue } from '../../../src/domain/calendar/tag-value'
import { at, ZONE } from '../../fixtures/updates'

const day = toDay('2026-11-25') ?? expect.fail('no such day')

describe('a day in a tag', () => {
  test.each([
    ['a mere day', '20261125', { day }],
    ['a day and an hour', '20261125_1400', { day, minutes: 840 }],
    ['midnight', '20261125_0000', { day, minutes: 0 }],
    ['no such day', '20261131', undefined],
    ['no leap year', '20270229_0900', undefined],
    ['no such hour', '20261125_2400', undefined],
    ['no such minute', '20261125_1260', undefined],
    ['an hour too short', '20261125_900', undefined],
    ['a number', '2', undefined],
    ['something behind it', '20261125_1400_2', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, written, value) => {
    expect(readValue(written)).toEqual(value)
  })

  test('what was written is read back', () => {
    const minutes = fc.option(fc.integer({ min: 0, max: 1439 }), { nil: undefined })
    fc.assert(
      fc.property(minutes, (chosen) => {
        const value = { day, ...(chosen !== undefined && { minutes: chosen }) }
        expect(readValue(writeValue(value))).toEqual(value)
      }),
    )
  })
})

test('a mere day begins when it is told to, one with an hour at its hour', () => {
  expect(momentOf({ day }, ZONE, 8 * 60)).toBe(at('25 08:00'))
  expect(momentOf({ day, minutes: 840 }, ZONE, 8 * 60)).toBe(at('25 14:00'))
})
