import { describe, expect, test } from 'vitest'

import { type Account, createAccount } from '../zendesk/account'
import { DIRECTORY, USER } from '../zendesk/directory'
import type { Directory, Macro } from '../zendesk/model'
import { handle } from '../zendesk/rest/handle'
import { FRIDAY, takenTicket } from './story-account'

type Json = Record<string, unknown>

const ACME = {
  ...{ id: 500, name: 'Acme Ltda', domainNames: [], tags: ['vip'], externalId: null },
  ...{ notes: null, details: null, fields: {} },
}

const THANKS: Macro = {
  ...{ id: 900, title: 'Thanks', active: true, updatedAt: '2026-01-12T13:00:00Z' },
  actions: [
    { field: 'comment_value_html', value: '<p>Thank <b>you</b></p>' },
    { field: 'comment_mode_is_public', value: 'false' },
    { field: 'current_tags', value: 'thanked' },
    { field: 'status', value: 'pending' },
  ],
}

const COMPANY: Directory = {
  ...DIRECTORY,
  organizations: [ACME],
  macros: [THANKS],
  users: DIRECTORY.users.map((user) =>
    user.id === USER.marina ? { ...user, organizationId: 500 } : user,
  ),
}

function company() {
  const account = createAccount({ now: () => FRIDAY, directory: COMPANY })
  return { account, id: takenTicket(account) }
}

function ask(account: Account, call: string, body?: object, by: number = USER.fabio) {
  const [method = '', path = ''] = call.split(' ')
  const url = `/api/v2/${path}`
  const reply = handle(account, by, { method, url, ...(body && { body: JSON.stringify(body) }) })
  return { status: reply.status, body: reply.body as Json }
}

describe('many tickets at once', () => {
  test('are changed by a job, which tells what became of each', () => {
    const { account, id } = company()
    const { body } = ask(account, `PUT tickets/update_many.json?ids=${id},9`, {
      ticket: { additional_tags: ['late'] },
    })
    const { job_status: job } = body as { job_status: Json }
    expect(job).toMatchObject({ status: 'queued', total: 2 })
    expect(account.ticket(id)?.tags).toEqual(['vip', 'late'])
    expect(ask(account, `GET job_statuses/${job['id']}.json`).body['job_status']).toMatchObject({
      status: 'completed',
      results: [
        { id, success: true },
        { id: 9, success: false },
      ],
    })
  })

  test('are created', () => {
    const { account } = company()
    const tickets = ['one', 'two'].map((subject) => ({ subject, comment: { body: subject } }))
    ask(account, 'POST tickets/create_many.json', { tickets })
    expect(account.tickets().map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['one', 'two']),
    )
  })

  test('become one by a merge', () => {
    const { account, id } = company()
    const other = takenTicket(account)
    ask(account, `POST tickets/${id}/merge.json`, { ids: [other] })
    expect(account.ticket(other)?.status).toBe('closed')
    expect(account.ticket(id)?.status).toBe('open')
  })

  test('are out of a light agent’s reach', () => {
    const { account, id } = company()
    const call = `PUT tickets/update_many.json?ids=${id}`
    expect(ask(account, call, { ticket: {} }, USER.clara).status).toBe(403)
  })
})

describe('a file', () => {
  test('that was uploaded comes with the comment that names it, once', () => {
    const { account, id } = company()
    const { status, body } = ask(account, 'POST uploads.json?filename=a.png')
    expect(status).toBe(201)
    const { token } = body['upload'] as { token: string }
    const comment = { body: 'See the picture', uploads: [token] }
    for (const _ of ['first', 'second'])
      ask(account, `PUT tickets/${id}.json`, { ticket: { comment } })
    const { comments } = ask(account, `GET tickets/${id}/comments.json`).body as {
      comments: readonly { attachments: readonly Json[] }[]
    }
    expect(comments.map(({ attachments }) => attachments.map((file) => file['file_name']))).toEqual(
      [...[[], ['a.png'], []]],
    )
  })

  test('needs a name, and can be taken back', () => {
    const { account } = company()
    expect(ask(account, 'POST uploads.json').status).toBe(422)
    const { token } = ask(account, 'POST uploads.json?filename=a.png').body['upload'] as Json
    expect(ask(account, `DELETE uploads/${token}.json`).status).toBe(204)
    expect(ask(account, `DELETE uploads/${token}.json`).status).toBe(404)
  })
})

