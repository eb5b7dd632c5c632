import { expect, test } from 'vitest'

import { createWorkspace } from '../../workspace'
import { sitDown } from './lead-desk'

test('of 300 tickets a lead is told what is wrong with them: nothing missed, nothing invented', async () => {
  const now = Date.parse('2026-11-18T10:00-03:00')
  const account = createWorkspace({ now: () => now })
  const { planted } = account.tell({ seed: 20261122, tickets: 300 })
  const desk = sitDown({ account })
  desk.session.start()
  await desk.until(({ list }) => list.isComplete)
  desk.session.readAll('filtered')
  expect(await desk.until(({ audits }) => audits.unread + audits.reading === 0)).toBe(true)
  const told = desk
    .state()
    .rows.map(({ ticket, verdict }) => [ticket.id, verdict.findings.map(({ rule }) => rule)])
  const unmarked = account.tickets().filter(({ tags }) => !tags.includes('roteiro'))
  expect(unmarked.flatMap(({ id }) => planted.get(id) ?? [])).toEqual([])
  const wanted = [...planted].filter(([id]) => !unmarked.some((ticket) => ticket.id === id))
  expect(new Map(told as [number, string[]][])).toEqual(new Map(wanted))
  expect(wanted.length).toBeGreaterThan(200)
})
