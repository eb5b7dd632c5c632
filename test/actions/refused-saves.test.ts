import { describe, expect, test } from 'vitest'

import {
  ANSWERS,
  begun,
  composer,
  counted,
  macroHtml,
  reloaded,
  sendAttempt,
  submit,
} from '../fakes/agent-steps'
import { breachesOf } from '../fakes/breaches'
import { saveElsewhere } from '../fakes/elsewhere'
import type { Sidebar } from '../fakes/open-sidebar'
import type { TicketStory } from '../fakes/ticket-story'
import { ESCALATION } from '../fixtures/templates'
import { type Change, COMPLETE_NOTE, moveIn, USER } from '../workspace'

const wait = ({ clock }: TicketStory, minutes: number): void =>
  clock.moveTo(clock.now() + minutes * 60_000)

/** What the same agent saved shortly before; none of it is the submit that failed. */
const EARLIER: readonly (readonly [
  what: string,
  save: (story: TicketStory, sidebar: Sidebar) => unknown,
])[] = [
  ['nothing was saved before', () => undefined],
  [
    'the agent answered five minutes before',
    async (_, sidebar) => {
      sidebar.tab.type('<p>Estou vendo.</p>')
      await submit(sidebar, 'open')
    },
  ],
  [
    'the agent wrote a note five minutes before',
    async (_, sidebar) => {
      sidebar.tab.set('comment.type', 'internalNote')
      sidebar.tab.type('<p>Conferi os anexos.</p>')
      await submit(sidebar, 'open')
      sidebar.tab.set('comment.type', 'publicReply')
    },
  ],
  [
    'the agent set a tag on the mobile app',
    (story) => saveElsewhere(story, { tags: { add: ['vip'], remove: [] } }, USER.ana),
  ],
  [
    'a colleague answered',
    (story) => saveElsewhere(story, { comment: { text: 'Oi.', isPublic: true } }, USER.bruno),
  ],
]

/** How a submit comes to nothing although our hook let it pass, and the page is lost with it. */
const FAILURES: readonly (readonly [
  what: string,
  fail: (story: TicketStory, sidebar: Sidebar) => Promise<Sidebar>,
])[] = [
  [
    'Zendesk answers 500 and the page is loaded again',
    async (story, sidebar) => {
      story.faults.set([{ on: 'save', status: 500 }])
      const stop = losePage(sidebar)
      await sidebar.tab.submit()
      stop()
      story.faults.set([])
      await reloaded(sidebar)
      return sidebar
    },
  ],
  [
    'another app stops it and the tab is closed',
    async (story, sidebar) => {
      const stop = losePage(sidebar)
      moveIn(sidebar.tab, 'blocks')
      await sidebar.tab.submit()
      stop()
      sidebar.close()
      return story.open()
    },
  ],
]

/** The page is gone after our hook has answered: it hears nothing of how the submit ended. */
function losePage(sidebar: Sidebar): () => void {
  return sidebar.tab.addHook({
    name: 'Navegador',
    askSave: async () => {
      for (let turn = 0; turn < 30; turn += 1) await new Promise((go) => setImmediate(go))
      sidebar.client.die()
      return { allow: true }
    },
  })
}

const CASES = EARLIER.flatMap(([before, save]) =>
  FAILURES.map(([failure, fail]) => ({ before, save, failure, fail })),
)

