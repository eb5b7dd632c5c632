import { describe, expect, test } from 'vitest'

import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import {
  begun,
  composer,
  counted,
  macroHtml,
  macroPlain,
  reloaded,
  sendAttempt,
  submit,
} from '../fakes/agent-steps'
import { breachesOf } from '../fakes/breaches'
import { saveElsewhere } from '../fakes/elsewhere'
import type { Sidebar } from '../fakes/open-sidebar'
import { tellStory } from '../fakes/ticket-story'
import { CHAT, type Fault, USER, WHATSAPP } from '../workspace'

const answered: readonly Fault[] = []
const silent: readonly Fault[] = [{ match: '^GET', kind: 'status', status: 500 }]
const withoutAudits: readonly Fault[] = [{ match: 'audits', kind: 'status', status: 403 }]
const withoutTicket: readonly Fault[] = [
  { match: '^GET /api/v2/tickets/\\d+(\\.json)?$', kind: 'status', status: 500 },
]

const slow: readonly Fault[] = [{ match: '^GET', kind: 'slow', ms: 40 }]

const SILENCES = [
  ['every read is answered slowly', slow],
  ['every read is answered', answered],
  ['no read is answered', silent],
  ['the history is refused', withoutAudits],
  ['the saved ticket cannot be read', withoutTicket],
] as const

/** What is saved can be told by the ticket, or by its history. */
const READ = SILENCES.filter(([, faults]) => faults === answered || faults === withoutTicket)

/** What somebody saves who makes no attempt. */
const SAVES: readonly (readonly [what: string, save: (sidebar: Sidebar) => Promise<unknown>])[] = [
  ['nothing at all', (sidebar) => submit(sidebar)],
  ['a status', (sidebar) => submit(sidebar, 'pending')],
  [
    'an answer',
    (sidebar) => {
      sidebar.tab.type('<p>Seguimos analisando.</p>')
      return submit(sidebar, 'open')
    },
  ],
  [
    'an internal note',
    (sidebar) => {
      sidebar.tab.set('comment.type', 'internalNote')
      sidebar.tab.type('<p>Conferi os anexos.</p>')
      return submit(sidebar)
    },
  ],
  [
    'a tag of another team',
    async (sidebar) => {
      await sidebar.tab.invoke('ticket.tags.add', ['vip'])
      return submit(sidebar)
    },
  ],
  [
    'the charge',
    async (sidebar) => {
      await sidebar.session.insertCost()
      return submit(sidebar)
    },
  ],
]

const CASES = SILENCES.flatMap(([silence, faults]) =>
  SAVES.map(([what, save]) => ({ silence, faults, what, save })),
)

describe('a save that makes no attempt leaves the count as it is', () => {
  test.each(CASES)('$what, when $silence', async ({ faults, save }) => {
    for (const made of [1, 2, 3] as const) {
      const story = begun(made)
      const before = counted(story)
      story.faults.set(faults)
      await save(await story.open())
      expect(counted(story)).toEqual(before)
      expect(breachesOf(story)).toEqual([])
    }
  })

  test.each(CASES)(
    '$what, by a colleague who opened before, when $silence',
    async ({ faults, save }) => {
      const story = begun(0)
      const [ana, bruno] = [await story.open(), await story.open({ userId: USER.bruno })]
      story.faults.set(faults)
      await sendAttempt(ana, 1)
      expect(counted(story)).toEqual([1])
      await save(bruno)
      expect(counted(story)).toEqual([1])
      expect(breachesOf(story)).toEqual([])
    },
  )

  test.each(CASES)(
    '$what, by a colleague in a hidden tab, when $silence',
    async ({ faults, save }) => {
      const story = begun(1)
      const bruno = await story.open({ userId: USER.bruno })
      bruno.client.fire('app.deactivated')
      const ana = await story.open()
      await sendAttempt(ana, 2)
      story.faults.set(faults)
      await save(bruno)
      expect(counted(story)).toEqual([1, 2])
      expect(breachesOf(story)).toEqual([])
    },
  )

  test.each(CASES)(
    '$what, after an attempt in a conversation, when $silence',
    async ({ faults, save }) => {
      for (const channel of [CHAT, WHATSAPP]) {
        const story = tellStory('2026-11-19T10:00-03:00', { channel })
        story.account.customerReplies(story.ticketId, { text: 'Bom dia!' })
        const ana = await story.open()
        ana.session.begin()
        await ana.session.insertAttempt(1)
        await ana.tab.send()
        await ana.settled()
        expect(counted(story)).toEqual([1])
        story.account.endChat(story.ticketId)
        story.faults.set(faults)
        const bruno = await story.open({ userId: USER.bruno, draft: { channel: 'email' } })
        await save(bruno)
        expect(counted(story)).toEqual([1])
        expect(breachesOf(story)).toEqual([])
      }
    },
  )
})

