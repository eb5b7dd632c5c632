import { describe, expect, test } from 'vitest'

import { CHAT, MESSAGING, WHATSAPP } from '../scenarios/story'
import type { Account } from '../zendesk/account'
import { addMessage } from '../zendesk/chat'
import { createTicket } from '../zendesk/create-ticket'
import { customerReplies } from '../zendesk/customer'
import { USER } from '../zendesk/directory'
import { endChat } from '../zendesk/end-chat'
import { openDesk } from '../zendesk/in-memory'
import type { ChannelState } from '../zendesk/model'
import { handle } from '../zendesk/rest/handle'
import type { TicketTab } from '../zendesk/tab-types'
import { accountAt, FRIDAY } from './story-account'

type Json = Readonly<Record<string, unknown>>

/** Marina's ticket on a channel where she and Ana have exchanged a message each. */
function talkOn(channel: ChannelState): { readonly account: Account; readonly id: number } {
  const account = accountAt()
  const comment = { text: 'Preciso de ajuda', isPublic: true }
  const { id } = createTicket(account, USER.marina, { comment, at: FRIDAY - 60_000 }, { channel })
  addMessage(account, id, USER.marina, { text: 'Oi', at: FRIDAY - 50_000 })
  addMessage(account, id, USER.ana, { text: 'Bom dia!', at: FRIDAY - 40_000 })
  return { account, id }
}

const value = (tab: TicketTab, path: string): unknown => {
  const answer = tab.get(path)
  return answer.ok ? answer.value : answer.error
}

const events = (account: Account, id: number): Json[] => {
  const url = `/api/v2/tickets/${id}/audits.json?include=users`
  const { body } = handle(account, USER.ana, { method: 'GET', url })
  return (body as { audits: { events: Json[] }[] }).audits.flatMap((audit) => audit.events)
}

const chatEvents = (account: Account, id: number): Json[] =>
  events(account, id).filter(({ type }) => String(type).startsWith('Chat'))

const chatIn = (event: Json | undefined) =>
  event?.['value'] as undefined | { readonly chat_id: string; readonly history: readonly Json[] }

const saidIn = (event: Json | undefined): unknown[] | undefined =>
  chatIn(event)?.history.map(({ message }) => message)

describe('a conversation that ends', () => {
  test.each([
    ['a chat', CHAT],
    ['messaging', MESSAGING],
    ['WhatsApp', WHATSAPP],
  ])('(%s) takes the open composer to e-mail, with what is in it', async (_, channel) => {
    const { account, id } = talkOn(channel)
    const tab = await openDesk(account, USER.ana).openTicket(id)
    const told: string[] = []
    tab.onEvent((name) => told.push(name))
    tab.type('Ainda está aí?')
    endChat(account, id)
    expect(value(tab, 'channel')).toEqual({ ...channel, sessionActive: false })
    expect(value(tab, 'ticket.editor.targetChannel')).toMatchObject({ name: 'email' })
    expect(value(tab, 'comment')).toMatchObject({
      text: '<p>Ainda está aí?</p>',
      useRichText: true,
    })
    expect(told).toEqual(
      expect.arrayContaining(['channel.changed', 'ticket.editor.targetChannel.changed']),
    )
  })

  test('is answered by e-mail by the person who opens the ticket later', async () => {
    const { account, id } = talkOn(MESSAGING)
    endChat(account, id)
    const tab = await openDesk(account, USER.bruno).openTicket(id)
    expect(value(tab, 'ticket.editor.targetChannel.name')).toBe('email')
    tab.set('comment.type', 'internalNote')
    tab.set('comment.type', 'publicReply')
    expect(value(tab, 'ticket.editor.targetChannel.name')).toBe('email')
  })

  test('while an internal note is written leaves the note alone', async () => {
    const { account, id } = talkOn(CHAT)
    const tab = await openDesk(account, USER.ana).openTicket(id)
    tab.set('comment.type', 'internalNote')
    tab.type('<p>Anotado.</p>')
    endChat(account, id)
    expect(value(tab, 'comment')).toMatchObject({ type: 'internalNote', text: '<p>Anotado.</p>' })
    tab.set('comment.type', 'publicReply')
    expect(value(tab, 'ticket.editor.targetChannel.name')).toBe('email')
  })

  test('keeps its messages in the conversation and in the audits, with its end', async () => {
    const { account, id } = talkOn(CHAT)
    endChat(account, id, { at: FRIDAY })
    const tab = await openDesk(account, USER.ana).openTicket(id)
    expect(value(tab, 'ticket.conversation')).toMatchObject([
      { message: { contentType: 'text/html' } },
      { channel: { name: 'chat' }, message: { content: 'Oi' } },
      { channel: { name: 'chat' }, message: { content: 'Bom dia!' } },
    ])
    const [started, ended] = chatEvents(account, id)
    expect(started).toMatchObject({
      type: 'ChatStartedEvent',
      value: {
        history: [
          { type: 'ChatMessage', message: 'Oi', actor_id: USER.marina, actor_type: 'end-user' },
          { type: 'ChatMessage', message: 'Bom dia!', actor_id: USER.ana, actor_type: 'agent' },
        ],
      },
    })
    expect(ended).toMatchObject({ type: 'ChatEndedEvent', value: { is_served: true } })
    expect(chatIn(ended)?.chat_id).toBe(chatIn(started)?.chat_id)
    expect(account.ticket(id)?.audits.at(-1)).toMatchObject({
      created_at: '2026-11-20T12:00:00Z',
      via: { channel: 'chat' },
    })
  })

  test('may leave an empty history: what was said is in the conversation alone', async () => {
    const { account, id } = talkOn(MESSAGING)
    endChat(account, id, { hasTranscript: false })
    expect(saidIn(chatEvents(account, id)[0])).toEqual([])
    const tab = await openDesk(account, USER.ana).openTicket(id)
    expect(value(tab, 'ticket.conversation')).toHaveLength(3)
  })

  test('ends once', () => {
    const { account, id } = talkOn(CHAT)
    const saved = endChat(account, id)
    expect(endChat(account, id)).toBe(saved)
    expect(chatEvents(account, id)).toHaveLength(2)
  })

  test('does not exist on a ticket that has no conversation of its own', () => {
    const account = accountAt()
    const comment = { text: 'Preciso de ajuda', isPublic: true }
    const { id } = createTicket(account, USER.marina, { comment })
    expect(() => endChat(account, id)).toThrow('Not found')
  })
})

