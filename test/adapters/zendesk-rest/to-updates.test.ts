import { describe, expect, test } from 'vitest'

import { toAuditPage } from '../../../src/adapters/zendesk-rest/to-updates'
import type { Update } from '../../../src/domain/ticket/history'

const COMMENT = {
  id: 11,
  type: 'Comment',
  author_id: 7,
  public: true,
  body: 'Oi',
  html_body: '<div class="zd-comment"><p>Oi</p></div>',
  plain_body: 'Oi',
  attachments: [],
}
const AUDIT = {
  id: 1,
  ticket_id: 4821,
  created_at: '2026-11-18T13:00:00Z',
  author_id: 7,
  via: { channel: 'email', source: { from: {}, to: {}, rel: null } },
  metadata: { system: {}, custom: {} },
  events: [COMMENT],
}
const USERS = [
  { id: 7, name: 'Ana Lima', role: 'agent' },
  { id: 5, name: 'Marina Costa', role: 'end-user' },
  { id: 6, name: 'Fábio Luz', role: 'admin' },
]

const page = (audits: readonly unknown[], users: unknown = USERS) =>
  toAuditPage({ audits, users, count: audits.length, next_page: null })

function updateOf(part: Readonly<Record<string, unknown>>, users: unknown = USERS): Update {
  const [update] = page([{ ...AUDIT, ...part }], users).updates
  return update ?? expect.fail('no update')
}

test('an audit becomes an update', () => {
  expect(page([AUDIT])).toEqual({
    count: 1,
    updates: [
      {
        auditId: 1,
        at: Date.parse('2026-11-18T13:00:00Z'),
        author: { id: 7, name: 'Ana Lima', role: 'agent' },
        channel: { kind: 'email', name: 'email', sendsAtOnce: false },
        comment: { isPublic: true, text: 'Oi', hasFile: false },
        tagsAdded: [],
        tagsRemoved: [],
      },
    ],
  })
})

test('updates keep the order of the page', () => {
  const { updates } = page([3, 1, 2].map((id) => ({ ...AUDIT, id })))
  expect(updates.map(({ auditId }) => auditId)).toEqual([3, 1, 2])
})

describe('who wrote', () => {
  test.each([
    ['an agent', { author_id: 7, events: [] }, { id: 7, name: 'Ana Lima', role: 'agent' }],
    [
      'an admin is an agent',
      { author_id: 6, events: [] },
      { id: 6, name: 'Fábio Luz', role: 'agent' },
    ],
    ['a customer', { author_id: 5, events: [] }, { id: 5, name: 'Marina Costa', role: 'end-user' }],
    [
      'the comment says it better than the audit',
      { author_id: 7, events: [{ ...COMMENT, author_id: 5 }] },
      { id: 5, name: 'Marina Costa', role: 'end-user' },
    ],
    ['Zendesk itself', { author_id: -1, events: [] }, { id: -1, name: '', role: 'system' }],
    [
      'somebody who was deleted',
      { author_id: 99, events: [] },
      { id: 99, name: '', role: 'unknown' },
    ],
    ['nobody', { author_id: null, events: [] }, { id: null, name: '', role: 'system' }],
  ])('%s', (_, part, author) => {
    expect(updateOf(part).author).toEqual(author)
  })

  test.each([
    [
      'a role nobody knows',
      [{ id: 7, name: 'Robô', role: 'ai_agent' }],
      { id: 7, name: 'Robô', role: 'system' },
    ],
    [
      'a role that every object has',
      [{ id: 7, name: 'X', role: 'constructor' }],
      { id: 7, name: 'X', role: 'system' },
    ],
    ['users that were not sent along', undefined, { id: 7, name: '', role: 'unknown' }],
  ])('%s', (_, users, author) => {
    expect(updateOf({}, users ?? []).author).toEqual(author)
    if (!users) expect(toAuditPage({ audits: [AUDIT] }).updates[0]?.author).toEqual(author)
  })
})

describe('what was said', () => {
  test.each([
    [
      'HTML is read as text, line by line',
      { html_body: '<p>Oi<br>1 &lt; 2</p>' },
      'Oi\n1 < 2',
      true,
      false,
    ],
    ['without HTML the plain words', { html_body: undefined, plain_body: 'Oi' }, 'Oi', true, false],
    ['else the body', { html_body: null, plain_body: undefined, body: 'Olá' }, 'Olá', true, false],
    ['no words', { html_body: null, plain_body: null, body: null }, '', true, false],
    ['a note', { public: false }, 'Oi', false, false],
    ['a comment that does not say it is public', { public: undefined }, 'Oi', false, false],
    ['a file', { attachments: [{ id: 1, file_name: 'a.pdf' }] }, 'Oi', true, true],
    ['files that are no list', { attachments: 'a.pdf' }, 'Oi', true, false],
  ])('%s', (_, part, text, isPublic, hasFile) => {
    expect(updateOf({ events: [{ ...COMMENT, ...part }] }).comment).toEqual({
      isPublic,
      text,
      hasFile,
    })
  })

  test('may be nothing: only fields changed', () => {
    expect(updateOf({ events: [] }).comment).toBeUndefined()
  })
})

