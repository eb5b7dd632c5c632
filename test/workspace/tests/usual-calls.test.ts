import { describe, expect, test } from 'vitest'

import type { Account } from '../zendesk/account'
import { createAccount } from '../zendesk/account'
import { DIRECTORY, FIELD, FORM, GROUP, USER } from '../zendesk/directory'
import type { Directory } from '../zendesk/model'
import { handle } from '../zendesk/rest/handle'
import { saveUpdate } from '../zendesk/update'
import { FRIDAY, takenTicket } from './story-account'

type Json = Record<string, unknown>

const ACME = {
  ...{ id: 500, name: 'Acme Ltda', domainNames: ['acme.com.br'], tags: ['vip'] },
  ...{ externalId: 'A-1', notes: null, details: 'Since 2019', fields: { plan: 'gold' } },
}

/** Marina works at Acme, and people have a field of the account's own. */
const COMPANY: Directory = {
  ...DIRECTORY,
  organizations: [ACME],
  userFields: [{ id: 700, key: 'contract', title: 'Contract', type: 'text' }],
  organizationFields: [{ id: 701, key: 'plan', title: 'Plan', type: 'text' }],
  users: DIRECTORY.users.map((user) =>
    user.id === USER.marina ? { ...user, organizationId: 500, fields: { contract: 'C-9' } } : user,
  ),
}

function company() {
  const account = createAccount({ now: () => FRIDAY, directory: COMPANY })
  return { account, id: takenTicket(account) }
}

function ask(account: Account, method: string, path: string, body?: object, by: number = USER.ana) {
  const url = `/api/v2/${path}`
  const reply = handle(account, by, { method, url, ...(body && { body: JSON.stringify(body) }) })
  return { status: reply.status, body: reply.body as Json }
}

const LISTS = 'users organizations tickets groups ticket_fields ticket_forms user_fields'
const MORE = 'organization_fields brands custom_statuses macros views triggers automations tags'

describe('what apps usually ask of an account', () => {
  test.each(`${LISTS} ${MORE} locales time_zones group_memberships`.split(' '))(
    '%s is a list under its own name',
    (name) => {
      const { account } = company()
      const { status, body } = ask(account, 'GET', `${name}.json`)
      expect(status).toBe(200)
      expect(body[name]).toBeInstanceOf(Array)
      expect(account.unsupported()).toEqual([])
    },
  )

  test.each([
    ['ticket_field', `ticket_fields/${FIELD.cause}`],
    ['ticket_form', `ticket_forms/${FORM.standard}`],
    ['custom_status', 'custom_statuses/360000000902'],
    ['group', `groups/${GROUP.n1}`],
    ['brand', 'brands/360000000301'],
    ['organization', 'organizations/500'],
    ['user', `users/${USER.marina}`],
    ['locale', 'locales/current'],
    ['user_related', `users/${USER.marina}/related`],
  ])('one %s is under its own name, and one that is not there is 404', (name, path) => {
    const { account } = company()
    expect(ask(account, 'GET', `${path}.json`).body[name]).toBeInstanceOf(Object)
    const elsewhere = path.replace(/\d+|current/, '99')
    expect(ask(account, 'GET', `${elsewhere}.json`).status).toBe(404)
  })

  test('a person has the fields of the account’s own, and the company', () => {
    const { account, id } = company()
    expect(ask(account, 'GET', `users/${USER.marina}.json`).body['user']).toMatchObject({
      organization_id: 500,
      user_fields: { contract: 'C-9' },
      ...{ created_at: expect.any(String), verified: true, suspended: false, photo: null },
    })
    expect(ask(account, 'GET', `users/${USER.ana}.json`).body['user']).toMatchObject({
      organization_id: null,
      user_fields: { contract: null },
    })
    expect(ask(account, 'GET', `tickets/${id}.json`).body['ticket']).toMatchObject({
      organization_id: 500,
      collaborator_ids: [],
      sharing_agreement_ids: [],
      is_public: true,
      custom_status_id: expect.any(Number),
    })
    expect(ask(account, 'GET', 'organizations/500/users.json').body['count']).toBe(1)
    expect(ask(account, 'GET', 'organizations/500/tickets.json').body['count']).toBe(1)
    expect(ask(account, 'GET', `users/${USER.marina}/tickets/requested.json`).body['count']).toBe(1)
    expect(ask(account, 'GET', `users/${USER.marina}/tickets/assigned.json`).body['count']).toBe(0)
  })
})

