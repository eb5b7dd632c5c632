import { describe, expect, test } from 'vitest'

import { workingTimeBefore } from '../../../src/domain/calendar/working-time'
import { at, TIME } from '../../fixtures/updates'

/** Business days from 08:00 to 17:00; Friday, 20/11, is a holiday, and then comes the weekend. */
describe('so many working minutes before a moment (C9)', () => {
  test.each<[string, string, number, string]>([
    ['within one day', '19 14:00', 60, '19 13:00'],
    ['exactly since work began', '19 10:00', 120, '19 08:00'],
    ['from the evening, counted from the end of work', '19 20:00', 30, '19 16:30'],
    ['over a night', '19 09:00', 120, '18 16:00'],
    ['before work begins, from the day before', '19 07:00', 60, '18 16:00'],
    ['over a holiday and a weekend', '23 08:30', 60, '19 16:30'],
    ['from the middle of a weekend', '21 12:00', 60, '19 16:00'],
    ['more than one whole day', '19 09:00', 60 + 9 * 60 + 30, '17 16:30'],
  ])('%s', (_, moment, minutes, since) => {
    expect(workingTimeBefore(at(moment), minutes, TIME)).toBe(at(since))
  })
})
