import { expect, test } from 'vitest'

import type { LeadRow } from '../../../src/actions/leads/lead-rows'
import { createFigures } from '../../../src/domain/audit/figures'
import { NO_FILTERS } from '../../../src/domain/audit/filters'
import type { Walk } from '../../../src/domain/audit/walk'
import { durationWords } from '../../../src/ui/leads/duration-words'
import { figureLines } from '../../../src/ui/leads/figure-lines'
import { type ManualTables, manualTables } from '../../../src/ui/leads/manual-tables'
import { ANA, BRUNO, ZONE } from '../../fixtures/updates'
import { TRIAGEM } from '../../playbooks/every-playbook'
import { leadRow, sayIn, stateOf } from './open-leads'

const MINUTE = 60_000

async function manualsOf(
  rows: readonly LeadRow[],
  filters = NO_FILTERS,
): Promise<readonly ManualTables[]> {
  const { add, read } = createFigures(ZONE)
  for (const { ticket, verdict } of rows) add(ticket, verdict)
  const { names } = stateOf(rows)
  const say = await sayIn()
  return manualTables(read(), { names, say, filters, playbooks: [TRIAGEM] })
}

const lines = (manual: ManualTables | undefined, id: string) =>
  manual?.tables
    .find((table) => table.id === `${manual.id}-${id}`)
    ?.lines.map(({ name, value, percent, words }) =>
      [name, words ?? value, percent].filter((part) => part !== undefined),
    )

const walk = (more: Partial<Walk>): Walk => ({
  ...{ playbook: 'contato', state: 'running', legs: [], answeredAfter: [] },
  ...more,
})
const leg = (minutes: number) => ({
  ...{ from: 'tentativa_1', to: 'tentativa_2', ms: minutes * MINUTE },
})

const ROWS = [
  leadRow(1, { verdict: { walks: [walk({ at: 'tentativa_3', legs: [leg(1440)] })] } }),
  leadRow(2, {
    ticket: { assignee: BRUNO },
    verdict: {
      walks: [
        walk({ state: 'finished', legs: [leg(1440)], answeredAfter: [2] }),
        walk({ playbook: 'triagem', at: 'lista' }),
      ],
    },
  }),
  leadRow(3, { verdict: { walks: [walk({ state: 'left', legs: [leg(4320)] })] } }),
]

test('a manual tells how many began it and how they went', async () => {
  const [contact] = await manualsOf(ROWS)
  expect(contact?.title).toBe('Contato com clientes')
  expect(lines(contact, 'states')).toEqual([
    ['Iniciados', 3, 100],
    ['Concluídos', 1, 33],
    ['Em andamento', 1, 33],
    ['Interrompidos', 1, 33],
  ])
  expect(lines(contact, 'at')).toEqual([['3ª tentativa', 1]])
  expect(lines(contact, 'agents')).toEqual([
    ['Ana Lima', 2],
    ['Bruno Sá', 1],
  ])
})

test('the time between steps is told by its median and by nine in ten', async () => {
  const [contact] = await manualsOf(ROWS)
  expect(lines(contact, 'times')).toEqual([
    ['1ª tentativa → 2ª tentativa (3)', '23 h · 9 em 10: 3 dias'],
  ])
})

test('the attempt after which customers answer is told of all three', async () => {
  const [contact] = await manualsOf(ROWS)
  expect(lines(contact, 'answered')).toEqual([
    ['1ª tentativa', 0, 0],
    ['2ª tentativa', 1, 100],
    ['3ª tentativa', 0, 0],
  ])
})

test('steps of another manual go by its own names, and what was not there has no chart', async () => {
  const [, triage] = await manualsOf(ROWS)
  expect(triage?.tables.map(({ id }) => id)).toEqual([
    'triagem-states',
    'triagem-at',
    'triagem-agents',
    'triagem-groups',
  ])
  expect(lines(triage, 'at')).toEqual([['Em qual lista está o cliente?', 1]])
})

test('a manual that is not looked for is not shown', async () => {
  const shown = await manualsOf(ROWS, { ...NO_FILTERS, playbooks: ['triagem'] })
  expect(shown.map(({ id }) => id)).toEqual(['triagem'])
})

test('who began it leads to those tickets, whatever was found on them', async () => {
  const [contact] = await manualsOf(ROWS, { ...NO_FILTERS, rules: ['F3'], who: [ANA.id ?? 0] })
  const agents = contact?.tables.find(({ id }) => id === 'contato-agents')
  expect(agents?.lines[0]?.filters).toMatchObject({
    ...{ agents: [ANA.id], playbooks: ['contato'], rules: [], who: [], isWhole: true },
  })
})

test('times are taken along in minutes', async () => {
  const [contact] = await manualsOf(ROWS)
  const lines = [...figureLines(contact?.tables ?? [], await sayIn(), ';')]
  expect(lines).toContain(
    'Tempo entre etapas;1ª tentativa → 2ª tentativa (3);3;;;;1400;4300;Contato com clientes\r\n',
  )
})

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [90, '1,5 h'],
  [1400, '23 h'],
  [2880, '2 dias'],
  [4000, '2,8 dias'],
])('%d minutes are said as %s', async (minutes, words) => {
  expect(durationWords(minutes, await sayIn())).toBe(words)
})