describe('what a macro would do', () => {
  test('is told by itself, and changes nothing', () => {
    const { account, id } = company()
    expect(ask(account, 'GET macros/900/apply.json').body).toEqual({
      result: {
        ticket: {
          ...{ status: 'pending', tags: ['thanked'] },
          comment: {
            ...{ body: 'Thank you', html_body: '<p>Thank <b>you</b></p>', public: false },
            scoped_body: [['channel:all', 'Thank you']],
          },
        },
      },
    })
    expect(account.ticket(id)?.status).toBe('open')
  })

  test('is told of a ticket as it would be', () => {
    const { account, id } = company()
    const { result } = ask(account, `GET tickets/${id}/macros/900/apply.json`).body as Json as {
      result: { ticket: Json }
    }
    expect(result.ticket).toMatchObject({ id, status: 'pending', tags: ['vip', 'thanked'] })
  })
})

describe('records of custom objects', () => {
  const path = 'custom_objects/car/records'
  const car = (name: string, more: Json = {}) => ({ custom_object_record: { name, ...more } })

  test('are made, changed, found and deleted', () => {
    const { account } = company()
    const made = ask(account, `POST ${path}.json`, car('A', { custom_object_fields: { doors: 3 } }))
    expect(made.status).toBe(201)
    const { id } = made.body['custom_object_record'] as Json
    ask(account, `PATCH ${path}/${id}.json`, {
      custom_object_record: { custom_object_fields: { colour: 'red' } },
    })
    expect(
      ask(account, `GET ${path}/search.json?query=red`).body['custom_object_records'],
    ).toMatchObject([{ id, name: 'A', custom_object_fields: { doors: 3, colour: 'red' } }])
    expect(ask(account, `DELETE ${path}/${id}.json`).status).toBe(204)
    expect(ask(account, `GET ${path}/${id}.json`).status).toBe(404)
  })

  test('with an external id are made once', () => {
    const { account } = company()
    const call = `PATCH ${path}.json?external_id=x1`
    expect(ask(account, call, car('A')).status).toBe(201)
    expect(ask(account, call, car('B')).status).toBe(200)
    expect(ask(account, `GET ${path}.json?filter[external_ids]=x1`).body).toMatchObject({
      custom_object_records: [{ name: 'B', external_id: 'x1' }],
    })
    expect(ask(account, 'GET custom_objects.json').body).toMatchObject({
      custom_objects: [{ key: 'car' }],
    })
  })
})

describe('of people and companies', () => {
  test('tags are set, added and removed', () => {
    const { account } = company()
    for (const path of [`users/${USER.marina}/tags.json`, 'organizations/500/tags.json']) {
      ask(account, `POST ${path}`, { tags: ['a'] })
      ask(account, `PUT ${path}`, { tags: ['b', 'c'] })
      ask(account, `DELETE ${path}`, { tags: ['a'] })
      expect(ask(account, `GET ${path}`).body).toEqual({ tags: ['b', 'c'] })
    }
  })

  test('memberships are told from either side', () => {
    const { account } = company()
    for (const path of [`users/${USER.marina}`, 'organizations/500']) {
      expect(ask(account, `GET ${path}/organization_memberships.json`).body).toMatchObject({
        organization_memberships: [{ user_id: USER.marina, organization_id: 500, default: true }],
      })
    }
  })

  test('events that were told come back', () => {
    const { account } = company()
    const path = `users/${USER.marina}/events.json`
    const event = { source: 'shop', type: 'order', properties: { total: 3 } }
    expect(ask(account, `POST ${path}`, { event }).status).toBe(201)
    expect(ask(account, `GET ${path}`).body['events']).toMatchObject([event])
  })

  test('a company is made once', () => {
    const { account } = company()
    const call = () => ask(account, 'POST organizations.json', { organization: { name: 'Beta' } })
    expect([call().status, call().status]).toEqual([201, 422])
  })
})

test('a ticket’s figures are counted from its history', () => {
  const { account, id } = company()
  ask(account, `PUT tickets/${id}.json`, { ticket: { comment: { body: 'Done', public: true } } })
  expect(ask(account, `GET tickets/${id}/metrics.json`).body['ticket_metric']).toMatchObject({
    ...{ ticket_id: id, replies: 1, assignee_stations: 1, solved_at: null },
    reply_time_in_minutes: { calendar: 60 },
  })
})

test.each([
  ['satisfaction_ratings', 'satisfaction_ratings'],
  ['help_center/en-us/articles/search.json?query=x', 'results'],
  ['help_center/articles.json', 'articles'],
])('of %s there is nothing, and it is no unknown address', (path, name) => {
  const { account } = company()
  expect(ask(account, `GET ${path}`).body).toMatchObject({ [name]: [], count: 0 })
  expect(account.unsupported()).toEqual([])
})
