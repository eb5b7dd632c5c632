import { describe, expect, test } from 'vitest'

import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import { composer, counted, macroHtml, macroPlain, sendAttempt, submit } from '../fakes/agent-steps'
import { breachesOf } from '../fakes/breaches'
import { saveElsewhere } from '../fakes/elsewhere'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { AUTOMATIC_REPLY, CHAT, type ChannelState, MESSAGING, USER, WHATSAPP } from '../workspace'

const SOCIAL: ChannelState = { ...MESSAGING, name: 'instagram_dm' }

/** A conversation that began with the customer; the first attempt went by e-mail. */
async function begun(channel: ChannelState): Promise<{ story: TicketStory; sidebar: Sidebar }> {
  const story = tellStory('2026-11-18T10:00-03:00', { channel })
  story.account.says(story.ticketId, USER.marina, 'Bom dia!', story.clock.now() - 3_600_000)
  const sidebar = await onEmail(story)
  expect(await sendAttempt(sidebar, 1)).toMatchObject({ kind: 'saved' })
  sidebar.tab.chooseChannel('email')
  await sidebar.settled()
  story.clock.moveTo('2026-11-18T15:00-03:00')
  return { story, sidebar }
}

/** A ticket opened by an agent who answers by e-mail, whatever channel it came by. */
const onEmail = (story: TicketStory, userId: number = USER.ana): Promise<Sidebar> =>
  story.open({ userId, storage: createPageStorage(), draft: { channel: 'email' } })

const answers = ({ account, ticketId, clock }: TicketStory, text = 'Oi, pode seguir.'): void =>
  void account.says(ticketId, USER.marina, text, clock.now())

const NEXT_MORNING = '2026-11-19T09:00-03:00'

