import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  hasWanted,
  type LeadFilters,
  NO_FILTERS,
  NOBODY,
  parseFilters,
  passing,
  startFilters,
  writeFilters,
} from '../../../src/domain/audit/filters'
import { FINDING_RULES, type Finding } from '../../../src/domain/audit/finding'
import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import { PLAYBOOK_HEADS, PLAYBOOK_IDS } from '../../../src/playbooks/heads'
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
const early: Finding = { rule: 'F3', at: 0, evidence: [], isExcepted: false }

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
    ['that nobody has does not', { agents: [1] }, { assignee: null }, false],
    ['that nobody has passes where that is wanted', { agents: [NOBODY] }, { assignee: null }, true],
    ['of the brand passes', { brands: [21] }, {}, true],
    ['of another brand does not', { brands: [22] }, {}, false],
    ['must pass every filter', { brands: [21], groups: [10] }, {}, false],
    ['with a finding of the rule passes', { rules: ['F1', 'F3'] }, {}, true],
    ['with findings of other rules does not', { rules: ['F1'] }, {}, false],
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
      'in a triage queue is one of that manual',
      { playbooks: ['triagem'] },
      { tags: ['triagem_reagendar'] },
      true,
    ],
    ['updated on the first day passes', { from: day('2026-11-18') }, {}, true],
    ['updated the day before does not', { from: day('2026-11-19') }, {}, false],
    ['updated on the last day passes', { to: day('2026-11-18') }, {}, true],
    ['updated the day after does not', { to: day('2026-11-17') }, {}, false],
    [
      'is of the day that the account counts, not of the day in Greenwich',
      { to: day('2026-11-18') },
      { updatedAt: Date.parse('2026-11-19T02:59Z') },
      true,
    ],
    [
      'is of the next day from midnight on',
      { to: day('2026-11-18') },
      { updatedAt: Date.parse('2026-11-19T03:00Z') },
      false,
    ],
  ])('%s', (_, filters, changes, passes) => {
    const wanted = { ...NO_FILTERS, ...filters }
    const isPassed = passing(wanted, 'America/Sao_Paulo', PLAYBOOK_HEADS)({ ...ticket, ...changes })
    expect(isPassed && hasWanted(wanted, [early])).toBe(passes)
  })
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
      groups: ids,
      agents: ids,
      brands: ids,
      playbooks: fc.subarray(['contato', ...PLAYBOOK_IDS]),
      rules: fc.subarray([...FINDING_RULES]),
    })
    .map(({ from, to, ...lists }) => ({ ...(from && { from }), ...(to && { to }), ...lists }))

  test('brings back the filters it was written from', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(parseFilters(writeFilters(filters), PLAYBOOK_HEADS)).toEqual(filters)
      }),
    )
  })

  test('needs no encoding', () => {
    const address = writeFilters({
      ...NO_FILTERS,
      from: day('2026-11-01'),
      groups: [11, NOBODY],
      rules: ['F3', 'F10'],
    })
    expect(address).toBe('since=2026-11-01&groups=11.0&rules=F3.F10')
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
    ['markup', 'agents=<img src=x>'],
  ])('that says %s filters nothing', (_, address) => {
    expect(parseFilters(address, PLAYBOOK_HEADS)).toEqual(NO_FILTERS)
  })
})
