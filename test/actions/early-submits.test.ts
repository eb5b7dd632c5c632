import { describe, expect, test } from 'vitest'

import { NOTES } from '../../src/playbooks/notes'
import { ANSWERS, begun, composer, counted, macroHtml, submit, timesIn } from '../fakes/agent-steps'
import { breachesOf, slipsOf } from '../fakes/breaches'
import type { Sidebar } from '../fakes/open-sidebar'
import type { TicketStory } from '../fakes/ticket-story'
import { ESCALATION } from '../fixtures/templates'
import type { Fault, TicketTab } from '../workspace'

const SECOND = 'segunda tentativa de contato'

const HALF =
  '<p>1 - É possível realizar o processo diretamente pelo sistema? (Campo Obrigatório)<br>Não → A tela não permite.</p>' +
  '<p>2 - Descrição detalhada da solicitação de Script (Campo Obrigatório):<br>Ajustar MOV_FISCAL.</p>' +
  '<p>3 - Causa da demanda (Campo Obrigatório):<br>a verificar</p>' +
  '<p>4 - Solução esperada:<br>CFOP correto.</p>'

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

describe('a page that is still loading', () => {
  const never: Fault = { on: 'sdk', match: '^get .*currentUser', kind: 'never' }

  test('has its hook before it knows the ticket', async () => {
    const story = begun(0)
    story.faults.set([never])
    const sidebar = await story.open()
    expect(sidebar.session.state().kind).toBe('loading')
    expect(sidebar.client.heard()).toContain('ticket.save')
  })

  test('lets nothing of a half note pass without a mark', async () => {
    const story = begun(0)
    story.faults.set([never])
    const sidebar = await story.open({ draft: { type: 'internalNote', text: HALF } })
    await sidebar.tab.invoke('ticket.tags.add', ['escalonar_ti_script_db2'])
    const outcome = await submit(sidebar)
    expect(breachesOf(story)).toEqual([])
    if (outcome.kind === 'saved') {
      expect(story.tags().join()).toMatch(/roteiro_nao_validado|script_db2_incompleto/)
    }
  })

  test('stops a half note whose template comes a moment later', async () => {
    const story = begun(0)
    story.faults.set([never])
    const notes = later(100).then(() => NOTES)
    const draft = { type: 'internalNote', text: HALF } as const
    const sidebar = await story.open({ draft, notes })
    expect(await submit(sidebar)).toMatchObject({ kind: 'blocked' })
  })

  test('marks whatever is written while the notes do not come', async () => {
    const story = begun(0)
    story.faults.set([never])
    const notes = Promise.reject(new Error('the file did not come'))
    const draft = { type: 'internalNote', text: HALF } as const
    const sidebar = await story.open({ draft, notes })
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toContain('roteiro_nao_validado')
  })

  test('holds a public template', async () => {
    const story = begun(0)
    story.faults.set([never])
    const sidebar = await story.open({ draft: { text: HALF } })
    await submit(sidebar)
    expect(breachesOf(story)).toEqual([])
  })

  test.each([
    ['an answer of the agent', '<p>Estou vendo.</p>'],
    ['nothing', ''],
  ])('lets a draft with %s pass, and adds no tag to it', async (_, text) => {
    const story = begun(0)
    story.faults.set([never])
    const sidebar = await story.open({ draft: { text } })
    const before = story.tags()
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toEqual(before)
  })

  test.each([
    ['a first attempt', 0, 'attempt-1', [1]],
    ['a second attempt', 1, 'attempt-2', [1, 2]],
  ] as const)(
    'counts %s that is sent meanwhile, at the latest when it is loaded',
    async (_, made, id, after) => {
      const story = begun(made)
      story.faults.set([{ ...never, kind: 'slow', ms: 60 }])
      const sidebar = await story.open()
      sidebar.tab.type(macroHtml(story, id))
      const outcome = await sidebar.tab.submit('pending')
      await later(150)
      await sidebar.settled()
      if (outcome.kind === 'saved') expect(counted(story)).toEqual(after)
      expect(breachesOf(story)).toEqual([])
    },
  )

  test.each([
    ['a first attempt', 0, 'attempt-1', [1]],
    ['a second attempt', 1, 'attempt-2', [1, 2]],
  ] as const)(
    'finds %s whose submit began before the page was there',
    async (_, made, id, after) => {
      const story = begun(made)
      const html = macroHtml(story, id)
      const begunBefore: { outcome?: ReturnType<TicketTab['submit']> } = {}
      const sidebar = await story.open({
        draft: { text: html },
        beside: (tab) => {
          tab.addHook({ name: 'Vizinho', askSave: () => turns(40).then(() => ({ allow: true })) })
          begunBefore.outcome = tab.submit('pending')
        },
      })
      expect(await begunBefore.outcome).toMatchObject({ kind: 'saved' })
      await sidebar.settled()
      expect(counted(story)).toEqual(after)
      expect(breachesOf(story)).toEqual([])
    },
  )

  test('marks a half note whose submit began before the page was there', async () => {
    const story = begun(0)
    const before: { outcome?: ReturnType<TicketTab['submit']> } = {}
    const sidebar = await story.open({
      draft: {
        text: HALF,
        type: 'internalNote',
        tags: { add: ['escalonar_ti_script_db2'], remove: [] },
      },
      beside: (tab) => {
        tab.addHook({ name: 'Vizinho', askSave: () => turns(40).then(() => ({ allow: true })) })
        before.outcome = tab.submit()
      },
    })
    expect(await before.outcome).toMatchObject({ kind: 'saved' })
    await sidebar.settled()
    expect(story.tags()).toContain('script_db2_incompleto')
    expect(breachesOf(story)).toEqual([])
  })

  test('and the ticket’s history does not come: an attempt is counted all the same', async () => {
    const story = begun(1)
    story.faults.set([{ match: 'audits', kind: 'never' }])
    const sidebar = await story.open()
    sidebar.tab.type(macroHtml(story, 'attempt-2'))
    const submitting = submit(sidebar, 'pending')
    await later(50)
    story.faults.set([])
    story.clock.moveTo(story.clock.now() + 5_000)
    const outcome = await submitting
    if (outcome.kind === 'saved') expect(counted(story)).toEqual([1, 2])
    expect(breachesOf(story)).toEqual([])
  }, 40_000)
})

