import { describe, expect, test } from 'vitest'

import { toSavedTicket } from '../../../src/adapters/zendesk-rest/to-saved-ticket'

const TICKET = {
  id: 4821,
  tags: ['vip'],
  status: 'open',
  group_id: 9,
  requester_id: 21,
  updated_at: '2026-11-18T13:00:00Z',
  custom_fields: [],
}

test('the saved ticket is what Zendesk has, its stamp letter for letter', () => {
  expect(toSavedTicket({ ticket: TICKET })).toEqual({
    tags: ['vip'],
    status: 'open',
    groupId: 9,
    assigneeId: null,
    requesterId: 21,
    hasTalk: false,
    stamp: '2026-11-18T13:00:00Z',
  })
})

test.each([
  ['it came by chat', { via: { channel: 'chat' } }, true],
  ['it came by WhatsApp', { via: { channel: 'whatsapp' } }, true],
  ['its number says so', { via: { channel: 29 }, from_messaging_channel: true }, true],
  ['it came by e-mail', { via: { channel: 'email' }, from_messaging_channel: false }, false],
  ['it came in a way we do not know', { via: 'somehow' }, false],
])('%s: whether a conversation is beside its audits', (_, part, hasTalk) => {
  expect(toSavedTicket({ ticket: { ...TICKET, ...part } }).hasTalk).toBe(hasTalk)
})

test.each([
  ['no group', { group_id: null }],
  ['a group that is not said', { group_id: undefined }],
])('a ticket may have %s', (_, part) => {
  expect(toSavedTicket({ ticket: { ...TICKET, ...part } }).groupId).toBeNull()
})

describe('another shape is refused, and what was wrong is named', () => {
  test.each([
    ['no tags', { ticket: { ...TICKET, tags: undefined } }, 'ticket.tags'],
    ['tags that are no words', { ticket: { ...TICKET, tags: [7] } }, 'ticket.tags.0'],
    ['a status nobody knows', { ticket: { ...TICKET, status: 'deleted' } }, 'ticket.status'],
    ['no stamp', { ticket: { ...TICKET, updated_at: null } }, 'ticket.updated_at'],
    ['no ticket', {}, 'ticket'],
    ['a page of HTML', '<!doctype html>', ''],
    ['nothing', undefined, ''],
  ])('%s', (_, answer, named) => {
    expect(() => toSavedTicket(answer)).toThrow(
      expect.objectContaining({ reason: 'unexpected', message: `unexpected: ${named}` }),
    )
  })
})
