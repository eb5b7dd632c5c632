import { expect, test } from 'vitest'

import type { Judge } from '../../../src/actions/due/judge'
import { readDue } from '../../../src/actions/due/read-due'
import { NO_AGENDA } from '../../../src/domain/due/agenda'
import { ticketAgenda } from '../../../src/domain/due/ticket-agenda'
import type { Shared } from '../../../src/ports/due-board'
import { leadTicket } from '../../domain/audit/lead-tickets'
import { contextAt } from '../../fakes/judged-account'
import { at } from '../../fixtures/updates'

const NOTHING = (): void => undefined
const TICKETS = Array.from({ length: 95 }, (_, index) => leadTicket({ id: 5000 + index }))

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Reads so many open tickets of one agent; how many are judged in one go is written down. */
function read() {
  const waiting: (() => void)[] = []
  const now = at('18 10:00')
  let shared: Shared = { agenda: NO_AGENDA }
  const inOneGo: number[] = [0]
  const judge: Judge = (ticket, updates) => {
    inOneGo.push((inOneGo.pop() ?? 0) + 1)
    return ticketAgenda(ticket, updates, contextAt(now))
  }
  const stop = readDue({
    api: {
      tickets: async () => ({ tickets: TICKETS, unreadable: 0 }),
      ticket: () => new Promise(NOTHING),
      audits: () => new Promise(NOTHING),
    },
    frames: { post: NOTHING, hear: () => NOTHING, lead: NOTHING, alone: async (work) => work() },
    attention: { isShown: () => true, onPulse: () => NOTHING },
    clock: {
      now: () => now,
      at: (moment, call) => {
        if (moment <= now) waiting.push(call)
        return NOTHING
      },
    },
    state: { shared: () => shared },
    share: (next) => {
      shared = next
    },
    agentId: 11,
    judging: async () => judge,
  })
  const goOn = async () => {
    for (let turns = 0; turns < 10; turns += 1) await turn()
    inOneGo.push(0)
    waiting.shift()?.()
  }
  return { inOneGo, goOn, stop, shared: () => shared }
}

test('an agent with a hundred open tickets has them judged a few at a time', async () => {
  const { inOneGo, goOn, stop, shared } = read()
  for (let turns = 0; turns < 12; turns += 1) await goOn()
  stop()
  expect(shared().agenda.tickets.map(({ ticketId }) => ticketId)).toEqual(
    TICKETS.map(({ id }) => id),
  )
  expect(Math.max(...inOneGo)).toBe(10)
  expect(inOneGo.reduce((sum, one) => sum + one)).toBe(95)
})

test('a reader that is stopped among them shares no half of what was found', async () => {
  const { goOn, stop, shared } = read()
  for (let turns = 0; turns < 3; turns += 1) await goOn()
  stop()
  for (let turns = 0; turns < 12; turns += 1) await goOn()
  expect(shared().agenda).toEqual(NO_AGENDA)
})