describe('a submit that was not saved leaves nothing', () => {
  test.each(CASES)('a complete note: $before; $failure', async ({ save, fail }) => {
    const story = begun(0)
    const sidebar = await story.open()
    await save(story, sidebar)
    wait(story, 5)
    await sidebar.session.insertNote(ESCALATION, ANSWERS)
    await sidebar.tab.invoke('ticket.tags.add', ['escalonar_ti_script_db2'])
    const before = story.tags()
    const later = await fail(story, sidebar)
    await later.settled()
    expect(story.tags()).toEqual(before)
    expect(breachesOf(story)).toEqual([])
    wait(story, 5)
    await story.open()
    expect(story.tags()).toEqual(before)
  })

  test.each(CASES)('a second attempt: $before; $failure', async ({ save, fail }) => {
    const story = begun(1)
    const sidebar = await story.open()
    await save(story, sidebar)
    wait(story, 5)
    await sidebar.session.insertAttempt(2)
    const before = story.tags()
    const later = await fail(story, sidebar)
    await later.settled()
    expect(story.tags()).toEqual(before)
    expect(breachesOf(story)).toEqual([])
    expect((await story.open()).view().next).toMatchObject({ kind: 'due', n: 2 })
  })

  test.each(CASES)(
    'an early attempt with its exception: $before; $failure',
    async ({ save, fail }) => {
      const story = begun(1, '2026-11-19T10:00-03:00')
      story.clock.moveTo('2026-11-18T16:00-03:00')
      const sidebar = await story.open()
      await save(story, sidebar)
      wait(story, 5)
      const exception = { rule: 'sooner', reason: 'cliente', text: 'Ligou.' } as const
      await sidebar.session.insertAttempt(2, exception)
      const before = story.tags()
      const later = await fail(story, sidebar)
      await later.settled()
      await story.open()
      expect(story.tags()).toEqual(before)
      expect(story.comments().filter(({ body }) => body.startsWith('Exceção'))).toEqual([])
      expect(breachesOf(story)).toEqual([])
    },
  )

  test.each(CASES)('a cancellation: $before; $failure', async ({ save, fail }) => {
    const story = begun(3, '2026-11-23T17:05-03:00')
    const sidebar = await story.open()
    await save(story, sidebar)
    wait(story, 5)
    await sidebar.session.prepareCancellation()
    const before = story.tags()
    const later = await fail(story, sidebar)
    await later.settled()
    await story.open()
    expect(story.tags()).toEqual(before)
    expect(breachesOf(story)).toEqual([])
  })

  test('an escalation, and eight days later the agent saves something on the mobile app', async () => {
    const story = begun(0)
    saveElsewhere(story, { comment: { html: COMPLETE_NOTE, isPublic: false } }, USER.ana)
    const sidebar = await story.open()
    await sidebar.tab.invoke('ticket.tags.add', ['escalonar_ti_script_db2'])
    story.faults.set([{ on: 'save', status: 500 }])
    losePage(sidebar)
    await sidebar.tab.submit()
    sidebar.close()
    story.faults.set([])
    wait(story, 8 * 24 * 60)
    saveElsewhere(story, { tags: { add: ['vip'], remove: [] } }, USER.ana)
    await story.open()
    expect(story.tags()).toEqual(['vip'])
  })

  test.each(CASES)('the charge: $before; $failure', async ({ save, fail }) => {
    const story = begun(1)
    const sidebar = await story.open()
    await save(story, sidebar)
    wait(story, 5)
    await sidebar.session.insertCost()
    const before = story.tags()
    const later = await fail(story, sidebar)
    await later.settled()
    await story.open()
    expect(story.tags()).toEqual(before)
  })
})

describe('what the agent saves elsewhere afterwards is not the submit that failed', () => {
  const afterwards: readonly (readonly [what: string, change: Change])[] = [
    ['a tag', { tags: { add: ['vip'], remove: [] } }],
    ['an answer', { comment: { text: 'Estou vendo.', isPublic: true } }],
    ['an internal note', { comment: { text: 'Conferi os anexos.', isPublic: false } }],
    ['a status', { status: 'pending' }],
  ]
  const stages: readonly (readonly [
    what: string,
    made: 0 | 1 | 3,
    stage: (sidebar: Sidebar) => Promise<unknown>,
  ])[] = [
    ['a note', 0, ({ session }) => session.insertNote(ESCALATION, ANSWERS)],
    ['an attempt', 1, ({ session }) => session.insertAttempt(2)],
    ['the charge', 1, ({ session }) => session.insertCost()],
    ['the cancellation', 3, ({ session }) => session.prepareCancellation()],
  ]

  test.each(
    stages.flatMap(([what, made, stage]) =>
      afterwards.map(([other, change]) => ({ what, made, stage, other, change })),
    ),
  )('$what was refused, then $other', async ({ made, stage, change }) => {
    const story = begun(made, made === 3 ? '2026-11-23T17:05-03:00' : undefined)
    const sidebar = await story.open()
    await stage(sidebar)
    const lose = losePage(sidebar)
    moveIn(sidebar.tab, 'blocks')
    await sidebar.tab.submit()
    lose()
    sidebar.close()
    wait(story, 2)
    saveElsewhere(story, change, USER.ana)
    const before = story.tags()
    wait(story, 2)
    await story.open()
    expect(story.tags()).toEqual(before)
    expect(breachesOf(story)).toEqual([])
  })
})

describe('a submit that was saved although nobody was told', () => {
  test.each(EARLIER)('is finished at the next opening: %s', async (_, save) => {
    const story = begun(1)
    const sidebar = await story.open()
    await save(story, sidebar)
    wait(story, 5)
    await sidebar.session.insertAttempt(2)
    sidebar.tab.addHook({
      name: 'Vizinho',
      askSave: async () => {
        for (let turn = 0; turn < 30; turn += 1) await new Promise((go) => setImmediate(go))
        await sidebar.tab.invoke('ticket.tags.remove', ['contato_tentativa_2'])
        sidebar.client.die()
        return { allow: true }
      },
    })
    await sidebar.tab.submit('pending')
    expect(counted(story)).toEqual([1])
    await story.open()
    expect(counted(story)).toEqual([1, 2])
    expect(breachesOf(story)).toEqual([])
  })

  test.each(EARLIER)('a note is marked at the next opening: %s', async (_, save) => {
    const story = begun(0)
    const sidebar = await story.open()
    await save(story, sidebar)
    wait(story, 5)
    await sidebar.session.insertNote(ESCALATION, ANSWERS)
    await sidebar.tab.invoke('ticket.tags.add', ['escalonar_ti_script_db2'])
    sidebar.tab.addHook({
      name: 'Vizinho',
      askSave: async () => {
        for (let turn = 0; turn < 30; turn += 1) await new Promise((go) => setImmediate(go))
        await sidebar.tab.invoke('ticket.tags.remove', ['script_db2_completo', 'roteiro'])
        sidebar.client.die()
        return { allow: true }
      },
    })
    await sidebar.tab.submit()
    await story.open()
    expect(story.tags()).toContain('script_db2_completo')
  })
})

