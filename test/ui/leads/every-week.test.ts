import { expect, test } from 'vitest'

import { everyWeek } from '../../../src/ui/leads/every-week'

test.each([
  ['none', [], []],
  ['one', ['2026-W47'], ['2026-W47']],
  ['a gap', ['2026-W45', '2026-W47'], ['2026-W45', '2026-W46', '2026-W47']],
  ['a year of 53 weeks', ['2026-W52', '2027-W01'], ['2026-W52', '2026-W53', '2027-W01']],
  ['a year of 52 weeks', ['2027-W51', '2028-W01'], ['2027-W51', '2027-W52', '2028-W01']],
])('of %s every week is named once', (_, weeks, all) => {
  expect(everyWeek(weeks)).toEqual(all)
})
