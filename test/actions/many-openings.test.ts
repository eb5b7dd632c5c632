import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import type { Clock } from '../../src/ports/clock'
import { type TicketStory, tellStory } from '../fakes/ticket-story'

const OPENINGS = 1_000
/** The heap is weighed so often. */
const EVERY = 20

/** A day of opening and closing one ticket on which two attempts were made. */
function busyTicket() {
  const story = tellStory('2026-11-23T10:00-03:00')
  const { account, ticketId, clock } = story
  account.sendAttempts(ticketId, 2, -1)
  const timers = counted()
  const ticking: Clock = {
    now: clock.now,
    at: (moment, call) => timers.add(clock.at(moment, call)),
  }
  return { story, account, clock: ticking, timers }
}

/** How many of those that began have not ended. */
function counted() {
  const open = new Set<symbol>()
  return {
    size: () => open.size,
    add: <R>(end: () => R) => {
      const one = Symbol('open')
      open.add(one)
      return (): R => {
        open.delete(one)
        return end()
      }
    },
  }
}

/** What an agent does there; nothing is saved, so that the ticket stays the same. */
async function visit(story: TicketStory, options: Parameters<TicketStory['open']>[0]) {
  const sidebar = await story.open(options)
  const stop = sidebar.session.subscribe(() => undefined)
  await sidebar.session.insertAttempt(3)
  expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'attempt', n: 3 } })
  await sidebar.session.undo()
  stop()
  sidebar.client.fire('app.willDestroy')
  const heard = sidebar.client.heard()
  sidebar.close()
  return heard
}

const collect = (): (() => void) => {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

test('a thousand openings of a ticket leave nothing behind', { timeout: 600_000 }, async () => {
  const { story, account, clock, timers } = busyTicket()
  const storage = createPageStorage()
  const gc = collect()
  const weights: number[] = []
  for (let n = 0; n < OPENINGS; n += 1) {
    const heard = await visit(story, { clock, storage })
    expect({ heard, listeners: account.listeners(), timers: timers.size() }).toEqual({
      // The save hook is there as long as the frame is.
      heard: ['ticket.save', 'ticket.submit.done'],
      listeners: 0,
      timers: 0,
    })
    if (n % EVERY !== 0) continue
    gc()
    weights.push(process.memoryUsage().heapUsed)
  }
  // The first visits fill caches; a visit kept in memory would weigh some 100 KB each time.
  const early = median(weights.slice(5, 15))
  const late = median(weights.slice(-10))
  expect(late / early).toBeLessThan(1.1)
})