/** What takes its time, so that the insertion is cut in two by the submit. */
const SLOW: readonly (readonly [what: string, faults: readonly Fault[]])[] = [
  ['everything comes at once', []],
  ['the saved ticket is read slowly', [{ match: '^GET /api/v2/tickets', kind: 'slow', ms: 30 }]],
  ['the draft is read slowly', [{ on: 'sdk', match: '^get comment,', kind: 'slow', ms: 20 }]],
  [
    'the text goes in slowly',
    [{ on: 'sdk', match: 'comment\\.text|append|insert', kind: 'slow', ms: 20 }],
  ],
  ['the tags go in slowly', [{ on: 'sdk', match: '^invoke ticket\\.tags', kind: 'slow', ms: 20 }]],
]

/** When the other thing happens, in milliseconds after the click. */
const MOMENTS = [0, 12, 25]

/** Another app that thinks for a while about each save, after ours has answered. */
const slowNeighbour = (tab: TicketTab): void =>
  void tab.addHook({ name: 'Vizinho', askSave: () => later(45).then(() => ({ allow: true })) })

type Click = (sidebar: Sidebar) => Promise<unknown>

/** The click and the submit, so far apart, in this order or the other; then all comes to rest. */
async function cross(sidebar: Sidebar, click: Click, ms: number, isClickFirst: boolean) {
  const first = isClickFirst ? click(sidebar) : sidebar.tab.submit('pending')
  if (ms > 0) await later(ms)
  await Promise.all([first, isClickFirst ? sidebar.tab.submit('pending') : click(sidebar)])
  await later(40)
  await sidebar.settled()
}

/** What the submit did not take along is in the composer once, and counts when it is sent. */
async function expectNothingAstray(story: TicketStory, sidebar: Sidebar): Promise<void> {
  expect(breachesOf(story)).toEqual([])
  expect(slipsOf(story)).toEqual([])
  expect(timesIn(composer(sidebar), SECOND)).toBeLessThanOrEqual(1)
  story.faults.set([])
  await submit(sidebar)
  await submit(await story.open())
  expect(breachesOf(story)).toEqual([])
  expect(slipsOf(story)).toEqual([])
}

const BOTH = SLOW.flatMap(([what, faults]) => [
  [what, 'alone', faults, undefined] as const,
  [what, 'beside an app that takes its time', faults, slowNeighbour] as const,
])

