import { expect, test } from 'vitest'

import { createFigures, weekOf } from '../../../src/domain/audit/figures'
import {
  ANA,
  at,
  attemptSent,
  BRUNO,
  customerSays,
  farewellSent,
  firstMade,
  threeMade,
  ZONE,
} from '../../fixtures/updates'
import { leadTicket, verdictOn } from './lead-tickets'

const CANCELLED = { tagsAdded: ['cancelado_sem_retorno'], status: 'solved' } as const
const upheld = [...threeMade, farewellSent('23 17:00', CANCELLED)]
const early = [...threeMade, farewellSent('23 12:00', { ...CANCELLED, author: BRUNO })]
const reopened = [...upheld, customerSays('24 10:00', 'Oi', { status: 'open' })]
const excepted = [
  attemptSent(1, '21 09:05', {
    tagsAdded: ['contato_tentativa_1', 'roteiro_excecao', 'roteiro_motivo_lider'],
  }),
]

function figuresOf(...histories: readonly (typeof firstMade)[]) {
  const figures = createFigures(ZONE)
  for (const updates of histories) figures.add(leadTicket(), verdictOn(updates))
  return figures.read()
}

test('the funnel counts tickets by how far they came', () => {
  const answered = [...firstMade, customerSays('18 15:00', 'Oi')]
  expect(figuresOf(firstMade, answered, upheld).funnel).toEqual({
    ...{ first: 3, second: 1, third: 1, cancelled: 1, answered: 1 },
  })
})

test('cancellations are told by what became of them', () => {
  expect(figuresOf(upheld, early, reopened).cancellations).toEqual({ upheld: 2, reopened: 1 })
})

test('findings are told by rule, agent, group and week, exceptions apart', () => {
  const { total, byAgent, byGroup, byWeek } = figuresOf(early, excepted, reopened)
  expect(total.standing).toEqual(
    new Map([
      ['F3', 1],
      ['F10', 1],
      ['F11', 1],
    ]),
  )
  expect(total.excepted).toEqual(new Map([['F6', 1]]))
  expect(byAgent.get(BRUNO.id)?.standing).toEqual(new Map([['F3', 1]]))
  // A customer opened it again: the ticket's own agent is asked.
  expect(byAgent.get(ANA.id)?.standing).toEqual(
    new Map([
      ['F10', 1],
      ['F11', 1],
    ]),
  )
  expect(byGroup.get(7)?.standing.size).toBe(3)
  expect([...byWeek.keys()]).toEqual(['2026-W47', '2026-W48'])
})

test('tickets whose audits nobody read are counted apart', () => {
  const figures = createFigures(ZONE)
  const verdict = { ...verdictOn(firstMade), isComplete: false, needsAudits: true }
  figures.add(leadTicket(), verdict)
  expect(figures.read()).toMatchObject({ tickets: 1, unread: 1 })
})

test('what was read does not change when more is added', () => {
  const figures = createFigures(ZONE)
  const before = figures.read()
  figures.add(leadTicket(), verdictOn(early))
  expect(before.total.standing.size).toBe(0)
  expect(figures.read().total.standing.size).toBe(1)
})

test.each([
  ['a Monday', '2026-11-23 00:00', '2026-W48'],
  ['a Sunday evening, in the account’s zone', '2026-11-22 23:59', '2026-W47'],
  ['the first days of a year that belong to the old one', '2027-01-03 12:00', '2026-W53'],
  ['the last days of a year that belong to the new one', '2024-12-30 12:00', '2025-W01'],
])('%s', (_, moment, week) => {
  expect(weekOf(at(moment), ZONE)).toBe(week)
})
