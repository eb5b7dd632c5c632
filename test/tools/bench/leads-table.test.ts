import { expect, test } from 'vitest'

import { leadsTable, type ScaleFigures } from '../../../tools/bench/leads-table'

const FEW: ScaleFigures = {
  ...{ tickets: 1_000, firstRow: 400, paced: 800, work: 200, heap: 8_000_000 },
  ...{ longestFrame: 17, slowShare: 0, ticketsPerSecond: 1_500, findingsPerSecond: 1_000 },
}
const MANY: ScaleFigures = {
  ...{ ...FEW, tickets: 10_000, paced: 125_000, work: 1_500 },
  ...{ heap: 32_000_000, slowShare: 0.00125 },
}

test('the leads’ table has a column for each number of tickets and says how a figure grew', () => {
  const lines = leadsTable([FEW, MANY]).split('\n')
  expect(lines[0]).toBe('| Tickets | 1,000 | 10,000 | Growth |')
  expect(lines).toContain('| of it, work of the page, s | 0.20 | 1.50 | 7.50 |')
  expect(lines).toContain('| Heap with all tickets, MB | 8.0 | 32.0 | 4.00 |')
})

test('a figure that is nought for few tickets has no growth', () => {
  expect(leadsTable([FEW, MANY])).toContain('| Frames over 50 ms, % | 0.00 | 0.13 |  |\n')
})
