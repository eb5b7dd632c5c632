import { describe, expect, test } from 'vitest'

import { attemptTag } from '../../src/domain/tags'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { CHAT, type ChannelState, MESSAGING, type Opening, USER, WHATSAPP } from '../workspace'

const MORNING = '2026-11-18T10:00-03:00'
const FIRST = attemptTag(1)

const named = (name: string): ChannelState => ({
  name,
  sessionBased: false,
  sessionActive: false,
})

/** A ticket of this channel on which the customer wrote an hour ago, there. */
function ticketOn(channel: ChannelState): TicketStory {
  const story = tellStory(MORNING, { channel })
  if (channel.sessionActive) {
    story.account.says(story.ticketId, USER.marina, 'Oi', Date.parse(MORNING) - 3_600_000)
  }
  return story
}

async function insertFirst({ session, tab }: Sidebar): Promise<string> {
  session.begin()
  await session.insertAttempt(1)
  return tab.view().comment.text
}

const RICH = '<strong>primeira tentativa de contato</strong>'
const PLAIN = 'a primeira tentativa de contato para'
const STARS = '*primeira tentativa de contato*'
const FIRST_BY_HAND = 'Oi! Esta é a primeira tentativa de contato para desenvolvimento.'

describe('a message takes the form of the channel the composer is on, and counts by its way out', () => {
  test.each<[string, ChannelState, string, 'submit' | 'send']>([
    ['e-mail', named('email'), RICH, 'submit'],
    ['web form, answered by e-mail', named('web'), RICH, 'submit'],
    ['API', named('api'), RICH, 'submit'],
    ['voice', named('voice'), RICH, 'submit'],
    ['a channel nobody knows', named('canal_novo'), RICH, 'submit'],
    ['a chat', CHAT, PLAIN, 'send'],
    ['a chat that has ended', { ...CHAT, sessionActive: false }, RICH, 'submit'],
    ['messaging', MESSAGING, PLAIN, 'send'],
    ['a social channel', { ...MESSAGING, name: 'instagram_dm' }, PLAIN, 'send'],
    ['WhatsApp', WHATSAPP, STARS, 'send'],
  ])('%s', async (_, channel, form, way) => {
    const { open, tags } = ticketOn(channel)
    const sidebar = await open()
    expect(await insertFirst(sidebar)).toContain(form)
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', isBySend: way === 'send' })
    await (way === 'send' ? sidebar.tab.send() : sidebar.tab.submit('pending'))
    await sidebar.settled()
    expect(tags()).toContain(FIRST)
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
    expect(sidebar.view().notices).toEqual([])
  })

  test('a composer without formatting gets no asterisks', async () => {
    const sidebar = await ticketOn(named('email')).open({ desk: { isRich: false } })
    const text = await insertFirst(sidebar)
    expect(text).toContain(PLAIN)
    expect(text).not.toMatch(/[*<]/)
  })
})

describe('the composer’s channel decides, not the ticket’s', () => {
  test('an e-mail ticket answered by a conversation counts by Send', async () => {
    const { open, tags } = tellStory(MORNING)
    const sidebar = await open()
    sidebar.tab.chooseChannel('native_messaging')
    await sidebar.settled()
    expect(await insertFirst(sidebar)).toContain(PLAIN)
    await sidebar.tab.submit()
    await sidebar.settled()
    expect(tags()).not.toContain(FIRST)
    await sidebar.tab.send()
    await sidebar.settled()
    expect(tags()).toContain(FIRST)
  })

  test('a message inserted in a chat and sent by e-mail counts by the submit', async () => {
    const { open, tags, comments } = ticketOn(CHAT)
    const sidebar = await open()
    await insertFirst(sidebar)
    sidebar.tab.chooseChannel('email')
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'attempt', n: 1 } })
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(tags()).toContain(FIRST)
    expect(comments().at(-1)).toMatchObject({ public: true })
    expect(sidebar.view().notices).toEqual([])
  })
})

