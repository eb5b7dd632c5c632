import { expect, test } from 'vitest'

import { daysLate } from '../../../src/domain/audit/days-late'
import { at, TIME } from '../../fixtures/updates'

test.each([
  ['the same day', '18 08:00', '18 16:00', 0],
  ['the next day', '18 08:00', '19 08:00', 1],
  ['the evening before', '18 17:00', '19 08:00', 1],
  ['over a holiday and a weekend', '19 08:00', '23 08:00', 1],
  ['on the weekend', '19 08:00', '22 12:00', 0],
  ['a week later', '17 08:00', '24 08:00', 4],
  ['not yet', '24 08:00', '18 08:00', 0],
])('what was due is late by business days: %s', (_, since, now, days) => {
  expect(daysLate(at(since), at(now), TIME)).toBe(days)
})
