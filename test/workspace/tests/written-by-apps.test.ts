import { describe, expect, test } from 'vitest'

import type { Account } from '../zendesk/account'
import { createAccount } from '../zendesk/account'
import { USER } from '../zendesk/directory'
import { handle } from '../zendesk/rest/handle'
import { FRIDAY, takenTicket } from './story-account'

type Json = Record<string, unknown>

function admins() {
  const account = createAccount({ now: () => FRIDAY })
  const ask = (method: string, path: string, body?: object, by: number = USER.fabio) => {
    const url = `/api/v2/${path}.json`
    const reply = handle(account, by, { method, url, ...(body && { body: JSON.stringify(body) }) })
    return { status: reply.status, body: reply.body as Json }
  }
  return { account, ask }
}

const tagsOf = (account: Account, id: number) => account.ticket(id)?.tags

const LOOKS_FOR_BIG = {
  title: 'Big',
  conditions: { all: [{ field: 'current_tags', operator: 'includes', value: 'big' }] },
  actions: [{ field: 'current_tags', value: 'seen' }],
}

describe('a trigger made by REST', () => {
  test('is at work from the next update on, until it is deleted', () => {
    const { account, ask } = admins()
    const id = takenTicket(account)
    const { status, body } = ask('POST', 'triggers', { trigger: LOOKS_FOR_BIG })
    expect(status).toBe(201)
    ask('PUT', `tickets/${id}/tags`, { tags: ['big'] })
    expect(tagsOf(account, id)).toContain('seen')
    const trigger = (body['trigger'] as Json)['id']
    expect(ask('DELETE', `triggers/${trigger}`).status).toBe(204)
    ask('POST', `tickets/${id}/tags`, { tags: ['big'] })
    expect(tagsOf(account, id)).toEqual(['big'])
  })

  test('is only for admins, and never half', () => {
    const { account, ask } = admins()
    expect(ask('POST', 'triggers', { trigger: LOOKS_FOR_BIG }, USER.ana).status).toBe(403)
    expect(ask('POST', 'triggers', { trigger: { title: 'Big' } }).status).toBe(422)
    expect(ask('DELETE', 'triggers/1').status).toBe(404)
    expect(account.directory.triggers).toEqual([])
  })

  test('names a condition that is not imitated', () => {
    const { account, ask } = admins()
    const all = [{ field: 'satisfaction_score', operator: 'is', value: 'good' }]
    ask('POST', 'triggers', { trigger: { ...LOOKS_FOR_BIG, conditions: { all } } })
    expect(account.unsupported()).toEqual([{ kind: 'rest', name: 'condition satisfaction_score' }])
  })
})

test('a ticket that was deleted cannot be read any more', () => {
  const { account, ask } = admins()
  const id = takenTicket(account)
  expect(ask('DELETE', `tickets/${id}`).status).toBe(204)
  expect(ask('GET', `tickets/${id}`).status).toBe(404)
  expect(ask('DELETE', `deleted_tickets/${id}`).status).toBe(200)
})

describe('settings of an installation', () => {
  test('are kept by name, and null takes one out', () => {
    const { ask } = admins()
    ask('PUT', 'apps/installations/1', { settings: { one: 'a', two: 'b' } })
    ask('PUT', 'apps/installations/1', { settings: { two: null, three: 'c' } })
    expect(ask('GET', 'apps/installations/1').body['settings']).toEqual({ one: 'a', three: 'c' })
  })

  test('are only for admins', () => {
    const { ask } = admins()
    expect(ask('PUT', 'apps/installations/1', { settings: {} }, USER.ana).status).toBe(403)
  })
})