test('an undo with nothing left to undo leaves what a colleague counted meanwhile', async () => {
  const story = begun(1)
  const [ana, bruno] = [await story.open(), await story.open({ userId: USER.bruno })]
  await bruno.session.insertAttempt(2)
  bruno.client.fire('app.deactivated')
  await bruno.session.undo()
  await sendAttempt(ana, 2)
  await bruno.session.undo()
  await submit(bruno, 'solved')
  expect(counted(story)).toEqual([1, 2])
  expect(breachesOf(story)).toEqual([])
})

describe('an undo leaves what was saved where no app is open', () => {
  /** An attempt and its tag by API, and nobody can read the ticket to tell them from staged ones. */
  const madeElsewhere = async (faults: readonly Fault[], channel?: typeof CHAT) => {
    const story = tellStory('2026-11-19T10:00-03:00', channel && { channel })
    if (channel) story.account.customerReplies(story.ticketId, { text: 'Bom dia!' })
    const sidebar = await story.open()
    story.faults.set(faults)
    saveElsewhere(
      story,
      {
        comment: { html: macroHtml(story, 'attempt-1'), isPublic: true },
        tags: { add: ['contato_tentativa_1', 'roteiro'], remove: [] },
      },
      USER.fabio,
    )
    await sidebar.settled()
    return { story, sidebar }
  }

  test.each(SILENCES)('of a macro’s words in a conversation, when %s', async (_, faults) => {
    for (const channel of [CHAT, WHATSAPP]) {
      const { story, sidebar } = await madeElsewhere(faults, channel)
      sidebar.tab.type(macroPlain(story, 'attempt-2'))
      await sidebar.settled()
      await sidebar.session.undo()
      expect(composer(sidebar)).toBe('')
      await submit(sidebar)
      expect(story.tags()).toEqual(['contato_tentativa_1', 'roteiro'])
      story.faults.set([])
      expect((await story.open()).view().next).toMatchObject({ kind: 'waiting', n: 2 })
    }
  })

  test.each(SILENCES)('of a macro’s words in an e-mail, when %s', async (_, faults) => {
    const { story, sidebar } = await madeElsewhere(faults)
    sidebar.tab.type(macroHtml(story, 'attempt-2'))
    await sidebar.settled()
    await sidebar.session.undo()
    expect(composer(sidebar)).toBe('')
    await submit(sidebar)
    expect(story.tags()).toEqual(['contato_tentativa_1', 'roteiro'])
  })

  test.each(READ)('and takes its own back after a reload, when %s', async (_, faults) => {
    const story = begun(1, '2026-11-18T10:00-03:00')
    const sidebar = await story.open()
    await sidebar.session.insertAttempt(2)
    story.faults.set(faults)
    await reloaded(sidebar)
    await sidebar.session.undo()
    expect(composer(sidebar)).toBe('')
    expect(sidebar.tab.view().form.tags).not.toContain('contato_tentativa_2')
  })
})

describe('a form from which the tags of attempts were taken out', () => {
  const ALL = [1, 2, 3].map((n) => `contato_tentativa_${n}`)

  test.each(SAVES)('does not take them out of the ticket by the save of %s', async (_, save) => {
    for (const made of [1, 2, 3] as const) {
      const story = begun(made)
      const sidebar = await story.open({ draft: { tags: { add: [], remove: ALL } } })
      await save(sidebar)
      expect(counted(story)).toEqual([1, 2, 3].slice(0, made))
      expect(breachesOf(story)).toEqual([])
    }
  })

  test('by a submit that failed after a reply: the first of the next chain stays counted', async () => {
    const story = begun(2)
    story.account.customerReplies(story.ticketId, { text: 'Estou aqui.', channel: 'email' })
    const draft = { tags: { add: ['contato_respondido'], remove: ALL } }
    const ana = await story.open({ draft })
    await sendAttempt(await story.open({ userId: USER.bruno }), 1)
    expect(counted(story)).toEqual([1])
    story.clock.moveTo('2026-11-23T10:00-03:00')
    await sendAttempt(ana, 2)
    expect(counted(story)).toEqual([1, 2])
    expect(breachesOf(story)).toEqual([])
  })

  test.each(SAVES)(
    'by a chain that began after it was touched, and is answered: the save of %s ends it whole',
    async (_, save) => {
      const story = begun(2, '2026-11-18T10:00-03:00')
      const answer = () =>
        story.account.customerReplies(story.ticketId, { text: 'Estou aqui.', channel: 'email' })
      const bruno = await story.open({ userId: USER.bruno })
      answer()
      await bruno.settled()
      await submit(bruno)
      expect(story.tags()).toContain('contato_respondido')
      const ana = await story.open({ draft: { tags: { add: ['vip'], remove: [] } } })
      await sendAttempt(bruno, 1)
      expect(counted(story)).toEqual([1])
      story.clock.moveTo('2026-11-18T10:05-03:00')
      answer()
      await save(ana)
      expect(counted(story)).toEqual([])
      expect(story.tags()).toContain('contato_respondido')
      expect(breachesOf(story)).toEqual([])
    },
  )

  test('lets go a tag whose message nobody sent', async () => {
    const story = begun(1)
    saveElsewhere(story, { tags: { add: ['contato_tentativa_2'], remove: [] } })
    const sidebar = await story.open({
      draft: { tags: { add: [], remove: ['contato_tentativa_2'] } },
    })
    await submit(sidebar)
    expect(counted(story)).toEqual([1])
  })
})

