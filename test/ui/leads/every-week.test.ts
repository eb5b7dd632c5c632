import { expect, test } from 'vitest'

import { everyWeek } from '../../../src/ui/leads/every-week'
import { day } from '../../domain/calendar/days'

test.each([
  ['none', [], []],
  ['one', ['2026-11-16'], ['2026-11-16']],
  ['a gap', ['2026-11-02', '2026-11-16'], ['2026-11-02', '2026-11-09', '2026-11-16']],
  ['a new year', ['2026-12-21', '2027-01-04'], ['2026-12-21', '2026-12-28', '2027-01-04']],
])('of %s every week is named once', (_, mondays, all) => {
  expect(everyWeek(mondays.map(day))).toEqual(all)
})
