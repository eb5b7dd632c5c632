import { describe, expect, test } from 'vitest'

import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import { breachesOf, isShown } from '../fakes/breaches'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { interleavings } from '../fixtures/interleavings'
import { type Attempt, type Fault, ROLES, type RoleId } from '../workspace'

type Who = Extract<RoleId, 'agent' | 'second-agent'>
type Click = 'open' | 'insert' | 'submit'
type Move = readonly [Who, Click] | 'reply' | 'cross'

const movesOf = (who: Who, clicks: readonly Click[]): readonly Move[] =>
  clicks.map((click) => [who, click])

/** Both agents do all of it, and the customer answers at some moment: 140 orders. */
const ORDERS = interleavings<Move>([
  movesOf('agent', ['open', 'insert', 'submit']),
  movesOf('second-agent', ['open', 'insert', 'submit']),
  ['reply'],
])

/** Both submit at once, so that neither save is there when the other one is judged: 36 orders. */
const CROSSINGS = interleavings<Move>([
  movesOf('agent', ['open', 'insert']),
  movesOf('second-agent', ['open', 'insert']),
])
  .map((order): Move[] => [...order, 'cross'])
  .flatMap((order) => order.concat('cross').map((_, at) => order.toSpliced(at, 0, 'reply')))

interface Situation {
  readonly made: Attempt | undefined
  readonly now: string
}

/** The 20th is a holiday: after the 19th comes Monday, the 23rd. */
const SITUATIONS: readonly (readonly [reason: string, situation: Situation])[] = [
  ['the first attempt is due', { made: undefined, now: '2026-11-23T10:00-03:00' }],
  ['the second attempt is due', { made: 1, now: '2026-11-23T10:00-03:00' }],
  ['the third attempt is due', { made: 2, now: '2026-11-23T10:00-03:00' }],
  ['the cancellation is due', { made: 3, now: '2026-11-23T17:05-03:00' }],
]

const SILENCE: readonly Fault[] = [{ match: '^GET', kind: 'status', status: 500 }]

/** What Zendesk leaves undone. */
interface Trouble {
  /** No read is answered; only when the ticket was opened. */
  readonly isSilent?: boolean
  /** Nobody is told that somebody else saved the ticket. */
  readonly isUnheard?: boolean
}

interface World {
  readonly story: TicketStory
  readonly isUnheard: boolean
  readonly desks: Map<Who, Sidebar>
}

function begin({ made, now }: Situation, { isUnheard = false }: Trouble): World {
  const story = tellStory(now)
  const { account, ticketId } = story
  if (made) account.sendAttempts(ticketId, made, -1)
  return { story, isUnheard, desks: new Map() }
}

async function play({ story, isUnheard, desks }: World, move: Move): Promise<void> {
  if (move === 'reply') {
    story.account.customerReplies(story.ticketId, { text: 'Estou aqui.', channel: 'email' })
  } else if (move === 'cross') {
    await Promise.all([...desks.values()].map(submit))
  } else {
    const [who, click] = move
    if (click === 'open') desks.set(who, await opened(story, who, isUnheard))
    else await CLICKS[click](desks.get(who) ?? expect.fail(`${who} did not open the ticket`))
  }
  await Promise.all([...desks.values()].map(({ settled }) => settled()))
}

async function opened(story: TicketStory, who: Who, isUnheard: boolean): Promise<Sidebar> {
  const sidebar = await story.open({ userId: ROLES[who] })
  // A tab in the background leaves aside what it is told.
  if (isUnheard) sidebar.client.fire('app.deactivated')
  return sidebar
}

const CLICKS = { insert: insertNext, submit } as const

/** Whatever the sidebar offers: it is never left untried. */
async function insertNext({ session, view }: Sidebar): Promise<void> {
  if (['idle', 'replied'].includes(view().next.kind)) session.begin()
  const { next } = view()
  if (next.kind === 'due') await session.insertAttempt(next.n)
  if (next.kind === 'cancel-due') await session.prepareCancellation()
}

/** An agent who is asked to send again, because nobody could look for a reply, does so. */
async function submit({ tab }: Sidebar): Promise<void> {
  const outcome = await tab.submit()
  if (outcome.kind === 'blocked' && outcome.messages.join().includes('Envie de novo')) {
    await tab.submit()
  }
}

/** Hundreds of stories a test, on a machine that may be busy. */
const PATIENCE = { timeout: 600_000 }

const wordsOf = (moves: readonly Move[]): string =>
  moves.map((move) => (typeof move === 'string' ? move : move.join(' '))).join(', ')

/** What is left behind, at any moment, by all orders that begin in one situation. */
async function breachesAfter(
  situation: Situation,
  orders: readonly (readonly Move[])[],
  trouble: Trouble = {},
): Promise<{ readonly found: readonly string[]; readonly unseen: readonly string[] }> {
  const found = new Set<string>()
  const unseen: string[] = []
  for (const order of orders) {
    const world = begin(situation, trouble)
    for (const move of order) {
      world.story.faults.set(trouble.isSilent && move[1] !== 'open' ? SILENCE : [])
      await play(world, move)
      for (const breach of breachesOf(world.story)) found.add(breach)
    }
    world.story.faults.set([])
    const later = await world.story.open({ storage: createPageStorage() })
    const left = breachesOf(world.story).filter((breach) => !isShown(breach, later))
    unseen.push(...left.map((breach) => `${breach}: ${wordsOf(order)}`))
  }
  return { found: [...found], unseen }
}

test('all orders are there', () => {
  expect(new Set(ORDERS.map(wordsOf)).size).toBe(140)
  expect(new Set(CROSSINGS.map(wordsOf)).size).toBe(36)
})

describe.each(SITUATIONS)('two agents and the customer, when %s', PATIENCE, (_, situation) => {
  test('keep every promise in every order, as long as Zendesk answers', async () => {
    expect(await breachesAfter(situation, ORDERS)).toEqual({ found: [], unseen: [] })
  })

  test('keep them too when nobody hears of the other’s save', async () => {
    const nothing = { found: [], unseen: [] }
    expect(await breachesAfter(situation, ORDERS, { isUnheard: true })).toEqual(nothing)
  })

  test('without answers are told of every breach at the next read', async () => {
    const { found, unseen } = await breachesAfter(situation, ORDERS, { isSilent: true })
    expect(unseen).toEqual([])
    expect(found).not.toEqual([])
  })

  test('whose submits cross are told of every breach at the next read', async () => {
    const { unseen, found } = await breachesAfter(situation, CROSSINGS)
    expect(unseen).toEqual([])
    expect(found).not.toEqual([])
  })

  test('whose submits cross without answers are told too', async () => {
    const { found, unseen } = await breachesAfter(situation, CROSSINGS, { isSilent: true })
    expect(unseen).toEqual([])
    expect(found).not.toEqual([])
  })
})