describe('a message sent twice', () => {
  test.each(SILENCES)('is shown at the next opening, when %s', async (_, faults) => {
    const story = begun(0)
    const [ana, bruno] = [await story.open(), await story.open({ userId: USER.bruno })]
    story.faults.set(faults)
    await sendAttempt(ana, 1)
    await submit(bruno)
    ana.tab.type(macroHtml(story, 'attempt-1'))
    const outcome = await submit(ana, 'pending')
    story.faults.set([])
    if (outcome.kind !== 'saved') return
    const later = await story.open({ storage: createPageStorage() })
    expect(later.view().notices).toMatchObject([{ kind: 'sent-twice' }])
    expect(counted(story)).toEqual([1])
  })
})

describe('a count that could not be read', () => {
  test.each(SILENCES.slice(1))(
    'offers nothing that was made already, when %s',
    async (_, faults) => {
      const story = begun(2)
      story.faults.set(faults)
      const sidebar = await story.open({ storage: createPageStorage() })
      for (const n of [1, 2] as const) {
        await sidebar.session.insertAttempt(n)
        expect(composer(sidebar)).toBe('')
      }
    },
  )

  test.each(SILENCES.slice(1))(
    'stops a macro of what was made already, when %s',
    async (_, faults) => {
      const story = begun(2)
      story.faults.set(faults)
      const sidebar = await story.open({ storage: createPageStorage() })
      sidebar.tab.type(macroHtml(story, 'attempt-1'))
      expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'blocked' })
    },
  )
})

/** "Usar o histórico". */
const countAsSent = ({ session: { useHistory: count } }: Sidebar): Promise<void> => count()

describe('tags taken off where no app is open', () => {
  const ALL = [1, 2, 3].map((n) => `contato_tentativa_${n}`)

  test.each([1, 2, 3] as const)(
    'after %i attempts: the ticket says that tags and messages differ, and offers no first one again',
    async (made) => {
      for (const gone of [ALL, ALL.slice(0, 1), ALL.slice(made - 1, made)]) {
        const story = begun(made)
        saveElsewhere(story, { tags: { add: [], remove: gone } })
        const sidebar = await story.open()
        expect(sidebar.view().next.kind).toBe('disagreement')
        await sidebar.session.insertAttempt(1)
        expect(composer(sidebar)).toBe('')
        await countAsSent(sidebar)
        expect(counted(story)).toEqual([1, 2, 3].slice(0, made))
        expect(breachesOf(story)).toEqual([])
      }
    },
  )

  test('while the ticket is open: a macro of the first attempt is stopped', async () => {
    const story = begun(1)
    const sidebar = await story.open()
    saveElsewhere(story, { tags: { add: [], remove: ALL } })
    sidebar.tab.type(macroHtml(story, 'attempt-1'))
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'blocked' })
  })

  test('together with the mark of a reply: the chain has ended, and a first attempt may begin', async () => {
    const story = begun(2)
    saveElsewhere(story, { tags: { add: ['contato_respondido'], remove: ALL } })
    const sidebar = await story.open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
    expect(counted(story)).toEqual([1])
  })
})

describe('a tag beside a message that is no attempt', () => {
  const saved = (made: 0 | 1 = 1) => {
    const story = begun(made)
    saveElsewhere(story, {
      comment: { html: '<p>Seguimos analisando o caso.</p>', isPublic: true },
      tags: { add: [`contato_tentativa_${made + 1}`], remove: [] },
    })
    return story
  }

  test.each([0, 1] as const)(
    'after %i attempts: the sidebar says so, and one click takes the tag out',
    async (made) => {
      const story = saved(made)
      const sidebar = await story.open({ storage: createPageStorage() })
      expect(sidebar.view().notices).toMatchObject([
        { kind: 'tag-alone', attempt: { n: made + 1 } },
      ])
      await sidebar.session.takeTagOut(made === 0 ? 1 : 2)
      expect(counted(story)).toEqual([1].slice(0, made))
      expect(breachesOf(story)).toEqual([])
      expect(sidebar.view().notices).toEqual([])
    },
  )

  test('a message of the manual says nothing of the kind', async () => {
    const sidebar = await begun(3).open({ storage: createPageStorage() })
    expect(sidebar.view().notices).toEqual([])
  })
})
