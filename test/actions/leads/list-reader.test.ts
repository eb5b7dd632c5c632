import { expect, test } from 'vitest'

import { createListReader } from '../../../src/actions/leads/list-reader'
import { createPace } from '../../../src/actions/leads/pace'
import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import type { LeadApi, TicketPage, TicketSpan } from '../../../src/ports/lead-api'
import { createTestClock } from '../../fakes/test-clock'

const ticketOf = (id: number): LeadTicket => ({
  id,
  subject: '',
  tags: ['roteiro'],
  status: 'solved',
  createdAt: id * 1000,
  updatedAt: id * 1000,
  requester: { id: 1, name: '', role: 'end-user' },
  assignee: null,
  groupId: null,
  brandId: null,
  followUpOf: null,
})

const pageOf = (ids: readonly number[], next?: string): TicketPage => ({
  tickets: ids.map(ticketOf),
  unreadable: 0,
  ...(next !== undefined && { next }),
})

const nothing = async () => new Map<number, string>()
const nameless = async () => ({ names: new Map<number, string>(), isLast: true })

/** A reading of the pages that are answered; what was asked for and what was taken. */
async function reading(
  answer: (span: TicketSpan, cursor?: string) => TicketPage | 'expired',
  room = 1000,
) {
  const clock = createTestClock('2026-11-18T10:00Z')
  const asked: (readonly [TicketSpan, string | undefined])[] = []
  const taken: number[] = []
  const api: LeadApi = {
    count: async () => 0,
    tickets: async (span, cursor) => {
      asked.push([span, cursor])
      return answer(span, cursor)
    },
    audits: async () => ({ updates: [], isLast: true }),
    marked: async (ids) => new Set(ids),
    people: nothing,
    groups: nameless,
    brands: nameless,
  }
  const patience = { clock, pace: createPace(clock, () => undefined) }
  const take = (tickets: readonly LeadTicket[]) => {
    taken.push(...tickets.map(({ id }) => id))
    return taken.length < room
  }
  const reader = createListReader(patience, api, take, () => undefined)
  reader.begin({ updatedFrom: 7 })
  for (let second = 0; second < 120; second += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    clock.moveTo(clock.now() + 1000)
  }
  return { asked, taken, progress: reader.progress() }
}

test('where the newest tickets come first, an expired cursor begins again at the oldest read', async () => {
  const { asked, taken, progress } = await reading(({ createdTo }, cursor) => {
    if (cursor !== undefined) return 'expired'
    return createdTo === undefined ? pageOf([9, 8, 7], 'next') : pageOf([7, 6])
  })
  expect(asked.map(([span]) => span)).toEqual([
    { updatedFrom: 7 },
    { updatedFrom: 7 },
    { updatedFrom: 7, createdTo: 7000 },
  ])
  expect(taken).toEqual([9, 8, 7, 7, 6])
  expect(progress.isComplete).toBe(true)
})

test('a cursor that is refused each time does not stop the reading as long as it comes further', async () => {
  const { taken, progress } = await reading(({ createdFrom = 1000 }, cursor) => {
    if (cursor !== undefined) return 'expired'
    const first = createdFrom / 1000
    return first < 5 ? pageOf([first, first + 1], 'next') : pageOf([first])
  })
  expect(new Set(taken)).toEqual(new Set([1, 2, 3, 4, 5]))
  expect(progress).toMatchObject({ isComplete: true, isStopped: false })
})

test('a reading that makes no progress ends and says so, rather than going round forever', async () => {
  const { asked, progress } = await reading((_, cursor) =>
    cursor === undefined ? pageOf([1, 2], 'next') : 'expired',
  )
  expect(asked.length).toBeLessThan(10)
  expect(progress).toMatchObject({ isStopped: true, isComplete: false, problem: 'unexpected' })
})

test('an account with more tickets than a browser should hold is read so far, and that is said', async () => {
  const { taken, progress } = await reading(() => pageOf([1, 2, 3], 'next'), 6)
  expect(taken).toHaveLength(6)
  expect(progress).toMatchObject({ isComplete: true, isFull: true, isRunning: false })
})
