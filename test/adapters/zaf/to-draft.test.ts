import { describe, expect, test } from 'vitest'

import { toDraft } from '../../../src/adapters/zaf/to-draft'

const REPLY = {
  errors: {},
  comment: { text: '<p>Oi</p>', type: 'publicReply', useRichText: true, attachments: [] },
  'ticket.tags': ['vip'],
  'ticket.status': 'open',
  'ticket.assignee': { user: { id: 7, name: 'Ana Lima' }, group: { id: 9, name: 'N1' } },
  'ticket.editor.targetChannel': { name: 'email', sessionBased: false, sessionActive: false },
}

test('the composer and the form become a draft', () => {
  expect(toDraft(REPLY)).toEqual({
    body: { kind: 'html', content: '<p>Oi</p>' },
    isPublic: true,
    channel: { kind: 'email', name: 'email', sendsAtOnce: false },
    attachments: [],
    tags: ['vip'],
    status: 'open',
    assigneeId: 7,
    groupId: 9,
  })
})

describe('what is said in other words is understood', () => {
  test.each([
    [
      'a plain composer',
      { comment: { ...REPLY.comment, useRichText: false } },
      { body: { kind: 'text', content: '<p>Oi</p>' } },
    ],
    [
      'a composer that does not say',
      { comment: { text: 'Oi' } },
      { body: { kind: 'html', content: 'Oi' }, isPublic: true },
    ],
    [
      'an empty composer',
      { comment: { ...REPLY.comment, text: null } },
      { body: { kind: 'html', content: '' } },
    ],
    ['no composer at all', { comment: undefined }, { body: { kind: 'html', content: '' } }],
    [
      'an internal note',
      { comment: { ...REPLY.comment, type: 'internalNote' } },
      { isPublic: false },
    ],
    [
      'a note by its channel alone',
      { 'ticket.editor.targetChannel': { name: 'internal' } },
      { isPublic: false },
    ],
    [
      'a reply on a social network',
      { comment: { ...REPLY.comment, type: 'twitterReply' } },
      { isPublic: true },
    ],
    [
      'an editor that tells no channel',
      { 'ticket.editor.targetChannel': undefined },
      { channel: { kind: 'web', name: 'web', sendsAtOnce: false } },
    ],
    [
      'a channel nobody knows',
      { 'ticket.editor.targetChannel': { name: 'fax' } },
      { channel: { kind: 'other', name: 'fax', sendsAtOnce: false } },
    ],
    [
      'nobody assigned',
      { 'ticket.assignee': { user: null, group: null } },
      { assigneeId: null, groupId: null },
    ],
    ['no assignee at all', { 'ticket.assignee': null }, { assigneeId: null, groupId: null }],
    [
      'a group alone, its id as text',
      { 'ticket.assignee': { group: { id: '360000000101' } } },
      { assigneeId: null, groupId: 360000000101 },
    ],
    [
      'a file without a name',
      { comment: { ...REPLY.comment, attachments: [{ fileName: 'a.pdf' }, {}, null] } },
      { attachments: ['a.pdf', 'arquivo', 'arquivo'] },
    ],
    [
      'files that are no list',
      { comment: { ...REPLY.comment, attachments: 'a.pdf' } },
      { attachments: [] },
    ],
  ])('%s', (_, part, expected) => {
    expect(toDraft({ ...REPLY, ...part })).toMatchObject(expected)
  })
})

describe('without tags or status there is no ticket', () => {
  test.each([
    ['no tags', 'ticket.tags', undefined],
    ['tags in one text', 'ticket.tags', 'vip retido'],
    ['tags that are no words', 'ticket.tags', ['vip', 7]],
    ['no status', 'ticket.status', undefined],
    ['a status nobody knows', 'ticket.status', 'deleted'],
  ])('%s', (_, path, value) => {
    expect(() => toDraft({ ...REPLY, [path]: value })).toThrow(
      expect.objectContaining({
        name: 'HostError',
        reason: 'unexpected',
        message: `unexpected: ${path}`,
      }),
    )
  })
})
