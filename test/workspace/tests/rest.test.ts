import { describe, expect, test } from 'vitest'

import type { Account } from '../zendesk/account'
import { addMessage } from '../zendesk/chat'
import { USER } from '../zendesk/directory'
import { createFaults } from '../zendesk/faults'
import { createTransport } from '../zendesk/rest'
import { handle } from '../zendesk/rest/handle'
import { saveUpdate } from '../zendesk/update'
import { accountAt, takenTicket } from './story-account'

type Json = Record<string, unknown>

function call(
  account: Account,
  method: string,
  url: string,
  body?: object,
  user: number = USER.ana,
) {
  const reply = handle(account, user, {
    method,
    url,
    ...(body && { body: JSON.stringify(body) }),
  })
  return { ...reply, body: reply.body as Json }
}

const stampOf = (account: Account, id: number) => account.ticket(id)?.updatedAt ?? ''
const tagsOf = (account: Account, id: number) => account.ticket(id)?.tags

describe('the tags of a ticket', () => {
  test.each([
    ['POST sets', 'POST', 201, ['a', 'b']],
    ['PUT adds', 'PUT', 200, ['vip', 'a', 'b']],
    ['DELETE removes', 'DELETE', 200, ['vip']],
  ])('%s', (_, method, status, tags) => {
    const account = accountAt()
    const id = takenTicket(account)
    expect(
      call(account, method, `/api/v2/tickets/${id}/tags.json`, { tags: ['A b'] }),
    ).toMatchObject({ status, body: { tags } })
    expect(tagsOf(account, id)).toEqual(tags)
  })

  test('are not saved from an older ticket', () => {
    const account = accountAt()
    const id = takenTicket(account)
    const updated_stamp = stampOf(account, id)
    saveUpdate(account, id, USER.bruno, { tags: { add: ['b'], remove: [] } })
    const body = { tags: ['a'], updated_stamp, safe_update: 'true' }
    const reply = call(account, 'PUT', `/api/v2/tickets/${id}/tags`, body)
    expect(reply).toMatchObject({ status: 409, body: { error: 'UpdateConflict' } })
    expect(tagsOf(account, id)).toEqual(['vip', 'b'])
  })

  test('are saved with the newest stamp', () => {
    const account = accountAt()
    const id = takenTicket(account)
    const body = { tags: ['a'], updated_stamp: stampOf(account, id), safe_update: true }
    expect(call(account, 'PUT', `/api/v2/tickets/${id}/tags`, body).status).toBe(200)
  })

  test.each([
    ['a light agent', USER.clara],
    ['an agent without tag rights', USER.diego],
  ])('may be read, not edited, by %s', (_, user) => {
    const account = accountAt()
    const url = `/api/v2/tickets/${takenTicket(account)}/tags`
    expect(call(account, 'GET', url, undefined, user).body).toEqual({ tags: ['vip'] })
    expect(call(account, 'PUT', url, { tags: ['a'] }, user).status).toBe(403)
  })
})

describe('PUT of a ticket', () => {
  test('saves an internal comment through the API', () => {
    const account = accountAt()
    const id = takenTicket(account)
    const comment = { body: 'Exceção: lider', public: false }
    const { body } = call(account, 'PUT', `/api/v2/tickets/${id}.json`, { ticket: { comment } })
    expect(body).toMatchObject({
      ticket: { id, updated_at: '2026-11-20T12:00:00Z' },
      audit: { via: { channel: 'api' }, events: [{ type: 'Comment', public: false }] },
    })
  })

  test('replaces, adds and removes tags', () => {
    const account = accountAt()
    const id = takenTicket(account)
    const put = (ticket: Json) => call(account, 'PUT', `/api/v2/tickets/${id}`, { ticket })
    put({ tags: ['x', 'y'] })
    put({ additional_tags: ['z'], remove_tags: ['x'] })
    expect(tagsOf(account, id)).toEqual(['y', 'z'])
  })

  test.each([
    ['with safe_update and an older stamp conflicts', { safe_update: true }, 409],
    ['with safe_update false conflicts as well', { safe_update: false }, 409],
    ['with a stamp alone is forced', {}, 200],
  ])('%s', (_, more, status) => {
    const account = accountAt()
    const id = takenTicket(account)
    const ticket = { subject: 'x', updated_stamp: '2026-11-20T10:00:00Z', ...more }
    expect(call(account, 'PUT', `/api/v2/tickets/${id}`, { ticket }).status).toBe(status)
  })

  test('of a closed ticket is invalid', () => {
    const account = accountAt()
    const id = takenTicket(account)
    saveUpdate(account, id, USER.system, { status: 'closed' })
    const reply = call(account, 'PUT', `/api/v2/tickets/${id}`, { ticket: { subject: 'x' } })
    expect(reply).toMatchObject({ status: 422, body: { error: 'RecordInvalid' } })
  })

  test('reads a form as jQuery writes it', () => {
    const account = accountAt()
    const id = takenTicket(account)
    const body = 'ticket[status]=pending&ticket[comment][body]=oi&ticket[comment][public]=false'
    handle(account, USER.ana, { method: 'PUT', url: `/api/v2/tickets/${id}.json`, body })
    expect(account.ticket(id)).toMatchObject({ status: 'pending' })
  })
})

