import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  inPeriod,
  type LeadFilters,
  markingManuals,
  NO_FILTERS,
  NOBODY,
  ofTickets,
  parseFilters,
  passing,
  startFilters,
  wanting,
  writeFilters,
} from '../../../src/domain/audit/filters'
import { FINDING_RULES, type Finding } from '../../../src/domain/audit/finding'
import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import { STAGES } from '../../../src/domain/audit/stages'
import { ALL_HEADS, PLAYBOOK_HEADS, PLAYBOOK_IDS } from '../../../src/playbooks/heads'
import { RETURN } from '../../fixtures/notes/changed-notes'
import { ESCALATION } from '../../fixtures/templates'
import { day } from '../calendar/days'

const ticket: LeadTicket = {
  id: 4821,
  subject: 'Saldo de estoque negativo',
  tags: ['roteiro', 'contato_tentativa_1'],
  status: 'open',
  createdAt: Date.parse('2026-11-10T12:00Z'),
  updatedAt: Date.parse('2026-11-18T12:00Z'),
  requester: { id: 101, name: 'Marina Costa', role: 'end-user' },
  assignee: { id: 1, name: 'Ana Lima', role: 'agent' },
  groupId: 11,
  brandId: 21,
  followUpOf: null,
}
const MANUALS = markingManuals(ALL_HEADS, [ESCALATION, RETURN.before])
const ZONE = 'America/Sao_Paulo'

type Case = readonly [
  reason: string,
  filters: Partial<LeadFilters>,
  changes: Partial<LeadTicket>,
  passes: boolean,
]

describe('a ticket', () => {
  test.each<Case>([
    ['without filters passes', {}, {}, true],
    ['of the group passes', { groups: [10, 11] }, {}, true],
    ['of another group does not', { groups: [10] }, {}, false],
    ['of no group does not', { groups: [11] }, { groupId: null }, false],
    ['of no group passes where that is wanted', { groups: [NOBODY] }, { groupId: null }, true],
    ['of the agent passes', { agents: [1] }, {}, true],
    ['of another agent does not', { agents: [2] }, {}, false],
    ['without an assignee does not', { agents: [1] }, { assignee: null }, false],
    [
      'without an assignee passes where that is wanted',
      { agents: [NOBODY] },
      { assignee: null },
      true,
    ],
    ['of the brand passes', { brands: [21] }, {}, true],
    ['of another brand does not', { brands: [22] }, {}, false],
    ['must pass every filter', { brands: [21], groups: [10] }, {}, false],
    ['with attempts is one of the contact manual', { playbooks: ['contato'] }, {}, true],
    [
      'that was answered is one of the contact manual too',
      { playbooks: ['contato'] },
      { tags: ['contato_respondido'] },
      true,
    ],
    ['with attempts alone is of no other manual', { playbooks: ['retorno'] }, {}, false],
    [
      'with a step of a manual is one of it',
      { playbooks: ['retorno'] },
      { tags: ['roteiro_retorno_ligar'] },
      true,
    ],
    [
      'that was escalated is by that alone not one of the contact manual',
      { playbooks: ['contato'] },
      { tags: ['escalonar_ti_script_db2', 'script_db2_completo'] },
      false,
    ],
    [
      'with the note of a manual that is only a note is one of it',
      { playbooks: ['devolucao'] },
      { tags: ['roteiro_nota_devolucao', 'roteiro_nota_devolucao_incompleta'] },
      true,
    ],
    [
      'with that note is of no other manual',
      { playbooks: ['devol'] },
      { tags: ['roteiro_nota_devolucao', 'roteiro_nota_devolucao_completa'] },
      false,
    ],
    [
      'in a triage queue is one of that manual',
      { playbooks: ['triagem'] },
      { tags: ['triagem_reagendar'] },
      true,
    ],
    ['passes whatever is looked for on it', { rules: ['F1'], from: day('2030-01-01') }, {}, true],
  ])('%s', (_, filters, changes, passes) => {
    expect(passing({ ...NO_FILTERS, ...filters }, PLAYBOOK_HEADS)({ ...ticket, ...changes })).toBe(
      passes,
    )
  })
})

