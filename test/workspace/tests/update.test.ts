import { describe, expect, test } from 'vitest'

import type { Account } from '../zendesk/account'
import { SaveRefused } from '../zendesk/change'
import { createTicket } from '../zendesk/create-ticket'
import { customerReplies } from '../zendesk/customer'
import { USER } from '../zendesk/directory'
import { mergeTickets } from '../zendesk/merge-tickets'
import { saveUpdate } from '../zendesk/update'
import { accountAt, FRIDAY, takenTicket } from './story-account'

const lastAudit = (account: Account, id: number) => account.ticket(id)?.audits.at(-1)

describe('a saved update', () => {
  test('is one audit with the comment, then each changed field with the value before', () => {
    const account = accountAt()
    const id = takenTicket(account)
    saveUpdate(account, id, USER.ana, {
      comment: { html: '<p>Olá<br>mundo</p>', isPublic: false },
      tags: { add: ['contato_tentativa_1'], remove: [] },
      status: 'pending',
    })
    expect(lastAudit(account, id)).toMatchObject({
      ticket_id: id,
      author_id: USER.ana,
      created_at: '2026-11-20T12:00:00Z',
      via: { channel: 'web', source: { rel: null } },
      events: [
        { type: 'Comment', public: false, plain_body: 'Olá\nmundo', attachments: [] },
        { type: 'Change', field_name: 'status', previous_value: 'open', value: 'pending' },
        {
          type: 'Change',
          field_name: 'tags',
          previous_value: ['vip'],
          value: ['vip', 'contato_tentativa_1'],
        },
      ],
    })
  })

  test('that changes nothing writes no audit and leaves the stamp alone', () => {
    const account = accountAt()
    const id = takenTicket(account)
    const before = account.ticket(id)
    saveUpdate(account, id, USER.ana, { status: 'open', tags: { add: ['vip'], remove: [] } })
    expect(account.ticket(id)).toBe(before)
  })

  test('within the same second still gets a stamp of its own', () => {
    const account = accountAt()
    const id = takenTicket(account)
    const stamps = ['a', 'b', 'c'].map(
      (tag) => saveUpdate(account, id, USER.ana, { tags: { add: [tag], remove: [] } }).updatedAt,
    )
    expect(stamps).toEqual(['2026-11-20T12:00:00Z', '2026-11-20T12:00:01Z', '2026-11-20T12:00:02Z'])
  })

  test('of two agents keeps the tags of both', () => {
    const account = accountAt()
    const id = takenTicket(account)
    saveUpdate(account, id, USER.ana, { tags: { add: ['a'], remove: ['vip'] } })
    saveUpdate(account, id, USER.bruno, { tags: { add: ['b'], remove: [] } })
    expect(account.ticket(id)?.tags).toEqual(['a', 'b'])
  })

  test('by a light agent is an internal comment and nothing else', () => {
    const account = accountAt()
    const id = takenTicket(account)
    const saved = saveUpdate(account, id, USER.clara, {
      comment: { text: 'oi', isPublic: true },
      status: 'solved',
      tags: { add: ['x'], remove: [] },
    })
    expect(saved).toMatchObject({ status: 'open', tags: ['vip'] })
    expect(saved.audits.at(-1)?.events).toMatchObject([{ type: 'Comment', public: false }])
  })

  test('by an agent without tag rights saves all but the tags', () => {
    const account = accountAt()
    const id = takenTicket(account)
    const change = { status: 'pending', tags: { add: ['x'], remove: [] } } as const
    expect(saveUpdate(account, id, USER.diego, change)).toMatchObject({
      status: 'pending',
      tags: ['vip'],
    })
  })

  test.each([
    ['a closed ticket', 'closed', { subject: 'x' }],
    ['solving without an assignee', 'open', { status: 'solved', assigneeId: null }],
  ] as const)('of %s is refused', (_, status, change) => {
    const account = accountAt()
    const id = takenTicket(account)
    saveUpdate(account, id, USER.system, { status, subject: 'y' })
    expect(() => saveUpdate(account, id, USER.ana, change)).toThrow(SaveRefused)
  })
})

test('a customer who answers opens a solved ticket again', () => {
  const account = accountAt()
  const id = takenTicket(account)
  saveUpdate(account, id, USER.ana, { status: 'solved' })
  const saved = customerReplies(account, id, { text: 'Ainda não resolveu' })
  expect(saved.status).toBe('open')
  expect(saved.audits.at(-1)?.via.channel).toBe('email')
})

test('a follow-up brings the tags of the closed ticket in its Create audit', () => {
  const account = accountAt()
  const closed = takenTicket(account)
  const { audits } = createTicket(
    account,
    USER.marina,
    { comment: { text: 'De novo', isPublic: true } },
    { followUpOf: closed },
  )
  expect(audits).toHaveLength(1)
  expect(audits[0]).toMatchObject({
    via: { source: { rel: 'follow_up', from: { ticket_id: closed } } },
  })
  expect(audits[0]?.events).toContainEqual(
    expect.objectContaining({ type: 'Create', field_name: 'tags', value: ['vip'] }),
  )
})

test('a merge brings the tags over and closes the other ticket', () => {
  const account = accountAt()
  const from = takenTicket(account)
  const into = createTicket(account, USER.marina, { comment: { text: 'Oi', isPublic: true } }).id
  mergeTickets(account, { from, into, by: USER.ana, at: FRIDAY })
  expect(account.ticket(into)?.tags).toEqual(['vip'])
  expect(lastAudit(account, into)?.via.source).toMatchObject({
    rel: 'merge',
    from: { ticket_id: from },
  })
  expect(account.ticket(from)?.status).toBe('closed')
})
