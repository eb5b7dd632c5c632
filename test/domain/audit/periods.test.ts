import { expect, test } from 'vitest'

import { type Period, spanOf } from '../../../src/domain/audit/periods'
import { day } from '../calendar/days'

test.each<readonly [Period, string, string, string]>([
  ['today', '2026-11-18', '2026-11-18', '2026-11-18'],
  ['this_week', '2026-11-18', '2026-11-16', '2026-11-18'],
  ['this_week', '2026-11-16', '2026-11-16', '2026-11-16'],
  ['this_week', '2026-11-22', '2026-11-16', '2026-11-22'],
  ['last_7', '2026-11-18', '2026-11-12', '2026-11-18'],
  ['last_week', '2026-11-18', '2026-11-09', '2026-11-15'],
  ['last_week', '2026-11-22', '2026-11-09', '2026-11-15'],
  ['last_month', '2026-11-18', '2026-10-01', '2026-10-31'],
  ['last_month', '2027-01-31', '2026-12-01', '2026-12-31'],
  ['last_month', '2028-03-01', '2028-02-01', '2028-02-29'],
])('%s, seen on %s, goes from %s to %s', (period, today, from, to) => {
  expect(spanOf(period, day(today))).toEqual({ from, to })
})