describe('what was changed', () => {
  const change = (field_name: string, previous_value: unknown, value: unknown) => ({
    id: 12,
    type: 'Change',
    field_name,
    previous_value,
    value,
  })

  test.each([
    ['a list', ['a', 'b'], ['b', 'c'], ['c'], ['a']],
    ['one text with blanks, as in old audits', 'a b', 'b  c', ['c'], ['a']],
    ['the first tags', null, ['a'], ['a'], []],
    ['the last tags', ['a'], [], [], ['a']],
    ['something that is no tag', ['a', 7], { a: 1 }, [], ['a']],
  ])('tags as %s', (_, before, after, added, removed) => {
    const { tagsAdded, tagsRemoved } = updateOf({ events: [change('tags', before, after)] })
    expect([tagsAdded, tagsRemoved]).toEqual([added, removed])
  })

  test('a trigger within the same update counts too', () => {
    const events = [change('tags', ['a'], ['a', 'b']), change('tags', ['a', 'b'], ['b', 'c'])]
    expect(updateOf({ events })).toMatchObject({ tagsAdded: ['b', 'c'], tagsRemoved: ['a'] })
  })

  test('the ticket was created with them', () => {
    const events = [
      { id: 1, type: 'Create', field_name: 'tags', value: ['a', 'b'] },
      { id: 2, type: 'Create', field_name: 'status', value: 'new' },
    ]
    expect(updateOf({ events })).toMatchObject({ tagsAdded: ['a', 'b'], status: 'new' })
  })

  test.each([
    [
      'the last of several',
      [change('status', 'open', 'pending'), change('status', 'pending', 'solved')],
      'solved',
    ],
    ['one nobody knows', [change('status', 'open', 'deleted')], undefined],
    ['none', [change('priority', 'low', 'high')], undefined],
  ])('the status: %s', (_, events, status) => {
    expect(updateOf({ events }).status).toBe(status)
  })

  test.each([
    ['somebody else’s now', [change('requester_id', '21', '22')], 22],
    ['nobody’s', [change('requester_id', '21', null)], null],
    ['still the same one’s', [change('priority', 'low', 'high')], undefined],
  ])('whose ticket it is: %s', (_, events, requesterId) => {
    expect(updateOf({ events }).requesterId).toBe(requesterId)
  })
})

describe('how it came', () => {
  const other = { kind: 'other', sendsAtOnce: false }

  test.each([
    ['a channel nobody knows', { channel: 'fax', source: {} }, { ...other, name: 'fax' }],
    ['a number, as in old audits', { channel: 4, source: {} }, { ...other, name: '4' }],
    ['no source', { channel: 'web' }, { kind: 'web', name: 'web', sendsAtOnce: false }],
    [
      'a source that is no object',
      { channel: 'web', source: 'trigger' },
      { kind: 'web', name: 'web', sendsAtOnce: false },
    ],
    ['a channel that is no name', { channel: { id: 4 } }, { ...other, name: '' }],
    ['nothing', undefined, { ...other, name: '' }],
    ['null', null, { ...other, name: '' }],
    ['a word', 'web', { ...other, name: '' }],
  ])('%s', (_, via, channel) => {
    expect(updateOf({ via }).channel).toEqual(channel)
  })

  test.each([
    [
      'a follow-up',
      { rel: 'follow_up', from: { ticket_id: 4000 } },
      { from: 'follow-up', ticket: 4000 },
    ],
    [
      'a merge',
      { rel: 'merge', from: { ticket_id: 4000, subject: 'x' } },
      { from: 'merge', ticket: 4000 },
    ],
    [
      'a follow-up of nobody knows what',
      { rel: 'follow_up', from: {} },
      { from: 'follow-up', ticket: null },
    ],
    [
      'a follow-up whose number is a text',
      { rel: 'follow_up', from: { ticket_id: '4000' } },
      { from: 'follow-up', ticket: null },
    ],
    [
      'a follow-up without an origin',
      { rel: 'follow_up', from: null },
      { from: 'follow-up', ticket: null },
    ],
    ['a trigger', { rel: 'trigger', from: { id: 1 } }, undefined],
    ['a relation that is no name', { rel: 7 }, undefined],
  ])('tags of %s were inherited or not', (_, source, inherits) => {
    expect(updateOf({ via: { channel: 'web', source } }).inherits).toEqual(inherits)
  })
})

test('events nobody knows are passed over', () => {
  const events = [
    { id: 1, type: 'Notification', recipients: [5], via: { channel: 'rule' } },
    { id: 2, type: 'ChatStartedEvent', value: { history: [] } },
    { id: 3, type: 'SomethingNew' },
    COMMENT,
  ]
  expect(updateOf({ events }).comment?.text).toBe('Oi')
})

describe('how many there are', () => {
  test.each([
    ['what Zendesk counts', { audits: [AUDIT], count: 250 }, 250],
    ['else what came', { audits: [AUDIT] }, 1],
    ['else what came, if it says nothing', { audits: [AUDIT], count: null }, 1],
  ])('%s', (_, answer, count) => {
    expect(toAuditPage(answer).count).toBe(count)
  })
})

describe('another shape is refused', () => {
  test.each([
    ['no audits', {}, 'audits'],
    ['an audit without an id', { audits: [{ ...AUDIT, id: undefined }] }, 'audits.0.id'],
    [
      'a time that is not one',
      { audits: [{ ...AUDIT, created_at: 'ontem' }] },
      'audits.0.created_at',
    ],
    ['no events', { audits: [{ ...AUDIT, events: null }] }, 'audits.0.events'],
    ['a page of HTML', '<!doctype html>', ''],
  ])('%s', (_, answer, named) => {
    expect(() => toAuditPage(answer)).toThrow(
      expect.objectContaining({ reason: 'unexpected', message: `unexpected: ${named}` }),
    )
  })
})
