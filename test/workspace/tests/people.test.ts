import { describe, expect, test } from 'vitest'

import type { Account } from '../zendesk/account'
import { addMessage } from '../zendesk/chat'
import { createTicket } from '../zendesk/create-ticket'
import { customerReplies } from '../zendesk/customer'
import { USER } from '../zendesk/directory'
import { openDesk } from '../zendesk/in-memory'
import { becomeEndUser, deleteUser } from '../zendesk/people'
import { handle } from '../zendesk/rest/handle'
import { saveUpdate } from '../zendesk/update'
import { accountAt, takenTicket } from './story-account'

type Json = Readonly<Record<string, unknown>>

const rest = (account: Account, path: string) =>
  handle(account, USER.fabio, { method: 'GET', url: `/api/v2/${path}` })

const people = (account: Account, path: string): Json[] =>
  (rest(account, path).body as { users: Json[] }).users

const roleIn = (users: readonly Json[], id: number) =>
  users.find((user) => user['id'] === id)?.['role']

const conversation = async (account: Account, id: number) => {
  const answer = (await openDesk(account, USER.ana).openTicket(id)).get('ticket.conversation')
  return answer.ok ? answer.value : answer
}

const answered = (account: Account, id: number, by: number) =>
  saveUpdate(account, id, by, { comment: { text: 'Segue a resposta.', isPublic: true } })

describe('an agent who left the company', () => {
  test('is an end-user wherever the past is told', async () => {
    const account = accountAt()
    const id = takenTicket(account)
    answered(account, id, USER.bruno)
    addMessage(account, id, USER.bruno, { text: 'Oi', channel: 'whatsapp' })
    becomeEndUser(account, USER.bruno)
    expect(roleIn(people(account, `tickets/${id}/audits.json?include=users`), USER.bruno)).toBe(
      'end-user',
    )
    expect(roleIn(people(account, `tickets/${id}/comments?include=users`), USER.bruno)).toBe(
      'end-user',
    )
    expect(roleIn(people(account, `users/show_many?ids=${USER.bruno}`), USER.bruno)).toBe(
      'end-user',
    )
    const written = { author: { id: USER.bruno, role: 'end-user' } }
    expect(await conversation(account, id)).toMatchObject([{}, written, written])
  })

  test('is one for a ticket that is open, too', async () => {
    const account = accountAt()
    const id = takenTicket(account)
    const tab = await openDesk(account, USER.ana).openTicket(id)
    answered(account, id, USER.bruno)
    becomeEndUser(account, USER.bruno)
    expect(tab.get('ticket.conversation')).toMatchObject({
      value: [{}, { author: { id: USER.bruno, role: 'end-user' } }],
    })
  })

  test('edits no ticket any more, and is offered to nobody as an assignee', async () => {
    const account = accountAt()
    const id = takenTicket(account)
    becomeEndUser(account, USER.bruno)
    expect(saveUpdate(account, id, USER.bruno, { subject: 'x' }).subject).not.toBe('x')
    const tab = await openDesk(account, USER.ana).openTicket(id)
    const field = tab.get('ticketFields:assignee')
    expect(JSON.stringify(field)).not.toContain(String(USER.bruno))
  })
})

describe('a requester who is a colleague', () => {
  test.each([
    ['an agent', USER.bruno, 'agent'],
    ['a light agent', USER.clara, 'agent'],
    ['an admin', USER.fabio, 'admin'],
  ])('(%s) answers in public by e-mail', async (_, requester, role) => {
    const account = accountAt()
    const comment = { text: 'Preciso de ajuda', isPublic: true }
    const { id } = createTicket(account, requester, { comment })
    saveUpdate(account, id, USER.ana, { assigneeId: USER.ana, status: 'pending' })
    const saved = customerReplies(account, id, { text: 'Pode seguir com o ajuste.' })
    expect(saved.audits.at(-1)).toMatchObject({
      author_id: requester,
      via: { channel: 'email' },
      events: expect.arrayContaining([expect.objectContaining({ type: 'Comment', public: true })]),
    })
    expect(saved.status).toBe('pending')
    const users = people(account, `tickets/${id}/audits?include=users`)
    expect(roleIn(users, requester)).toBe(role)
  })
})

describe('a requester who was deleted', () => {
  test('is in no list and no side-load; ticket and audits still name the id', async () => {
    const account = accountAt()
    const id = takenTicket(account)
    customerReplies(account, id, { text: 'Obrigada' })
    deleteUser(account, USER.marina)
    expect(people(account, `tickets/${id}/audits?include=users`).map((user) => user['id'])).toEqual(
      [USER.ana],
    )
    expect(rest(account, `users/${USER.marina}`).status).toBe(404)
    expect(people(account, `users/show_many?ids=${USER.marina}`)).toEqual([])
    expect(rest(account, `tickets/${id}`).body).toMatchObject({
      ticket: { requester_id: USER.marina },
    })
    const { audits } = rest(account, `tickets/${id}/audits`).body as { audits: Json[] }
    expect(audits.at(-1)).toMatchObject({ author_id: USER.marina })
  })

  test('has no name beside the ticket, and writes nothing any more', async () => {
    const account = accountAt()
    const id = takenTicket(account)
    deleteUser(account, USER.marina)
    const tab = await openDesk(account, USER.ana).openTicket(id)
    expect(tab.get('ticket.requester')).toMatchObject({ value: { id: USER.marina, name: '' } })
    expect(() => customerReplies(account, id, { text: 'Oi' })).toThrow('Not found')
  })
})

describe('a comment that Zendesk remarks on', () => {
  test('carries its flags in the audit and beside the comment', () => {
    const account = accountAt()
    const id = takenTicket(account)
    customerReplies(account, id, { text: 'Estou fora do escritório.', flags: [4] })
    const remarked = { metadata: { flags: [4], flags_options: { 4: { trusted: true } } } }
    const { audits } = rest(account, `tickets/${id}/audits`).body as { audits: Json[] }
    const { comments } = rest(account, `tickets/${id}/comments`).body as { comments: Json[] }
    expect(audits.at(-1)).toMatchObject(remarked)
    expect(comments.at(-1)).toMatchObject(remarked)
  })

  test('has no such key when there is nothing to remark', () => {
    const account = accountAt()
    const id = takenTicket(account)
    const saved = customerReplies(account, id, { text: 'Oi' })
    expect(Object.keys(saved.audits.at(-1)?.metadata ?? {})).toEqual(['system', 'custom'])
  })
})
