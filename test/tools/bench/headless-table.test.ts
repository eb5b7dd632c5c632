import { describe, expect, test } from 'vitest'

import type { HeadlessFigures } from '../../../tools/bench/headless'
import { headlessTable, MILLION, millionIn, withMillion } from '../../../tools/bench/headless-table'

const judged = (tickets: number, perSecond = 1234.5): HeadlessFigures => ({
  ...{ tickets, perSecond, runs: 1 },
  size: tickets * 8_000,
  peak: 240_000_000,
})
const ROW = '| 1,000,000 | 8,000 | 1,235 | 240 | 1 | a day |\n'
const EMPTY = '| 1,000,000 |  |  |  |  |  |\n'
const document = (row: string) =>
  `# Performance\n\n${headlessTable([judged(10_000)], 'today', row)}\nThe notes.\n`

describe('the table of the audit without a browser', () => {
  test('has a row for each export, by its tickets', () => {
    expect(
      headlessTable([judged(10_000), judged(100_000)], 'today')
        .split('\n')
        .slice(2),
    ).toEqual([
      '| 10,000 | 80 | 1,235 | 240 | 1 | today |',
      '| 100,000 | 800 | 1,235 | 240 | 1 | today |',
      '',
    ])
  })

  test.each([
    ['there is no document yet', '', EMPTY],
    ['a million was never measured', document(EMPTY), EMPTY],
    ['a million was measured another day', document(ROW), ROW],
  ])('a run that leaves the million out keeps its row: %s', (_, before, row) => {
    expect(millionIn(before)).toBe(row)
    expect(document(millionIn(before))).toBe(document(row))
  })
})

describe('a run of a million tickets', () => {
  test.each([
    ['the first one', EMPTY],
    ['a further one', ROW],
  ])('changes its row of the document and nothing else: %s', (_, before) => {
    const after = withMillion(document(before), judged(MILLION, 2000), 'this $& day')
    expect(after).toBe(document('| 1,000,000 | 8,000 | 2,000 | 240 | 1 | this $& day |\n'))
  })

  test('is refused by a document without the table', () => {
    expect(() => withMillion('# Performance\n', judged(MILLION), 'today')).toThrow('--write first')
  })
})