describe.each<[string, ChannelState]>([
  ['chat', CHAT],
  ['WhatsApp', WHATSAPP],
  ['messaging', MESSAGING],
  ['a social channel', SOCIAL],
])('the customer answers in %s while the agent writes e-mail', (_, channel) => {
  test('and the next person to open the ticket sees that the chain has ended', async () => {
    const { story, sidebar } = await begun(channel)
    answers(story)
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'replied' })
    story.clock.moveTo(NEXT_MORNING)
    for (const userId of [USER.ana, USER.bruno]) {
      const later = await onEmail(story, userId)
      expect(later.view().next).toMatchObject({ kind: 'replied' })
      await later.session.insertAttempt(2)
      expect(composer(later)).toBe('')
    }
  })

  test('and the chat or conversation is over when the ticket is opened', async () => {
    const { story } = await begun(channel)
    answers(story)
    story.account.endChat(story.ticketId)
    story.clock.moveTo(NEXT_MORNING)
    const later = await story.open({ storage: createPageStorage() })
    expect(later.view().next).toMatchObject({ kind: 'replied' })
  })

  test('and the second attempt that a macro put into the draft is stopped', async () => {
    const { story } = await begun(channel)
    story.clock.moveTo(NEXT_MORNING)
    const sidebar = await onEmail(story)
    sidebar.client.fire('app.deactivated')
    answers(story)
    sidebar.tab.type(macroHtml(story, 'attempt-2'))
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'blocked' })
    expect(counted(story)).not.toContain(2)
  })

  test('after the second was inserted: its submit is stopped', async () => {
    const { story } = await begun(channel)
    story.clock.moveTo(NEXT_MORNING)
    const sidebar = await onEmail(story)
    await sidebar.session.insertAttempt(2)
    expect(composer(sidebar)).toContain('segunda tentativa')
    sidebar.client.fire('app.deactivated')
    answers(story)
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'blocked' })
    expect(counted(story)).not.toContain(2)
  })

  test('after the third: nothing is cancelled', async () => {
    const { story, sidebar } = await begun(channel)
    story.clock.moveTo(NEXT_MORNING)
    await sendAttempt(sidebar, 2)
    sidebar.tab.chooseChannel('email')
    story.clock.moveTo('2026-11-23T09:00-03:00')
    await sendAttempt(sidebar, 3)
    expect(counted(story)).toEqual([1, 2, 3])
    answers(story, 'Testei agora e está certo.')
    story.clock.moveTo('2026-11-23T17:05-03:00')
    const later = await onEmail(story, USER.bruno)
    expect(later.view().next).toMatchObject({ kind: 'replied' })
    await later.session.prepareCancellation()
    expect(composer(later)).toBe('')
    later.tab.type(macroHtml(story, 'farewell'))
    await later.tab.invoke('ticket.tags.add', ['cancelado_sem_retorno'])
    expect(await submit(later, 'solved')).toMatchObject({ kind: 'blocked' })
    expect(breachesOf(story)).toEqual([])
  })

  test('while the cancellation is staged: the submit is stopped', async () => {
    const { story, sidebar } = await begun(channel)
    story.clock.moveTo(NEXT_MORNING)
    await sendAttempt(sidebar, 2)
    sidebar.tab.chooseChannel('email')
    story.clock.moveTo('2026-11-23T09:00-03:00')
    await sendAttempt(sidebar, 3)
    sidebar.tab.chooseChannel('email')
    story.clock.moveTo('2026-11-23T17:05-03:00')
    await sidebar.settled()
    await sidebar.session.prepareCancellation()
    expect(sidebar.tab.view().form.status).toBe('solved')
    sidebar.client.fire('app.deactivated')
    answers(story)
    await submit(sidebar)
    expect(story.tags()).not.toContain('cancelado_sem_retorno')
    expect(breachesOf(story)).toEqual([])
  })

  test('with a machine’s words: the chain goes on', async () => {
    const { story } = await begun(channel)
    answers(story, AUTOMATIC_REPLY)
    story.clock.moveTo(NEXT_MORNING)
    const later = await onEmail(story)
    expect(later.view().next).toMatchObject({ kind: 'due', n: 2 })
  })

  test('before the first attempt: that is no answer to it', async () => {
    const { story } = await begun(channel)
    story.clock.moveTo(NEXT_MORNING)
    expect((await onEmail(story)).view().next).toMatchObject({ kind: 'due', n: 2 })
  })

  test('and the next save of anything takes the count out', async () => {
    const { story } = await begun(channel)
    answers(story)
    story.clock.moveTo(NEXT_MORNING)
    const later = await onEmail(story, USER.bruno)
    later.tab.type('<p>Obrigado, Marina. Sigo com o ajuste.</p>')
    expect(await submit(later, 'open')).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toContain('contato_respondido')
    expect(counted(story)).toEqual([])
  })
})

describe('the customer answers by e-mail', () => {
  test('while the agent is in the chat: the next attempt is not inserted', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const sidebar = await story.open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    await sidebar.tab.send()
    await sidebar.settled()
    expect(counted(story)).toEqual([1])
    story.clock.moveTo('2026-11-18T15:00-03:00')
    story.account.customerReplies(story.ticketId, { text: 'Pode seguir.', channel: 'email' })
    story.clock.moveTo(NEXT_MORNING)
    const later = await story.open({ storage: createPageStorage() })
    expect(later.view().next).toMatchObject({ kind: 'replied' })
    await later.session.insertAttempt(2)
    expect(composer(later)).toBe('')
  })
})

describe('a person in copy answers', () => {
  test('in the conversation: the chain ends as well', async () => {
    const { story } = await begun(WHATSAPP)
    story.account.says(story.ticketId, USER.otavio, 'Aqui é o Otávio.', story.clock.now())
    story.clock.moveTo(NEXT_MORNING)
    expect((await onEmail(story)).view().next).toMatchObject({ kind: 'replied' })
  })
})

