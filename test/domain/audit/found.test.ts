import { expect, test } from 'vitest'

import type { Finding } from '../../../src/domain/audit/finding'
import { foundOn } from '../../../src/domain/audit/found'
import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import { ANA, at, BRUNO, MARTA } from '../../fixtures/updates'
import { leadTicket } from './lead-tickets'

const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'F3', at: at('17 09:05'), evidence: [], isExcepted: false },
  ...more,
})
const row = (ticket: Partial<LeadTicket>, ...findings: readonly Finding[]) => ({
  ticket: leadTicket(ticket),
  verdict: { findings },
})

test('what was found is listed under the person who did it, else under the ticket’s assignee', () => {
  const found = foundOn([
    row({ assignee: ANA }, finding({ by: BRUNO }), finding({ by: BRUNO, rule: 'F5' })),
    row({ assignee: ANA }, finding({ by: MARTA, rule: 'F11' }), finding({ by: BRUNO })),
    row({ assignee: null }, finding()),
    row({ assignee: BRUNO }),
  ])
  expect(found).toEqual({
    ...{ findings: 5, tickets: 3, excepted: 0 },
    agents: [
      { id: BRUNO.id, name: 'Bruno Sá', findings: 3 },
      { id: null, name: '', findings: 1 },
      { id: ANA.id, name: 'Ana Lima', findings: 1 },
    ],
  })
})

test('what an exception covers accuses nobody and counts no ticket', () => {
  const covered = finding({ by: ANA, isExcepted: true })
  expect(foundOn([row({}, covered), row({}, covered, finding({ by: BRUNO }))])).toEqual({
    ...{ findings: 1, tickets: 1, excepted: 2 },
    agents: [{ id: BRUNO.id, name: 'Bruno Sá', findings: 1 }],
  })
})