describe('a submit that was never told', () => {
  type Step = (story: TicketStory, sidebar: Sidebar) => unknown

  const answer: Step = async ({ account, ticketId }, sidebar) => {
    account.customerReplies(ticketId, { text: 'Estou aqui.', channel: 'email' })
    await sidebar.settled()
  }
  const next =
    (n: 1 | 2 | 3): Step =>
    async (story, sidebar) => {
      const days = { 1: '18', 2: '19', 3: '23' }
      story.clock.moveTo(Math.max(story.clock.now(), Date.parse(`2026-11-${days[n]}T10:30-03:00`)))
      expect(await sendAttempt(sidebar, n)).toMatchObject({ kind: 'saved' })
    }
  const cancel: Step = async (story, sidebar) => {
    story.clock.moveTo('2026-11-23T17:05-03:00')
    await sidebar.session.prepareCancellation()
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
  }
  const begin: Step = async (_, sidebar) => {
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
  }
  const note =
    (isWhole: boolean): Step =>
    async (story, sidebar) => {
      const cause = isWhole ? ANSWERS.cause : ''
      await sidebar.session.insertNote(ESCALATION, { ...ANSWERS, cause })
      if (!isWhole) await sidebar.session.setAside({ rule: 'note', reason: 'lider', text: '' })
      expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
      sidebar.tab.set('comment.type', 'publicReply')
      wait(story, 1)
    }
  const says: Step = async (_, sidebar) => {
    sidebar.tab.type('<p>Estou vendo.</p>')
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
  }

  /** What Ana saved, and what was done at another desk before she opens the ticket again. */
  const CHAINS: readonly (readonly [
    lost: string,
    since: string,
    made: 0 | 1 | 2 | 3,
    save: readonly Step[],
    then: readonly Step[],
  ])[] = [
    ['a first attempt', 'the second was made', 0, [next(1)], [next(2)]],
    ['a first attempt', 'all was cancelled', 0, [next(1)], [next(2), next(3), cancel]],
    ['a first attempt', 'a reply ended it', 0, [next(1)], [answer, says]],
    ['a first attempt', 'it began again', 0, [next(1)], [answer, says, begin]],
    ['a second attempt', 'it began again', 1, [next(2)], [answer, begin]],
    ['an answer after a reply', 'it began again', 2, [answer, says], [begin]],
    ['an answer after a reply', 'it was answered again', 2, [answer, says], [begin, answer, says]],
    ['a cancellation', 'the customer answered', 3, [cancel], [answer]],
    ['a cancellation', 'it began again', 3, [cancel], [answer, says, begin]],
    ['a whole note', 'half a note was written', 0, [note(true)], [note(false)]],
    ['half a note', 'a whole one was written', 0, [note(false)], [note(true)]],
  ]

  test.each(CHAINS)('after %s, and %s: nothing is put back', async (_, __, made, save, then) => {
    const story = begun(made, made === 3 ? '2026-11-23T10:00-03:00' : '2026-11-18T10:00-03:00')
    const ana = await story.open()
    const last = save.at(-1)
    for (const step of save) {
      if (step === last) losePage(ana)
      await step(story, ana)
    }
    ana.close()
    const bruno = await story.open({ userId: USER.bruno })
    for (const step of then) {
      wait(story, 5)
      await step(story, bruno)
    }
    const before = story.tags()
    wait(story, 5)
    const later = await story.open()
    expect(story.tags()).toEqual(before)
    expect(breachesOf(story)).toEqual([])
    expect(later.view().notices.filter(({ kind }) => kind !== 'verdict-differs')).toEqual([])
  })
})

describe('the draft that was refused', () => {
  test.each(CASES)('is sent later and counts once: $before; $failure', async ({ save, fail }) => {
    const story = begun(1)
    const sidebar = await story.open()
    await save(story, sidebar)
    wait(story, 5)
    const html = macroHtml(story, 'attempt-2')
    sidebar.tab.type(html)
    const later = await fail(story, sidebar)
    if (composer(later) === '') later.tab.type(html)
    expect(await submit(later, 'pending')).toMatchObject({ kind: 'saved' })
    expect(counted(story)).toEqual([1, 2])
    expect(breachesOf(story)).toEqual([])
    expect(later.view().notices).toEqual([])
  })
})
