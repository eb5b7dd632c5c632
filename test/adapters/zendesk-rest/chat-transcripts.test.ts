import { describe, expect, test } from 'vitest'

import { toAuditPage } from '../../../src/adapters/zendesk-rest/to-updates'
import { HostError } from '../../../src/ports/host-error'

const said = (message: unknown, more: object = {}) => ({
  ...{ type: 'ChatMessage', timestamp: 1795000000400, actor_id: 11, actor_type: 'agent' },
  ...{ actor_name: 'Ana', message, chat_index: 0 },
  ...more,
})
const chatAudit = (history: unknown, channel = 'native_messaging') => ({
  ...{ id: 500, created_at: '2026-11-18T12:00:00Z', author_id: 21, via: { channel } },
  events: [{ id: 501, type: 'ChatStartedEvent', value: { chat_id: 'c', history } }],
})
const USERS = [{ id: 11, name: 'Ana Lima', role: 'admin' }]
const messagesIn = (history: unknown) =>
  toAuditPage({ audits: [chatAudit(history)], users: USERS }).updates[0]?.talk ?? []

describe('what was said in a chat', () => {
  test('belongs to the update that began it, public, with its author and its moment', () => {
    const [message] = messagesIn([said('Bom dia!')])
    expect(message).toEqual({
      ...{ auditId: null, at: 1795000000400, tagsAdded: [], tagsRemoved: [] },
      author: { id: 11, name: 'Ana Lima', role: 'agent' },
      channel: { kind: 'messaging', name: 'native_messaging', sendsAtOnce: true },
      comment: { isPublic: true, text: 'Bom dia!', hasFile: false },
    })
  })

  test.each<readonly [string, object, object]>([
    [
      'a customer',
      { actor_id: 21, actor_type: 'end-user', actor_name: 'Marta' },
      { id: 21, name: 'Marta', role: 'end-user' },
    ],
    [
      'an agent who is not side-loaded',
      { actor_id: 12, actor_name: 'Bruno' },
      { id: 12, name: 'Bruno', role: 'agent' },
    ],
    [
      'a bot',
      { actor_id: 7, actor_type: 'bot', actor_name: 'Assistente' },
      { id: 7, name: 'Assistente', role: 'system' },
    ],
    [
      'nobody we know',
      { actor_id: null, actor_type: 3, actor_name: null },
      { id: null, name: '', role: 'system' },
    ],
  ])('by %s', (_, more, author) => {
    expect(messagesIn([said('Oi', more)])[0]?.author).toEqual(author)
  })

  test.each<readonly [string, unknown]>([
    ['an entry we do not know', [said('x', { type: 'ChatRating' })]],
    ['a message without words', [said(undefined)]],
    ['a history that is not one', 'nothing'],
    ['no history', undefined],
  ])('%s is left out', (_, history) => {
    expect(messagesIn(history)).toEqual([])
  })
})

test('a file that the customer sends is a message without words', () => {
  const [file] = messagesIn([said(undefined, { type: 'ChatFileAttachment', url: 'https://x/' })])
  expect(file?.comment).toEqual({ isPublic: true, text: '', hasFile: true })
})

test('a chat whose transcript is empty is told apart from no chat at all', () => {
  const { updates } = toAuditPage({ audits: [chatAudit([]), { ...chatAudit([]), events: [] }] })
  expect(updates.map(({ talk }) => talk)).toEqual([[], undefined])
})

test('messages are not counted among the audits of a page', () => {
  const answer = { audits: [chatAudit([said('a'), said('b')])], count: 140 }
  expect(toAuditPage(answer)).toMatchObject({ count: 140, updates: { length: 1 } })
})

test('an answer of another shape is refused', () => {
  expect(() => toAuditPage({ audits: 'none' })).toThrow(HostError)
})
