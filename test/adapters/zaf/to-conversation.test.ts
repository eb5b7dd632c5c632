import { describe, expect, test } from 'vitest'

import { toConversation } from '../../../src/adapters/zaf/to-conversation'

const ENTRY = {
  author: { id: 5, avatar: '', name: 'Marina Costa', role: 'end-user' },
  attachments: [],
  channel: { name: 'chat' },
  timestamp: '2026-11-18T12:15:00.250Z',
  message: { content: 'Oi, 1 < 2', contentType: 'text/plain' },
}

test('a chat message becomes an update without an audit', () => {
  expect(toConversation([ENTRY])).toEqual([
    {
      auditId: null,
      at: Date.parse('2026-11-18T12:15:00.250Z'),
      author: { id: 5, name: 'Marina Costa', role: 'end-user' },
      channel: { kind: 'chat', name: 'chat', sendsAtOnce: true },
      comment: { isPublic: true, text: 'Oi, 1 < 2', hasFile: false },
      tagsAdded: [],
      tagsRemoved: [],
    },
  ])
})

describe('who wrote', () => {
  test.each([
    ['the customer', 'end-user', 'end-user'],
    ['an agent', 'agent', 'agent'],
    ['an admin', 'admin', 'agent'],
    ['a trigger', 'trigger', 'system'],
    ['Zendesk', 'system', 'system'],
    ['a role nobody knows', 'ai_agent', 'system'],
    ['a role that is no word', 7, 'system'],
  ])('%s', (_, role, expected) => {
    const [update] = toConversation([{ ...ENTRY, author: { ...ENTRY.author, role } }])
    expect(update?.author.role).toBe(expected)
  })

  test('may be somebody who was deleted', () => {
    const [update] = toConversation([{ ...ENTRY, author: { id: null } }])
    expect(update?.author).toEqual({ id: null, name: '', role: 'system' })
  })
})

describe('what was said', () => {
  test.each([
    [
      'HTML is read as text',
      { message: { content: '<p>Oi<br>&amp; até</p>', contentType: 'text/html' } },
      'Oi\n& até',
      false,
    ],
    [
      'plain text keeps its signs',
      { message: { content: '<b>Oi</b>', contentType: 'text/plain' } },
      '<b>Oi</b>',
      false,
    ],
    [
      'a file alone',
      { message: { content: null, contentType: null }, attachments: [{ filename: 'a.png' }] },
      '',
      true,
    ],
    ['nothing', { message: undefined, attachments: undefined }, '', false],
  ])('%s', (_, part, text, hasFile) => {
    const [update] = toConversation([{ ...ENTRY, ...part }])
    expect(update?.comment).toEqual({ isPublic: true, text, hasFile })
  })
})

describe('left out', () => {
  test.each([
    ['e-mails: the audits have them', [{ ...ENTRY, channel: { name: 'email' } }]],
    ['internal notes', [{ ...ENTRY, channel: { name: 'internal' } }]],
    ['what has no time', [{ ...ENTRY, timestamp: 'ontem' }]],
    ['what has no channel', [{ ...ENTRY, channel: null }]],
    ['what is no entry', [null, 7, 'Oi', []]],
    ['a conversation that is no list', { 0: ENTRY }],
    ['no conversation', undefined],
  ])('%s', (_, conversation) => {
    expect(toConversation(conversation)).toEqual([])
  })
})
