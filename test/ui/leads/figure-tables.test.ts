import { expect, test } from 'vitest'

import type { LeadRow } from '../../../src/actions/leads/lead-rows'
import { createFigures } from '../../../src/domain/audit/figures'
import { type FigureTable, figureTables } from '../../../src/ui/leads/figure-tables'
import { ANA, at, BRUNO, ZONE } from '../../fixtures/updates'
import { finding, leadRow, sayIn, stateOf } from './open-leads'

async function tablesOf(rows: readonly LeadRow[]): Promise<ReadonlyMap<string, FigureTable>> {
  const { add, read } = createFigures(ZONE)
  for (const { ticket, verdict } of rows) add(ticket, verdict)
  const tables = figureTables(read(), stateOf(rows).names, await sayIn())
  return new Map(tables.map((table) => [table.id, table]))
}

const lines = (table: FigureTable | undefined) =>
  table?.lines.map(({ name, values, detail }) => [name, ...values, ...(detail ? [detail] : [])])

const ROWS = [
  leadRow(1, {
    verdict: {
      ...{ attempts: 3, note: 'complete', cancellations: ['reopened', 'upheld'] },
      findings: [finding('F5', { by: ANA }), finding('F5', { by: ANA, isExcepted: true })],
    },
  }),
  leadRow(2, {
    ticket: { groupId: null },
    verdict: {
      ...{ attempts: 1, note: 'incomplete', isAnswered: true },
      findings: [
        finding('F8', { by: BRUNO, at: at('2 10:00') }),
        finding('F9', { by: BRUNO }),
        finding('F9', { by: BRUNO }),
      ],
    },
  }),
]

test('every chart counts the same tickets', async () => {
  const tables = await tablesOf(ROWS)
  expect(lines(tables.get('funnel'))).toEqual([
    ['1ª tentativa', 2],
    ['2ª tentativa', 1],
    ['3ª tentativa', 1],
    ['Cancelados', 1],
    ['Com retorno do cliente', 1],
  ])
  expect(lines(tables.get('notes'))).toEqual([
    ['completa', 1],
    ['incompleta', 1],
  ])
  expect(lines(tables.get('cancellations'))).toEqual([
    ['mantidos', 1],
    ['reabertos', 1],
  ])
  expect(lines(tables.get('rules'))).toEqual([
    ['F5 Duas tentativas no mesmo dia útil', 1, 1],
    ['F8 Escalado com nota incompleta', 1, 0],
    ['F9 Tentativa ou cancelamento em atraso', 2, 0],
  ])
})

test('whoever has most findings stands first, and of what they are', async () => {
  const tables = await tablesOf(ROWS)
  expect(lines(tables.get('agents'))).toEqual([
    ['Bruno Sá', 3, 0, 'F8: 1, F9: 2'],
    ['Ana Lima', 1, 1, 'F5: 2'],
  ])
  expect(lines(tables.get('groups'))).toEqual([
    ['sem grupo', 3, 0, 'F8: 1, F9: 2'],
    ['Suporte N1', 1, 1, 'F5: 2'],
  ])
})

test('weeks stand in their order, also those without a finding', async () => {
  const tables = await tablesOf(ROWS)
  expect(lines(tables.get('weeks'))).toEqual([
    ['2026-W45', 1, 0, 'F8: 1'],
    ['2026-W46', 0, 0],
    ['2026-W47', 3, 1, 'F5: 2, F9: 2'],
  ])
})

test('what counts nothing has no chart', async () => {
  const tables = await tablesOf([leadRow(1, { verdict: { attempts: 1 } })])
  expect([...tables.keys()]).toEqual(['funnel'])
})
