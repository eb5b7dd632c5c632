import { expect, test } from 'vitest'

import { writtenClock, writtenMoment } from '../../../src/domain/calendar/written'
import { at, ZONE } from '../../fixtures/updates'

test('hours and minutes are written with two digits', () => {
  expect(writtenClock(8 * 60 + 5)).toBe('08:05')
  expect(writtenClock(17 * 60)).toBe('17:00')
})

test('a moment is written with its day, in the zone of the account', () => {
  expect(writtenMoment(at('18 09:05'), ZONE)).toBe('18/11/2026 09:05')
})