describe('audits', () => {
  const manyAudits = (count: number) => {
    const account = accountAt()
    const id = takenTicket(account)
    for (let n = 2; n < count; n += 1) saveUpdate(account, id, USER.bruno, { subject: `n${n}` })
    return { account, url: `/api/v2/tickets/${id}/audits.json` }
  }

  test('come in offset pages that name each other by absolute address', () => {
    const { account, url } = manyAudits(250)
    const first = call(account, 'GET', `${url}?include=users`).body
    expect(first).toMatchObject({ count: 250, previous_page: null })
    expect(first['audits']).toHaveLength(100)
    const third = call(account, 'GET', `${url}?page=3`).body
    expect(third['audits']).toHaveLength(50)
    expect(third['next_page']).toBeNull()
    const next = String(first['next_page'])
    expect(next).toBe(`https://exemplo.zendesk.com${url}?include=users&page=2`)
    expect(call(account, 'GET', next).body['audits']).toHaveLength(100)
  })

  test('come newest first when asked', () => {
    const { account, url } = manyAudits(5)
    const ids = (query: string) =>
      (call(account, 'GET', url + query).body['audits'] as Json[]).map(({ id }) => id)
    expect(ids('?sort_order=desc')).toEqual(ids('').reverse())
    expect(ids('?page[size]=100&sort=-created_at')).toEqual(ids('').reverse())
  })

  test('come in cursor pages that lead through all of them and back', () => {
    const { account, url } = manyAudits(7)
    const page = (query: string) => call(account, 'GET', `${url}?page[size]=3${query}`).body
    const first = page('') as { meta: Json; links: Json; audits: Json[] }
    expect(first.meta['has_more']).toBe(true)
    const second = page(`&page[after]=${first.meta['after_cursor']}`) as typeof first
    const third = page(`&page[after]=${second.meta['after_cursor']}`) as typeof first
    expect(third.audits).toHaveLength(1)
    expect(third.meta['has_more']).toBe(false)
    const back = page(`&page[before]=${second.meta['before_cursor']}`) as typeof first
    expect(back.audits).toEqual(first.audits)
  })

  test('bring the people who wrote them', () => {
    const { account, url } = manyAudits(4)
    const users = call(account, 'GET', `${url}?include=users`).body['users'] as Json[]
    expect(users.map(({ id }) => id).sort()).toEqual([USER.ana, USER.bruno, USER.marina].sort())
  })

  test('carry a chat inside the event of its start', () => {
    const account = accountAt()
    const id = takenTicket(account)
    addMessage(account, id, USER.marina, { text: 'oi', channel: 'chat' })
    addMessage(account, id, USER.ana, { text: 'Bom dia!', channel: 'chat' })
    const { body } = call(account, 'GET', `/api/v2/tickets/${id}/audits`)
    expect((body['audits'] as Json[]).at(-1)?.['events']).toMatchObject([
      {
        type: 'ChatStartedEvent',
        value: {
          history: [
            { type: 'ChatMessage', message: 'oi', actor_type: 'end-user' },
            { type: 'ChatMessage', message: 'Bom dia!', actor_type: 'agent' },
          ],
        },
      },
    ])
  })
})

describe('other calls', () => {
  test.each([
    ['a ticket that is not there', 'GET', '/api/v2/tickets/1.json', 404, 'RecordNotFound'],
    ['an address nobody knows', 'GET', '/api/v2/rockets.json', 404, 'InvalidEndpoint'],
  ])('%s', (_, method, url, status, error) => {
    expect(call(accountAt(), method, url)).toMatchObject({ status, body: { error } })
  })

  test('what is not imitated is listed', () => {
    const account = accountAt()
    call(account, 'GET', '/api/v2/rockets.json')
    expect(account.unsupported()).toEqual([{ kind: 'rest', name: 'GET /api/v2/rockets.json' }])
  })

  test('nobody by that number is not let in', () => {
    expect(call(accountAt(), 'GET', '/api/v2/users/me', undefined, 5).status).toBe(401)
  })

  test('who is asking is told with the zone in both spellings', () => {
    expect(call(accountAt(), 'GET', '/api/v2/users/me.json').body['user']).toMatchObject({
      id: USER.ana,
      role: 'agent',
      time_zone: 'Brasilia',
      iana_time_zone: 'America/Sao_Paulo',
    })
  })

  test('active macros leave the others out', () => {
    const titles = (url: string) =>
      (call(accountAt(), 'GET', url).body['macros'] as Json[]).map(({ title }) => title)
    expect(titles('/api/v2/macros')).toHaveLength(3)
    expect(titles('/api/v2/macros/active')).toHaveLength(2)
  })

  test('the calls left in this minute go down', () => {
    const account = accountAt()
    const left = () =>
      Number(call(account, 'GET', '/api/v2/users/me').headers['x-rate-limit-remaining'])
    expect(left() - left()).toBe(1)
  })
})

describe('faults', () => {
  const transport = (...faults: Parameters<typeof createFaults>[0] & object) => {
    const account = accountAt()
    return createTransport(account, USER.ana, createFaults(faults))
  }
  const me = { method: 'GET', url: '/api/v2/users/me.json' }

  test.each([
    ['too many calls', { kind: 'status', status: 429 } as const, 429, /APIRateLimitExceeded/],
    ['half an answer', { kind: 'broken-json' } as const, 200, /^\{"ticket": \{"id": 48$/],
    ['a page instead of data', { kind: 'html' } as const, 200, /<h1>/],
  ])('%s', async (_, fault, status, text) => {
    const reply = await transport({ match: 'users/me', ...fault })(me)
    expect(reply.status).toBe(status)
    expect(reply.text).toMatch(text)
  })

  test('limited to one call spoil only one', async () => {
    const send = transport({ match: '^GET ', kind: 'status', status: 500, times: 1 })
    expect((await send(me)).status).toBe(500)
    expect((await send(me)).status).toBe(200)
  })

  test('leave other calls alone', async () => {
    expect((await transport({ match: '^PUT ', kind: 'html' })(me)).status).toBe(200)
  })
})