describe('the customer answers, nothing can be read, and the agent sends a first attempt again in the chat', () => {
  const UNREAD = { match: '^GET', kind: 'status', status: 500 } as const

  /** Two attempts were counted; a person in copy answers by e-mail. */
  async function sentBlind(): Promise<{ story: TicketStory; sidebar: Sidebar }> {
    const story = tellStory(NEXT_MORNING, { channel: CHAT })
    const { account, ticketId, clock } = story
    account.says(ticketId, USER.marina, 'Bom dia!', Date.parse('2026-11-16T10:00-03:00'))
    account.sendAttempts(ticketId, 2, -1)
    const sidebar = await story.open()
    story.faults.set([UNREAD])
    saveElsewhere(story, { comment: { text: 'Estou aqui.', isPublic: true } }, USER.otavio)
    clock.moveTo('2026-11-19T09:05-03:00')
    sidebar.tab.type(macroPlain(story, 'attempt-1'))
    await sidebar.tab.send()
    await sidebar.settled()
    expect(counted(story)).toEqual([1, 2])
    return { story, sidebar }
  }

  test('the next opening begins the count again, and says so', async () => {
    const { story } = await sentBlind()
    story.faults.set([])
    const later = await story.open()
    expect(counted(story)).toEqual([1])
    expect(later.view().notices).toMatchObject([{ kind: 'count-restarted' }])
  })

  test('and so does the open sidebar once it can read again', async () => {
    const { story, sidebar } = await sentBlind()
    story.faults.set([])
    await sidebar.session.retry()
    expect(counted(story)).toEqual([1])
    expect(sidebar.view().notices).toMatchObject([{ kind: 'count-restarted' }])
  })

  test('a reply that the agent knew of is not news', async () => {
    const { story, sidebar } = await begun(CHAT)
    answers(story)
    story.clock.moveTo(NEXT_MORNING)
    sidebar.tab.chooseChannel('chat')
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    await sidebar.tab.send()
    await sidebar.settled()
    expect(counted(story)).toEqual([1])
    expect(sidebar.view().notices).toEqual([])
  })
})

describe('an attempt waits in a colleague’s chat, the customer answers, and a new count begins', () => {
  test('nothing of the earlier count stays', async () => {
    const story = tellStory(NEXT_MORNING, { channel: CHAT })
    const { account, ticketId, clock } = story
    account.says(ticketId, USER.marina, 'Bom dia!', Date.parse('2026-11-16T10:00-03:00'))
    account.sendAttempts(ticketId, 1, -1)
    const [ana, bruno] = [await story.open(), await story.open({ userId: USER.bruno })]
    const sends = async (...attempt: Parameters<Sidebar['session']['insertAttempt']>) => {
      clock.moveTo(clock.now() + 20_000)
      await bruno.session.insertAttempt(...attempt)
      await bruno.tab.send()
      await bruno.settled()
    }
    await ana.session.insertAttempt(2)
    await sends(2)
    await sends(3, { rule: 'sooner', reason: 'lider', text: '' })
    expect(counted(story)).toEqual([1, 2, 3])
    answers(story)
    await bruno.settled()
    bruno.session.begin()
    await sends(1)
    expect(counted(story)).toEqual([1])
    expect(breachesOf(story)).toEqual([])
  })
})

describe('a colleague', () => {
  test('who speaks in the conversation does not end the chain', async () => {
    const { story } = await begun(CHAT)
    story.account.says(story.ticketId, USER.bruno, 'Marina, já olhamos.', story.clock.now())
    story.clock.moveTo(NEXT_MORNING)
    expect((await onEmail(story)).view().next).toMatchObject({ kind: 'due', n: 2 })
  })

  test('who makes the attempt in the conversation stops mine by e-mail', async () => {
    const { story } = await begun(WHATSAPP)
    story.clock.moveTo(NEXT_MORNING)
    const [ana, bruno] = [await onEmail(story), await story.open({ userId: USER.bruno })]
    ana.client.fire('app.deactivated')
    await bruno.session.insertAttempt(2)
    await bruno.tab.send()
    await bruno.settled()
    expect(counted(story)).toEqual([1, 2])
    ana.tab.type(macroHtml(story, 'attempt-2'))
    expect(await submit(ana, 'pending')).toMatchObject({ kind: 'blocked' })
    expect(breachesOf(story)).toEqual([])
  })
})