describe('a search', () => {
  const found = (query: string): string[] => {
    const { account, id } = company()
    saveUpdate(account, id, USER.ana, { subject: 'Desktop printer is broken', priority: 'high' })
    const { body } = ask(account, 'GET', `search.json?query=${encodeURIComponent(query)}`)
    return (body['results'] as { readonly result_type: string }[]).map((one) => one.result_type)
  }

  test.each<[string, string, readonly string[]]>([
    ['a word of the ticket', 'printer', ['ticket']],
    ['the beginning of a word', 'print', ['ticket']],
    ['no end of a word', 'top', []],
    ['a phrase', '"printer is broken"', ['ticket']],
    ['a kind', 'type:ticket', ['ticket']],
    ['a status above another', 'type:ticket status>=open', ['ticket']],
    ['one of two statuses', 'type:ticket status:solved status:open', ['ticket']],
    ['none of a priority', 'type:ticket -priority:high', []],
    ['all of two tags', 'type:ticket tags:vip tags:other', []],
    ['somebody’s', 'type:ticket requester:marina@exemplo.com.br', ['ticket']],
    ['one’s own', 'type:ticket assignee:me', ['ticket']],
    ['a company’s', 'type:ticket organization:"Acme Ltda"', ['ticket']],
    ['of the last two hours', 'type:ticket created>2hours', ['ticket']],
    ['of another day', 'type:ticket created:2026-11-19', []],
    ['of this day', 'type:ticket created:2026-11-20', ['ticket']],
    ['a person by name', 'type:user name:Marina', ['user']],
    ['a person by e-mail', 'type:user marina@exemplo.com.br', ['user']],
    ['a company', 'type:organization acme', ['organization']],
    ['people of a company', 'type:user organization:acme', ['user']],
  ])('finds %s', (_, query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  test('names the words it does not know', () => {
    const { account } = company()
    ask(account, 'GET', 'search.json?query=type:ticket+satisfaction:good')
    expect(account.unsupported()).toEqual([{ kind: 'rest', name: 'search satisfaction:' }])
  })

  test('gives no page beyond a thousand results', () => {
    const { account } = company()
    expect(ask(account, 'GET', 'search.json?query=printer&page=11').status).toBe(422)
  })
})

describe('what agents write about people and tickets', () => {
  test('a ticket is created for a known person', () => {
    const { account } = company()
    const { status, body } = ask(account, 'POST', 'tickets.json', {
      ticket: {
        subject: 'New printer',
        comment: { body: 'Please order one.' },
        requester: { email: 'marina@exemplo.com.br' },
        ...{ priority: 'low', tags: ['order'] },
      },
    })
    expect(status).toBe(201)
    expect(body['ticket']).toMatchObject({
      ...{ subject: 'New printer', requester_id: USER.marina, priority: 'low', tags: ['order'] },
      description: 'Please order one.',
      via: { channel: 'api' },
    })
  })

  test('a ticket without a comment is refused', () => {
    const { account } = company()
    const { status, body } = ask(account, 'POST', 'tickets.json', { ticket: { subject: 'x' } })
    expect([status, body['error']]).toEqual([422, 'RecordInvalid'])
  })

  test('a person is created, then found again and changed', () => {
    const { account } = company()
    const user = { name: 'Rita Alves', email: 'rita@acme.com.br', external_id: 'R1' }
    const made = ask(account, 'POST', 'users/create_or_update.json', { user })
    const again = ask(account, 'POST', 'users/create_or_update.json', {
      user: { external_id: 'R1', name: 'Rita A.', user_fields: { contract: 'C-1' } },
    })
    expect([made.status, again.status]).toEqual([201, 200])
    const { id } = made.body['user'] as { readonly id: number }
    expect(again.body['user']).toMatchObject({ id, name: 'Rita A.', email: 'rita@acme.com.br' })
    expect(ask(account, 'GET', 'users/search.json?external_id=R1').body['users']).toMatchObject([
      { id, user_fields: { contract: 'C-1' }, role: 'end-user' },
    ])
  })

  test.each([
    ['a light agent changes nobody', USER.clara, { notes: 'x' }, 403],
    ['an agent makes nobody an agent', USER.ana, { role: 'agent' }, 403],
    ['an agent writes a note', USER.ana, { notes: 'Calls back' }, 200],
  ])('%s', (_, by, user, expected) => {
    const { account } = company()
    expect(ask(account, 'PUT', `users/${USER.marina}.json`, { user }, by).status).toBe(expected)
  })

  test('an address that somebody has is refused', () => {
    const { account } = company()
    const user = { name: 'Another', email: 'marina@exemplo.com.br' }
    const { status, body } = ask(account, 'POST', 'users.json', { user })
    expect([status, body['error']]).toEqual([422, 'RecordInvalid'])
  })
})