describe('a finding of Wednesday, 18/11, at noon', () => {
  const noon: Finding = {
    ...{ rule: 'F3', at: Date.parse('2026-11-18T15:00Z'), evidence: [], isExcepted: false },
    by: { id: 2, name: 'Bruno Sá', role: 'agent' },
  }
  const customer = { id: 101, name: 'Marina Costa', role: 'end-user' } as const
  test.each<readonly [string, Partial<LeadFilters>, Partial<Finding>, boolean]>([
    ['is looked for by its rule', { rules: ['F1', 'F3'] }, {}, true],
    ['is not, where other rules are', { rules: ['F1'] }, {}, false],
    ['is of its first day', { from: day('2026-11-18') }, {}, true],
    ['is not of days after it', { from: day('2026-11-19') }, {}, false],
    ['is of its last day', { to: day('2026-11-18') }, {}, true],
    ['is not of days before it', { to: day('2026-11-17') }, {}, false],
    [
      'is of the day that the account counts, not of the day in Greenwich',
      { to: day('2026-11-18') },
      { at: Date.parse('2026-11-19T02:59Z') },
      true,
    ],
    [
      'is of the next day from midnight on',
      { to: day('2026-11-18') },
      { at: Date.parse('2026-11-19T03:00Z') },
      false,
    ],
    ['is of the agent who did it', { who: [2] }, {}, true],
    ["is not of the ticket's own agent then", { who: [1] }, {}, false],
    ["is of the ticket's own agent where a customer did it", { who: [1] }, { by: customer }, true],
    ['must be what is looked for in every way', { who: [2], rules: ['F1'] }, {}, false],
  ])('%s', (_, filters, changes, isWanted) => {
    const wants = wanting({ ...NO_FILTERS, ...filters }, ZONE)
    expect(wants?.(ticket, { ...noon, ...changes })).toBe(isWanted)
  })

  test('is of nobody on a ticket without an assignee', () => {
    const { by: _, ...unsigned } = noon
    const wants = wanting({ ...NO_FILTERS, who: [NOBODY] }, ZONE)
    expect(wants?.({ ...ticket, assignee: null }, unsigned)).toBe(true)
  })

  test('is looked for with all others where tickets alone are chosen', () => {
    expect(wanting({ ...NO_FILTERS, groups: [11], isWhole: true }, ZONE)).toBeUndefined()
  })
})

describe('before its audits are read, a ticket of 10/11 last updated on 18/11', () => {
  test.each<readonly [string, Partial<LeadFilters>, Partial<LeadTicket>, boolean]>([
    [
      'may have something of a day between',
      { from: day('2026-11-12'), to: day('2026-11-12') },
      {},
      true,
    ],
    ['has nothing of a day before it came', { to: day('2026-11-09') }, {}, false],
    [
      'has nothing of a day after it ended',
      { from: day('2026-11-19') },
      { status: 'solved' },
      false,
    ],
    ['is late on such a day while it is open', { from: day('2026-11-19') }, {}, true],
  ])('%s', (_, filters, changes, isIn) => {
    expect(inPeriod({ ...NO_FILTERS, ...filters }, ZONE)({ ...ticket, ...changes })).toBe(isIn)
  })
})

test('the tickets of a filter are the same without what is looked for on them', () => {
  const filters: LeadFilters = {
    ...{ ...NO_FILTERS, from: day('2026-11-01'), to: day('2026-11-30'), who: [2], rules: ['F3'] },
    ...{ groups: [11], stages: ['first'], isWhole: true },
  }
  expect(ofTickets(filters)).toEqual({ ...NO_FILTERS, groups: [11] })
})

describe('at first', () => {
  test.each([
    ['an agent sees their own tickets', { isAdmin: false, groupIds: [11] }, { agents: [1] }],
    ['a lead sees their own groups', { isAdmin: false, groupIds: [11, 90] }, { groups: [11, 90] }],
    ['an admin sees their own groups', { isAdmin: true, groupIds: [11] }, { groups: [11] }],
    ['an admin of no group sees everything', { isAdmin: true, groupIds: [] }, {}],
  ])('%s', (_, visitor, filters) => {
    expect(startFilters({ id: 1, ...visitor }, [90, 91])).toEqual({ ...NO_FILTERS, ...filters })
  })
})

describe('the address of the page', () => {
  const ids = fc.array(fc.nat(), { maxLength: 4 })
  const days = fc.option(fc.constantFrom(day('2026-11-01'), day('2026-11-30')), { nil: undefined })
  const anyFilters: fc.Arbitrary<LeadFilters> = fc
    .record({
      from: days,
      to: days,
      who: ids,
      stages: fc.subarray([...STAGES]),
      isWhole: fc.boolean(),
      groups: ids,
      agents: ids,
      brands: ids,
      playbooks: fc.subarray(['contato', ...PLAYBOOK_IDS, RETURN.before.id]),
      rules: fc.subarray([...FINDING_RULES]),
    })
    .map(({ from, to, ...lists }) => ({ ...(from && { from }), ...(to && { to }), ...lists }))

  test('brings back the filters it was written from', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(parseFilters(writeFilters(filters), MANUALS)).toEqual(filters)
      }),
    )
  })

  test('needs no encoding', () => {
    const address = writeFilters({
      ...NO_FILTERS,
      from: day('2026-11-01'),
      who: [2],
      groups: [11, NOBODY],
      rules: ['F3', 'F10'],
      isWhole: true,
    })
    expect(address).toBe('since=2026-11-01&who=2&rules=F3.F10&groups=11.0&all=1')
    expect(encodeURI(address)).toBe(address)
  })

  test('is empty without filters', () => {
    expect(writeFilters(NO_FILTERS)).toBe('')
  })

  test.each([
    ['nothing', ''],
    ['something else', 'tab=hoje&x'],
    ['a day that does not exist', 'since=2026-02-30'],
    ['words for numbers', 'groups=abc.-1.1e5..'],
    ['a manual we do not have', 'playbooks=outro'],
    ['a rule we do not have', 'rules=F99'],
    ['a stage we do not have', 'stages=fourth'],
    ['markup', 'agents=<img src=x>'],
  ])('that says %s filters nothing', (_, address) => {
    expect(parseFilters(address, MANUALS)).toEqual(NO_FILTERS)
  })
})
