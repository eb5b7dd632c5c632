import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createCalendar } from '../../src/domain/calendar/holidays'
import { fillMessage } from '../../src/domain/contact/messages'
import { toHtml } from '../../src/domain/messages/formats'
import { type AttemptNumber, attemptsIn } from '../../src/domain/tags'
import { CONTACT_TEXTS } from '../../src/playbooks/contact-texts'
import { breachesOf, isShown } from '../fakes/breaches'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { customerReplies } from '../host/zendesk/customer'
import { USER } from '../host/zendesk/directory'

const ZONE = 'America/Sao_Paulo'
const CALENDAR = createCalendar({ rules: [], carnival: false, corpusChristi: false })

/** What can happen to a ticket, in any order. */
type Move =
  | {
      readonly kind:
        | 'attempt'
        | 'begin'
        | 'insert'
        | 'undo'
        | 'submit'
        | 'solve'
        | 'retype'
        | 'cancel'
        | 'reopen'
      readonly who: Who
    }
  | { readonly kind: 'macro'; readonly who: Who; readonly n: AttemptNumber }
  | { readonly kind: 'cross' }
  | { readonly kind: 'reply' }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'silence'; readonly on: boolean }
type Who = 'ana' | 'bruno'

const who = fc.constantFrom<Who>('ana', 'bruno')
const byAgent = fc.record({
  kind: fc.constantFrom('begin', 'insert', 'undo', 'submit', 'solve', 'retype', 'cancel', 'reopen'),
  who,
})
const attempt = fc.record({ kind: fc.constant('attempt'), who })
const macro = fc.record({ kind: fc.constant('macro'), who, n: fc.constantFrom(1, 2, 3) })
const others = fc.oneof(
  fc.record({ kind: fc.constant('reply') }),
  ...[1, 2].map(() =>
    fc.record({ kind: fc.constant('wait'), hours: fc.constantFrom(2, 8, 24, 72) }),
  ),
)
const breaking = fc.oneof(
  fc.record({ kind: fc.constant('cross') }),
  fc.record({ kind: fc.constant('silence'), on: fc.boolean() }),
)
const peaceful = fc.oneof(
  { arbitrary: attempt, weight: 5 },
  { arbitrary: byAgent, weight: 5 },
  { arbitrary: macro, weight: 1 },
  { arbitrary: others, weight: 4 },
)
const rough = fc.oneof({ arbitrary: peaceful, weight: 4 }, { arbitrary: breaking, weight: 1 })

interface World {
  readonly story: TicketStory
  readonly sidebars: Record<Who, Sidebar>
}

async function begin(): Promise<World> {
  const story = tellStory()
  const sidebars = { ana: await story.open(), bruno: await story.open({ userId: USER.bruno }) }
  return { story, sidebars }
}

async function play(world: World, move: Move): Promise<void> {
  const { story, sidebars } = world
  const sidebar = sidebars['who' in move ? move.who : 'ana']
  switch (move.kind) {
    case 'attempt':
      sidebar.session.begin()
      await insertNext(sidebar)
      return submit(sidebar)
    case 'begin':
      return sidebar.session.begin()
    case 'insert':
      return insertNext(sidebar)
    case 'undo':
      return sidebar.session.undo()
    case 'submit':
      return submit(sidebar)
    case 'solve':
      sidebar.tab.set('ticket.status', 'solved')
      return submit(sidebar)
    case 'retype':
      return sidebar.tab.type('<p>Seguimos analisando o caso.</p>')
    case 'cancel':
      return sidebar.session.prepareCancellation()
    case 'reopen':
      sidebar.close()
      sidebars[move.who] = await story.open(move.who === 'bruno' ? { userId: USER.bruno } : {})
      return
    case 'macro':
      return sidebar.tab.type(macroText(move.n, story))
    case 'cross':
      await Promise.all([sidebars.ana.tab.submit(), sidebars.bruno.tab.submit()])
      return sidebar.settled()
    case 'reply':
      customerReplies(story.account, story.ticketId, { text: 'Estou aqui.', channel: 'email' })
      return sidebar.settled()
    case 'wait':
      return story.clock.moveTo(story.clock.now() + move.hours * 3_600_000)
    case 'silence':
      return story.faults.set(move.on ? [{ match: 'GET', kind: 'status', status: 500 }] : [])
  }
}

/** What a macro of the account would put there: the words, the right date, whatever the count. */
function macroText(n: AttemptNumber, { clock, ticketId }: TicketStory): string {
  const template = CONTACT_TEXTS.find(({ id }) => id === `attempt-${n}`)?.text ?? ''
  const time = { zone: ZONE, calendar: CALENDAR, startOfDay: 480, endOfDay: 1020 }
  const rendered = fillMessage(template, { ticket: `#${ticketId}`, now: clock.now(), time })
  return rendered.kind === 'ready' ? toHtml(rendered.text) : ''
}

async function insertNext(sidebar: Sidebar): Promise<void> {
  const { step } = sidebar.view()
  if (step.kind === 'due') return sidebar.session.insertAttempt(step.n)
  const exception = { rule: 'sooner', reason: 'lider', text: '' } as const
  if (step.kind === 'waiting' || step.kind === 'rest-day') {
    await sidebar.session.insertAttempt(step.n, exception)
  }
}

async function submit(sidebar: Sidebar): Promise<void> {
  await sidebar.tab.submit()
  await sidebar.settled()
}

const runs = {
  numRuns: Number(process.env['RUNS'] ?? 150),
  ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }),
}

describe('any order of agent, colleague, customer and clock', () => {
  test('holds the four invariants wherever the read before the save was answered', {
    timeout: 600_000,
  }, async () => {
    let counted = 0
    await fc.assert(
      fc.asyncProperty(fc.array(peaceful, { minLength: 5, maxLength: 25 }), async (moves) => {
        const world = await begin()
        for (const move of moves) {
          await play(world, move as Move)
          expect(breachesOf(world.story)).toEqual([])
        }
        counted += attemptsIn(world.story.tags()).length
      }),
      runs,
    )
    // Histories in which nothing was ever counted would prove nothing.
    expect(counted).toBeGreaterThan(100)
  })

  test('elsewhere finds, shows and lists the breach at the next read', {
    timeout: 600_000,
  }, async () => {
    let broken = 0
    await fc.assert(
      fc.asyncProperty(fc.array(rough, { minLength: 8, maxLength: 25 }), async (moves) => {
        const world = await begin()
        for (const move of moves) await play(world, move as Move)
        const found = breachesOf(world.story)
        if (found.length === 0) return
        broken += 1
        world.story.faults.set([])
        const later = await world.story.open()
        expect(found.filter((breach) => !isShown(breach, later))).toEqual([])
      }),
      runs,
    )
    expect(broken).toBeGreaterThan(0)
  })
})
