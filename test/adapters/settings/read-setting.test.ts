import { expect, test } from 'vitest'

import { readSetting } from '../../../src/adapters/settings/read-setting'

const DAY = { name: 'desde', kind: 'day' } as const

test.each([
  ['as a computer writes it', '2026-12-01', '2026-12-01'],
  ['as Brazilians write it', '01/12/2026', '2026-12-01'],
  ['between blanks', ' 28/02/2027 ', '2027-02-28'],
  ['left out', '', null],
])('a day %s is read', (_, written, value) => {
  expect(readSetting(DAY, written)).toEqual({ value, faults: [] })
})

test.each([
  ['that no calendar has', '31/11/2026'],
  ['without its year', '01/12'],
  ['of an American', '12/31/2026'],
  ['in words', 'hoje'],
  ['with an hour', '2026-12-01T08:00'],
  ['as a number', 20261201],
])('a day %s is a fault', (_, written) => {
  expect(readSetting(DAY, written)).toEqual({ value: undefined, faults: [written] })
})