describe.each([
  ['the click first', true],
  ['the submit first', false],
])('a submit and a click cross, %s', (_, isClickFirst) => {
  test.each(BOTH)('the second attempt, when %s, %s', async (_what, _where, faults, beside) => {
    for (const ms of MOMENTS) {
      const story = begun(1)
      const sidebar = await story.open(beside ? { beside } : {})
      sidebar.tab.type('<p>Olá, Marina.</p>')
      story.faults.set(faults)
      await cross(sidebar, ({ session }) => session.insertAttempt(2), ms, isClickFirst)
      await expectNothingAstray(story, sidebar)
    }
  })

  test.each(BOTH)('the first attempt, when %s, %s', async (_what, _where, faults, beside) => {
    for (const ms of MOMENTS) {
      const story = begun(0)
      const sidebar = await story.open(beside ? { beside } : {})
      sidebar.session.begin()
      sidebar.tab.type('<p>Olá, Marina.</p>')
      story.faults.set(faults)
      await cross(sidebar, ({ session }) => session.insertAttempt(1), ms, isClickFirst)
      await expectNothingAstray(story, sidebar)
    }
  })

  test.each(BOTH)('the cancellation, when %s, %s', async (_what, _where, faults, beside) => {
    for (const ms of MOMENTS) {
      const story = begun(3, '2026-11-23T17:05-03:00')
      const sidebar = await story.open(beside ? { beside } : {})
      story.faults.set(faults)
      await cross(sidebar, ({ session }) => session.prepareCancellation(), ms, isClickFirst)
      await expectNothingAstray(story, sidebar)
    }
  })

  test.each(BOTH)('a half note, when %s, %s', async (_what, _where, faults, beside) => {
    for (const ms of MOMENTS) {
      const story = begun(0)
      const sidebar = await story.open(beside ? { beside } : {})
      sidebar.tab.type('<p>Olá, Marina.</p>')
      story.faults.set(faults)
      const note = { ...ANSWERS, cause: '' }
      await cross(sidebar, ({ session }) => session.insertNote(ESCALATION, note), ms, isClickFirst)
      expect(breachesOf(story)).toEqual([])
      const saved = story.comments().filter(({ body }) => body.includes('Causa da demanda'))
      if (saved.length > 0) {
        expect(story.tags().join()).toMatch(/roteiro_nao_validado|script_db2_incompleto/)
      }
    }
  })

  test.each(BOTH)('taking it back, when %s, %s', async (_what, _where, faults, beside) => {
    for (const ms of MOMENTS) {
      const story = begun(1)
      const sidebar = await story.open(beside ? { beside } : {})
      await sidebar.session.insertAttempt(2)
      story.faults.set(faults)
      await cross(sidebar, ({ session }) => session.undo(), ms, isClickFirst)
      await expectNothingAstray(story, sidebar)
    }
  })
})

describe('letters typed at the moment of a click stay', () => {
  const whileClicking = async (sidebar: Sidebar, click: Click, ms: number): Promise<void> => {
    const clicked = click(sidebar)
    if (ms > 0) await later(ms)
    sidebar.tab.type(`${composer(sidebar)}<p>Palavra nova.</p>`)
    await clicked
    await sidebar.settled()
    expect(timesIn(composer(sidebar), 'Palavra nova.')).toBe(1)
    expect(timesIn(composer(sidebar), 'Olá')).toBe(1)
  }

  test.each(SLOW)('on the button of an attempt, when %s', async (_, faults) => {
    for (const ms of MOMENTS) {
      const story = begun(1)
      const sidebar = await story.open({ draft: { text: '<p>Olá, Marina.</p>' } })
      story.faults.set(faults)
      await whileClicking(sidebar, ({ session }) => session.insertAttempt(2), ms)
      await submit(sidebar, 'pending')
      expect(breachesOf(story)).toEqual([])
      expect(timesIn(story.comments().at(-1)?.body ?? '', 'Palavra nova.')).toBe(1)
    }
  })

  test.each(SLOW)('on the button of an attempt above a mail, when %s', async (_, faults) => {
    for (const ms of MOMENTS) {
      const story = begun(1)
      const mail = '<p>-----Mensagem original-----</p><p>Bom dia.</p>'
      const sidebar = await story.open({ draft: { text: `<p>Olá, Marina.</p>${mail}` } })
      story.faults.set(faults)
      await whileClicking(sidebar, ({ session }) => session.insertAttempt(2), ms)
      await submit(sidebar, 'pending')
      expect(breachesOf(story)).toEqual([])
    }
  })

  test('between any two promises of an insertion that asks Zendesk for nothing', async () => {
    const mail = '<p>-----Mensagem original-----</p><p>Bom dia.</p>'
    for (let promises = 0; promises < 60; promises += 1) {
      const sidebar = await begun(1).open({ draft: { text: `<p>Olá, Marina.</p>${mail}` } })
      // What the ticket says is known since this click, and undoing it changes nothing of that.
      await sidebar.session.insertAttempt(2)
      await sidebar.session.undo()
      const clicked = sidebar.session.insertAttempt(2)
      for (let one = 0; one < promises; one += 1) await Promise.resolve()
      sidebar.tab.type(`${composer(sidebar)}<p>Palavra nova.</p>`)
      await clicked
      await sidebar.settled()
      expect(timesIn(composer(sidebar), 'Palavra nova.')).toBe(1)
    }
  })

  test.each(SLOW)('on the button that undoes, when %s', async (_, faults) => {
    for (const ms of MOMENTS) {
      const story = begun(1)
      const sidebar = await story.open({ draft: { text: '<p>Olá, Marina.</p>' } })
      await sidebar.session.insertAttempt(2)
      story.faults.set(faults)
      await whileClicking(sidebar, ({ session }) => session.undo(), ms)
    }
  })

  test.each(SLOW)('on the button of the note, when %s', async (_, faults) => {
    for (const ms of MOMENTS) {
      const story = begun(0)
      const text = '<p>Olá, TI.</p>'
      const sidebar = await story.open({ draft: { type: 'internalNote', text } })
      story.faults.set(faults)
      await whileClicking(sidebar, ({ session }) => session.insertNote(ESCALATION, ANSWERS), ms)
    }
  })
})