describe('after the end', () => {
  test('an agent’s chat message is refused, and the customer answers by e-mail', () => {
    const { account, id } = talkOn(CHAT)
    endChat(account, id)
    expect(() => addMessage(account, id, USER.ana, { text: 'Oi?' })).toThrow('has ended')
    const saved = customerReplies(account, id, { text: 'Voltei' })
    expect(saved.audits.at(-1)).toMatchObject({ via: { channel: 'email' } })
    expect(saved.channel.sessionActive).toBe(false)
  })

  test('a customer who writes there again begins the next conversation', () => {
    const { account, id } = talkOn(MESSAGING)
    endChat(account, id)
    customerReplies(account, id, { text: 'Voltei' })
    expect(account.ticket(id)?.channel.sessionActive).toBe(true)
    const [first, , second] = chatEvents(account, id)
    expect(saidIn(first)).toEqual(['Oi', 'Bom dia!'])
    expect(saidIn(second)).toEqual(['Voltei'])
  })
})

describe('a customer who answers on another channel than the composer’s', () => {
  test('leaves the composer of a WhatsApp ticket on e-mail, with what is in it', async () => {
    const { account, id } = talkOn(WHATSAPP)
    const tab = await openDesk(account, USER.ana).openTicket(id)
    tab.chooseChannel('email')
    tab.type('<p>Segue por <strong>e-mail</strong></p>')
    customerReplies(account, id, { text: 'Pode mandar' })
    expect(value(tab, 'channel')).toEqual(WHATSAPP)
    expect(value(tab, 'ticket.editor.targetChannel')).toMatchObject({ name: 'email' })
    expect(value(tab, 'comment.text')).toBe('<p>Segue por <strong>e-mail</strong></p>')
    await tab.submit('pending')
    expect(value(tab, 'ticket.conversation')).toMatchObject([
      {},
      { channel: { name: 'whatsapp' } },
      { channel: { name: 'whatsapp' } },
      { channel: { name: 'whatsapp' }, message: { content: 'Pode mandar' } },
      { channel: { name: 'web' } },
    ])
  })

  test('by e-mail leaves the composer on WhatsApp', async () => {
    const { account, id } = talkOn(WHATSAPP)
    const tab = await openDesk(account, USER.ana).openTicket(id)
    customerReplies(account, id, { text: 'Respondo por aqui', channel: 'email' })
    expect(value(tab, 'ticket.editor.targetChannel')).toEqual(WHATSAPP)
    expect(account.ticket(id)?.audits.at(-1)).toMatchObject({ via: { channel: 'email' } })
  })

  test('on WhatsApp, on a ticket that came by e-mail, begins a conversation there', () => {
    const account = accountAt()
    const comment = { text: 'Preciso de ajuda', isPublic: true }
    const { id } = createTicket(account, USER.marina, { comment })
    customerReplies(account, id, { text: 'Escrevo por aqui', channel: 'whatsapp' })
    expect(account.ticket(id)).toMatchObject({ channel: { name: 'web' } })
    expect(saidIn(chatEvents(account, id)[0])).toEqual(['Escrevo por aqui'])
  })
})
