import fc from 'fast-check'
import { expect, test } from 'vitest'

import { judgeTicket } from '../../../src/domain/audit/judge'
import { attemptsIn, TAG } from '../../../src/domain/tags'
import { contextAt, readTicket } from '../../fakes/judged-account'
import { tellStory } from '../../fakes/ticket-story'
import { AUTOMATIC_REPLY, USER } from '../../workspace'

type Move = 'attempt' | 'cancel' | 'reply' | 'automatic' | 'an hour' | 'eight hours' | 'a day'

const move = fc.oneof(
  { arbitrary: fc.constantFrom<Move>('attempt', 'cancel'), weight: 5 },
  { arbitrary: fc.constantFrom<Move>('an hour', 'eight hours', 'a day', 'a day'), weight: 5 },
  { arbitrary: fc.constantFrom<Move>('automatic', 'automatic', 'automatic', 'reply'), weight: 1 },
)
const HOURS: Partial<Record<Move, number>> = { 'an hour': 1, 'eight hours': 8, 'a day': 24 }

/** Two agents do what their sidebars offer, never an exception; the first cancellation is the end. */
async function play(moves: readonly Move[]) {
  const story = tellStory()
  const sidebars = [await story.open(), await story.open({ userId: USER.bruno })]
  for (const [turn, next] of moves.entries()) {
    const sidebar = sidebars[turn % 2] ?? (await story.open())
    const hours = HOURS[next]
    if (hours !== undefined) story.clock.moveTo(story.clock.now() + hours * 3_600_000)
    if (next === 'reply' || next === 'automatic') {
      const text = next === 'reply' ? 'Estou aqui.' : AUTOMATIC_REPLY
      story.account.customerReplies(story.ticketId, { text, channel: 'email' })
    }
    if (next === 'attempt') {
      sidebar.session.begin()
      const { next } = sidebar.view()
      if (next.kind !== 'due') continue
      await sidebar.session.insertAttempt(next.n)
      await sidebar.tab.submit()
    }
    if (next === 'cancel' && sidebar.view().next.kind === 'cancel-due') {
      await sidebar.session.prepareCancellation()
      await sidebar.tab.submit()
    }
    await sidebar.settled()
    if (story.tags().includes(TAG.cancelled)) break
  }
  return story
}

test('a chain that the sidebar led has no finding, but for what was left undone', {
  timeout: 600_000,
}, async () => {
  let attempts = 0
  let cancellations = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(move, { minLength: 30, maxLength: 60, size: 'max' }),
      async (moves) => {
        const { account, ticketId, clock } = await play(moves)
        const saved = account.ticket(ticketId)
        if (!saved) throw new Error('no ticket')
        const { ticket, updates } = readTicket(account, saved)
        const { findings } = judgeTicket(ticket, updates, contextAt(clock.now()))
        expect(findings.filter(({ rule }) => rule !== 'F9')).toEqual([])
        attempts += attemptsIn(saved.tags).length
        if (saved.tags.includes(TAG.cancelled)) cancellations += 1
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  )
  // Histories in which nothing happened would prove nothing.
  expect(attempts).toBeGreaterThan(60)
  expect(cancellations).toBeGreaterThan(5)
})
