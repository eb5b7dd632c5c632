import { expect, test } from 'vitest'

import { createFigures, weekOf } from '../../../src/domain/audit/figures'
import type { Update } from '../../../src/domain/ticket/history'
import {
  ANA,
  at,
  attemptSent,
  BRUNO,
  customerSays,
  farewellSent,
  firstMade,
  internalNote,
  tagsEdited,
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

test('tickets are counted by how far they came', () => {
  const answered = [...firstMade, customerSays('18 15:00', 'Oi')]
  expect(figuresOf(firstMade, answered, upheld).stages).toMatchObject({
    ...{ first: 3, second: 1, third: 1, answered: 1, upheld: 1, reopened: 0 },
  })
})

test('a ticket that was cancelled without attempts widens nothing', () => {
  const { stages } = figuresOf([farewellSent('18 09:00', CANCELLED)], firstMade)
  expect(stages).toMatchObject({ first: 1, second: 0, third: 0, upheld: 1 })
})

test.each<readonly [string, readonly Update[], boolean]>([
  ['nobody', firstMade, false],
  ['the customer', [...firstMade, customerSays('18 15:00', 'Oi')], true],
  ['a machine', [...firstMade, customerSays('18 15:00', 'Resposta automática')], false],
  [
    'a machine that an agent called a customer',
    [
      ...firstMade,
      customerSays('18 15:00', 'Resposta automática'),
      tagsEdited('18 16:00', { add: ['contato_respondido'] }),
    ],
    true,
  ],
  [
    'one whom an agent called a machine',
    [
      ...firstMade,
      customerSays('18 15:00', 'Oi'),
      tagsEdited('18 16:00', { add: ['roteiro_nao_retorno'] }),
    ],
    false,
  ],
  [
    'the customer, to an earlier chain',
    [...firstMade, customerSays('18 15:00', 'Oi'), attemptSent(1, '19 09:00')],
    true,
  ],
])('answered by %s', (_, updates, isAnswered) => {
  expect(verdictOn(updates).isAnswered).toBe(isAnswered)
})

test.each<readonly [string, readonly Update[], string]>([
  ['without an escalation', [internalNote('18 09:00', 'Causa: erro')], 'none'],
  [
    'by its saved verdict',
    [tagsEdited('18 09:00', { add: ['escalonar_ti_script_db2', 'script_db2_completo'] })],
    'complete',
  ],
  [
    'by what was written, where no verdict was saved',
    [tagsEdited('18 09:00', { add: ['escalonar_ti_script_db2'] })],
    'incomplete',
  ],
  [
    'by the newest verdict',
    [
      tagsEdited('18 09:00', { add: ['escalonar_ti_script_db2', 'script_db2_incompleto'] }),
      tagsEdited('18 10:00', { add: ['script_db2_completo'], remove: ['script_db2_incompleto'] }),
    ],
    'complete',
  ],
])('the note is counted: %s', (_, updates, note) => {
  expect(verdictOn(updates).note).toBe(note)
})

test('cancellations are told by what became of them', () => {
  expect(figuresOf(upheld, early, reopened).stages).toMatchObject({ upheld: 2, reopened: 1 })
})

test('findings are told by rule, agent, group and week, exceptions apart', () => {
  const { total, byAgent, byGroup, byWeek } = figuresOf(early, excepted, reopened)
  expect(total.uncovered).toEqual(
    new Map([
      ['F3', 1],
      ['F10', 1],
      ['F11', 1],
    ]),
  )
  expect(total.excepted).toEqual(new Map([['F6', 1]]))
  expect(byAgent.get(BRUNO.id)?.uncovered).toEqual(new Map([['F3', 1]]))
  // A customer opened it again: the ticket's own agent is asked.
  expect(byAgent.get(ANA.id)?.uncovered).toEqual(
    new Map([
      ['F10', 1],
      ['F11', 1],
    ]),
  )
  expect(byGroup.get(7)?.uncovered.size).toBe(3)
  expect([...byWeek.keys()]).toEqual(['2026-11-16', '2026-11-23'])
})

test('what was read does not change when more is added', () => {
  const figures = createFigures(ZONE)
  const before = figures.read()
  figures.add(leadTicket(), verdictOn(early))
  expect(before.total.uncovered.size).toBe(0)
  expect(figures.read().total.uncovered.size).toBe(1)
})

test.each([
  ['a Monday', '2026-11-23 00:00', '2026-11-23'],
  ['a Sunday evening, in the account’s zone', '2026-11-22 23:59', '2026-11-16'],
  ['the first days of a year', '2027-01-03 12:00', '2026-12-28'],
  ['the last days of a year', '2024-12-30 12:00', '2024-12-30'],
])('%s is of the week that begins on its Monday', (_, moment, monday) => {
  expect(weekOf(at(moment), ZONE)).toBe(monday)
})
