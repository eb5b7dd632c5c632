import { expect, test } from 'vitest'

import { createLeadSession } from '../../../src/actions/leads/create-lead-session'
import { NO_FILTERS } from '../../../src/domain/audit/filters'
import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import { contextAt } from '../../fakes/judged-account'
import { createTestClock } from '../../fakes/test-clock'

const PAGE = 1000

const ticketOf = (id: number): LeadTicket => ({
  id,
  subject: `Ticket ${id}`,
  tags: ['roteiro', 'contato_tentativa_1'],
  status: 'solved',
  createdAt: id * 1000,
  updatedAt: id * 1000,
  requester: { id: 101, name: '', role: 'end-user' },
  assignee: { id: 1, name: '', role: 'agent' },
  groupId: 11,
  brandId: 21,
  followUpOf: null,
})

const nothing = async () => new Map<number, string>()
const nameless = async () => ({ names: new Map<number, string>(), isLast: true })

test('thirty thousand tickets are kept, and it is said that there are more', async () => {
  const clock = createTestClock('2026-11-18T10:00Z')
  const session = createLeadSession({
    clock,
    filters: NO_FILTERS,
    context: contextAt(clock.now()),
    api: {
      count: async () => 1_000_000,
      tickets: async (_, cursor = '0') => ({
        tickets: Array.from({ length: PAGE }, (_, index) => ticketOf(Number(cursor) + index + 1)),
        unreadable: 0,
        next: String(Number(cursor) + PAGE),
      }),
      audits: async () => ({ updates: [], isLast: true }),
      marked: async (ids) => new Set(ids),
      people: nothing,
      groups: nameless,
      brands: nameless,
    },
  })
  session.start()
  for (let second = 0; second < 180 && !session.state().list.isComplete; second += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    clock.moveTo(clock.now() + 1000)
  }
  expect(session.state().list).toMatchObject({ read: 30_000, about: 1_000_000, isFull: true })
})