describe('where Send delivers', () => {
  test.each<[string, Partial<Parameters<TicketStory['open']>[0]>]>([
    ['typed by the agent', {}],
    ['in the composer when the ticket is opened', { draft: { text: FIRST_BY_HAND } }],
  ])('an attempt %s counts as well', async (_, options) => {
    const { open, tags } = ticketOn(CHAT)
    const sidebar = await open(options)
    sidebar.tab.type(FIRST_BY_HAND)
    await sidebar.tab.send()
    await sidebar.settled()
    expect(tags()).toEqual(expect.arrayContaining([FIRST, 'roteiro']))
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
  })

  test('what the customer says in a chat is no attempt of ours', async () => {
    const { open, tags, account, ticketId, clock } = ticketOn(CHAT)
    const sidebar = await open()
    await insertFirst(sidebar)
    account.says(ticketId, USER.marina, FIRST_BY_HAND, clock.now())
    await sidebar.settled()
    expect(tags()).not.toContain(FIRST)
  })

  test('Send asks no app, so nothing is stopped', async () => {
    const { open } = ticketOn(CHAT)
    const sidebar = await open()
    sidebar.tab.addHook({ name: 'Outro app', askSave: async () => ({ allow: false }) })
    await insertFirst(sidebar)
    expect(await sidebar.tab.send()).toMatchObject({ kind: 'saved' })
  })

  test('the editor is asked for nothing it does not do in a chat', async () => {
    const complaints: string[] = []
    const { open } = ticketOn(CHAT)
    const sidebar = await open({ desk: { complain: (text) => complaints.push(text) } })
    await insertFirst(sidebar)
    await sidebar.session.undo()
    expect(sidebar.tab.view().comment.text).toBe('')
    expect(complaints).toEqual([])
    await sidebar.tab.invoke('ticket.editor.bold', [])
    expect(complaints).toEqual(['ticket.editor.bold is not available in chat'])
  })

  test('a message the editor did not let go of counts, if it is sent', async () => {
    const { open, tags, faults } = ticketOn(CHAT)
    const sidebar = await open()
    const text = await insertFirst(sidebar)
    faults.set([{ on: 'sdk', match: '^set comment\\.text$', kind: 'refused' }])
    await sidebar.session.undo()
    expect(sidebar.tab.view().comment.text).toBe(text)
    await sidebar.tab.send()
    await sidebar.settled()
    expect(tags()).toContain(FIRST)
  })

  test('a contact outside is recorded beside a silent chat', async () => {
    const { open, tags, comments, clock } = ticketOn(CHAT)
    const sidebar = await open()
    sidebar.session.begin()
    const contact = { n: 1, channel: 'telefone', at: clock.now(), text: 'Caixa postal.' } as const
    expect(await sidebar.session.recordContact(contact)).toBe(true)
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'record', n: 1 } })
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(tags()).toContain(FIRST)
    expect(comments().at(-1)).toMatchObject({
      public: false,
      plain_body: '1ª tentativa por telefone em 18/11/2026 10:00, fora do Zendesk: Caixa postal.',
    })
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
  })
})

describe('where nothing can be read', () => {
  test.each([
    ['the composer is on the conversation', 'own'],
    ['the composer is on an internal note', 'internal'],
  ])('nothing goes where Send asks nobody: %s', async (_, on) => {
    const story = ticketOn(CHAT)
    const sidebar = await story.open()
    if (on === 'internal') sidebar.tab.chooseChannel('internal')
    await sidebar.settled()
    story.faults.set([{ match: '^GET', kind: 'status', status: 500 }])
    expect(await insertFirst(sidebar)).toBe('')
    expect(sidebar.view().notices).toEqual([{ kind: 'not-inserted', why: 'unchecked' }])
  })

  test('an attempt goes into an e-mail, and the submit is told', async () => {
    const story = ticketOn(named('email'))
    const sidebar = await story.open()
    story.faults.set([{ match: '^GET', kind: 'status', status: 500 }])
    expect(await insertFirst(sidebar)).toContain(RICH)
    expect(sidebar.view().notices).toEqual([{ kind: 'unchecked-insert' }])
  })
})

