import { describe, expect, test } from 'vitest'

import type { HeadlessFigures } from '../../../tools/bench/headless'
import { headlessTable, MILLION, millionIn, withMillion } from '../../../tools/bench/headless-table'
import { withExports } from '../../../tools/bench/sections'

const EXPORTED = {
  ...{ tickets: 100_000, perMinute: 400, calls: 100_100, refused: 0 },
  ...{ paced: 60_000_000, work: 90_400, size: 807_000_000 },
}
const judged = (tickets: number, alone = 3000): HeadlessFigures => ({
  ...{ tickets, alone, runs: 1 },
  ...{ parsed: 10_000, together: 5999.6 },
  size: tickets * 8_000,
  peak: 240_000_000,
})
const ROW = '| 1,000,000 | 8,000 | 10,000 | 3,000 | 0.30 | 6,000 | 0.60 | 240 | 1 | a day |\n'
const EMPTY = `| 1,000,000 |${'  |'.repeat(9)}\n`
const document = (row: string) =>
  `# Performance\n\n## An export without a browser\n\n${headlessTable([judged(10_000)], 'today', row)}\nThe notes.\n`

describe('the table of the audit without a browser', () => {
  test('has a row for each export, by its tickets', () => {
    expect(
      headlessTable([judged(10_000), judged(100_000)], 'today')
        .split('\n')
        .slice(2),
    ).toEqual([
      '| 10,000 | 80 | 10,000 | 3,000 | 0.30 | 6,000 | 0.60 | 240 | 1 | today |',
      '| 100,000 | 800 | 10,000 | 3,000 | 0.30 | 6,000 | 0.60 | 240 | 1 | today |',
      '',
    ])
  })

  test.each([
    ['there is no document yet', '', EMPTY],
    ['a million was never measured', document(EMPTY), EMPTY],
    ['it was measured for another table', '| 1,000,000 | 8,096 | 1,158 |\n', EMPTY],
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
    expect(after).toBe(
      document(
        '| 1,000,000 | 8,000 | 10,000 | 2,000 | 0.20 | 6,000 | 0.60 | 240 | 1 | this $& day |\n',
      ),
    )
  })

  test('is refused by a document without the table', () => {
    expect(() => withMillion('# Performance\n', judged(MILLION), 'today')).toThrow('--write first')
  })
})

describe('a run of the exports alone', () => {
  const figures = { headless: [judged(10_000, 4000)], exported: [EXPORTED] }

  test('writes its two sections again, and leaves the row of a million and all before them', () => {
    const after = withExports(`${document(ROW)}\nMore.\n`, figures, 'today')
    expect(after.startsWith('# Performance\n\n## An export without a browser\n')).toBe(true)
    expect(after).toContain(
      '| 10,000 | 80 | 10,000 | 4,000 | 0.40 | 6,000 | 0.60 | 240 | 1 | today |\n',
    )
    expect(after).toContain(ROW)
    expect(after).toContain('| 100,000 | 400 | 100,100 | 0 | 16 h 40 min | 90 | 807 | today |\n')
    expect(withExports(after, figures, 'today')).toBe(after)
  })

  test('is refused by a document without the table', () => {
    expect(() => withExports('# Performance\n', figures, 'today')).toThrow('--write first')
  })
})
