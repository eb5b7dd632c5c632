import { expect, test } from 'vitest'

import type { LeadRow } from '../../../src/actions/leads/lead-rows'
import { createFigures } from '../../../src/domain/audit/figures'
import { NO_FILTERS } from '../../../src/domain/audit/filters'
import { figureLines } from '../../../src/ui/leads/figure-lines'
import { type FigureTable, figureTables } from '../../../src/ui/leads/figure-tables'
import { day } from '../../domain/calendar/days'
import { ANA, at, BRUNO, ZONE } from '../../fixtures/updates'
import { finding, leadRow, sayIn, stateOf } from './open-leads'

async function tablesOf(
  rows: readonly LeadRow[],
  filters = NO_FILTERS,
): Promise<ReadonlyMap<string, FigureTable>> {
  const { add, read } = createFigures(ZONE)
  for (const { ticket, verdict } of rows) add(ticket, verdict)
  const { names } = stateOf(rows)
  const tables = figureTables(read(), { names, say: await sayIn(), filters })
  return new Map(tables.map((table) => [table.id, table]))
}

const lines = (table: FigureTable | undefined) =>
  table?.lines.map(({ name, value, excepted, percent, detail }) =>
    [name, value, excepted, percent, detail].filter((part) => part !== undefined && part !== ''),
  )

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
    ['1ª tentativa', 2, 100],
    ['2ª tentativa', 1, 50],
    ['3ª tentativa', 1, 50],
  ])
  expect(lines(tables.get('outcomes'))).toEqual([
    ['Com retorno do cliente', 1],
    ['Cancelados', 1],
    ['Cancelados e reabertos', 1],
  ])
  expect(lines(tables.get('notes'))).toEqual([
    ['Nota completa', 1, 50],
    ['Nota incompleta', 1, 50],
  ])
  expect(lines(tables.get('rules'))).toEqual([
    ['Tentativa ou cancelamento em atraso (F9)', 2, 0],
    ['Duas tentativas no mesmo dia útil (F5)', 1, 1],
    ['Escalonado com nota incompleta (F8)', 1, 0],
  ])
})

test('the agent with most findings comes first, and what they are', async () => {
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

test('weeks are in their order, also those without a finding', async () => {
  const tables = await tablesOf(ROWS)
  expect(lines(tables.get('weeks'))).toEqual([
    ['02 a 08/11', 1, 0],
    ['09 a 15/11', 0, 0],
    ['16 a 22/11', 3, 1],
  ])
})

test('a week at the edge of the period leads to its days within it', async () => {
  const period = { ...NO_FILTERS, from: day('2026-11-04'), to: day('2026-11-17') }
  const weeks = (await tablesOf(ROWS, period)).get('weeks')?.lines.map(({ filters }) => filters)
  expect(weeks?.map((period) => [period?.from, period?.to])).toEqual([
    ['2026-11-04', '2026-11-08'],
    ['2026-11-09', '2026-11-15'],
    ['2026-11-16', '2026-11-17'],
  ])
})

test('the numbers are taken along as lines of CSV', async () => {
  const tables = [...(await tablesOf(ROWS)).values()]
  const [head, first, ...others] = figureLines(tables, await sayIn(), ';')
  expect(head).toBe(
    'Indicador;Linha;Número;Com exceção;%;Do que é feito;Mediana (min);9 em 10 até (min);Roteiro\r\n',
  )
  expect(first).toBe('Apontamentos por regra;Tentativa ou cancelamento em atraso (F9);2;0;;;;;\r\n')
  expect(others).toContain('Apontamentos por agente;Bruno Sá;3;0;;"F8: 1, F9: 2";;;\r\n')
  expect(others).toContain('Funil de tentativas;2ª tentativa;1;;50;;;;\r\n')
})

test('what counts nothing has no chart', async () => {
  const tables = await tablesOf([leadRow(1, { verdict: { attempts: 1 } })])
  expect([...tables.keys()]).toEqual(['funnel'])
})