describe('on WhatsApp', () => {
  const lastWrote = Date.parse('2026-11-17T10:00-03:00')
  const silentSince = (opening: Opening = {}) => {
    const story = tellStory('2026-11-17T10:00-03:00', { channel: WHATSAPP, ...opening })
    story.account.says(story.ticketId, USER.marina, 'Ok, aguardo', lastWrote)
    return story
  }
  const DAY = 86_400_000

  test.each([
    [
      'at exactly 24 hours the message goes in',
      lastWrote + DAY,
      { kind: 'staged', what: { kind: 'attempt', n: 1 }, isBySend: true },
    ],
    [
      'a millisecond later it does not',
      lastWrote + DAY + 1,
      { kind: 'undeliverable', n: 1, isInDraft: false },
    ],
  ])('%s', async (_, now, step) => {
    const { open, clock } = silentSince()
    const sidebar = await open()
    clock.moveTo(now)
    const text = await insertFirst(sidebar)
    expect(sidebar.view().next).toEqual(step)
    expect(text === '').toBe(step.kind === 'undeliverable')
  })

  test('the step changes by itself when the window closes, and when the customer writes', async () => {
    const { open, clock, account, ticketId } = silentSince()
    clock.moveTo(lastWrote + DAY)
    const sidebar = await open()
    sidebar.session.begin()
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 1 })
    clock.moveTo(lastWrote + DAY + 1)
    expect(sidebar.view().next).toMatchObject({ kind: 'undeliverable', n: 1 })
    account.says(ticketId, USER.marina, 'Oi?', clock.now())
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 1 })
  })

  test('a refused insertion leaves nothing behind and is said', async () => {
    const { open, clock, tags } = silentSince()
    const sidebar = await open()
    clock.moveTo(lastWrote + 2 * DAY)
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    expect(sidebar.view().notices).toEqual([{ kind: 'undeliverable' }])
    expect(sidebar.tab.view().comment.text).toBe('')
    expect(tags()).toEqual([])
    sidebar.tab.chooseChannel('email')
    await sidebar.settled()
    expect(sidebar.view().notices).toEqual([])
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 1 })
  })

  test('other ways are offered, and the recorded contact counts', async () => {
    const { open, clock, tags } = silentSince()
    clock.moveTo(lastWrote + 2 * DAY)
    const sidebar = await open()
    sidebar.session.begin()
    expect(sidebar.view()).toMatchObject({
      next: { kind: 'undeliverable', n: 1, isInDraft: false },
      can: { recordContact: true },
      customerPhone: '(11) 98765-4321',
    })
    const contact = { n: 1, channel: 'WhatsApp', at: clock.now(), text: 'Enviei.' } as const
    expect(await sidebar.session.recordContact(contact)).toBe(true)
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(tags()).toContain(FIRST)
  })

  test('a farewell that would not arrive cancels nothing', async () => {
    const story = tellStory('2026-11-23T17:05-03:00', { channel: WHATSAPP })
    const { account, ticketId, open } = story
    account.sendAttempts(ticketId, 3, -1)
    const sidebar = await open()
    expect(sidebar.view().next).toMatchObject({ kind: 'undeliverable', n: 'farewell' })
    await sidebar.session.prepareCancellation()
    expect(sidebar.tab.view()).toMatchObject({ comment: { text: '' }, form: { status: 'pending' } })
    sidebar.tab.chooseChannel('email')
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'cancel-due' })
    await sidebar.session.prepareCancellation()
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'cancellation' } })
  })

  test('a conversation that could not be read is no reason to insert blindly', async () => {
    const { open, clock, faults } = silentSince()
    faults.set([{ on: 'sdk', match: '^get ticket\\.conversation$', kind: 'refused' }])
    clock.moveTo(lastWrote + 2 * DAY)
    const sidebar = await open()
    expect(await insertFirst(sidebar)).toBe('')
    expect(sidebar.view().notices).toEqual([{ kind: 'not-inserted', why: 'unchecked' }])
  })
})
