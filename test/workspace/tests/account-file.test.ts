import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { NEUTRAL_ACCOUNT, readAccountFile } from '../account-file/read-account-file'
import { createAccounts } from '../server/accounts'
import { handle } from '../zendesk/rest/handle'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'account-'))
})

afterEach(() => rm(folder, { recursive: true }))

const MORNING = Date.parse('2026-11-20T14:00:00Z')

async function accountIn(yaml: string) {
  const file = join(folder, 'account.yaml')
  await writeFile(file, yaml)
  return openedAt(file)
}

async function openedAt(file: string) {
  const plan = await readAccountFile(file)
  const { account, opens } = createAccounts(plan).create(MORNING)
  const get = (path: string, user = plan.roles.admin) => {
    const { status, body } = handle(account, user, { method: 'GET', url: `/api/v2/${path}` })
    return { status, body: body as Record<string, unknown> }
  }
  return { plan, account, opens, get }
}

test('a foreign app meets an account in English, with companies, fields and conversations', async () => {
  const { plan, opens, account, get } = await openedAt(NEUTRAL_ACCOUNT)
  expect(plan.locale).toBe('en-US')
  expect(get('users/me.json', plan.roles.agent).body['user']).toMatchObject({ locale: 'en-US' })
  expect(opens).toHaveLength(2)
  const [first = 0] = opens
  expect(account.ticket(first)?.audits.length).toBeGreaterThan(2)
  expect(get(`tickets/${first}.json`).body['ticket']).toMatchObject({
    subject: 'The printer does not print',
    organization_id: expect.any(Number),
    tags: expect.arrayContaining(['printer']),
  })
  const { body } = get('ticket_fields.json')
  expect(body['ticket_fields']).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        title: 'Product',
        type: 'tagger',
        custom_field_options: [
          expect.objectContaining({ name: 'Printer', value: 'printer' }),
          expect.objectContaining({ name: 'Scanner', value: 'scanner' }),
        ],
      }),
    ]),
  )
  expect(get('requests_nobody_knows.json').status).toBe(404)
})

describe('an account in a file', () => {
  const AGENT = 'users: [{ name: Kim, role: agent }, { name: Lee }]'

  test('has statuses of its own, each category with a default', async () => {
    const { get } = await accountIn(`
${AGENT}
statuses:
  - { label: Waiting on vendor, category: hold }
  - { label: Escalated, category: open, default: true }
`)
    const statuses = get('custom_statuses.json').body['custom_statuses'] as {
      readonly agent_label: string
      readonly default: boolean
    }[]
    expect(statuses.map((one) => [one.agent_label, one.default])).toEqual([
      ['New', true],
      ['Escalated', true],
      ['Pending', true],
      ['Hold', true],
      ['Waiting on vendor', false],
      ['Solved', true],
    ])
  })

  test('places its tickets by the names of groups, brands and forms', async () => {
    const { get, opens } = await accountIn(`
${AGENT}
groups: [Support, { name: Billing, id: 77 }]
brands: [{ name: One, subdomain: one }, { name: Two, subdomain: two, id: 88 }]
forms: [{ name: Usual }, { name: Order, id: 99 }]
tickets:
  - subject: An order
    requester: Lee
    assignee: kim
    group: billing
    brand: Two
    form: Order
    status: pending
    conversation: [{ text: Hello }, { from: Kim, text: A note, public: false }]
`)
    expect(get(`tickets/${opens[0]}.json`).body['ticket']).toMatchObject({
      ...{ group_id: 77, brand_id: 88, ticket_form_id: 99, status: 'pending' },
    })
    const comments = get(`tickets/${opens[0]}/comments.json`).body['comments']
    expect(comments).toMatchObject([
      { plain_body: 'Hello', public: true },
      { plain_body: 'A note', public: false },
    ])
  })

  test('answers endpoints of its own before those that are imitated', async () => {
    const { get, account } = await accountIn(`
${AGENT}
answers:
  - path: /api/v2/help_center/*/articles.json
    body: { articles: [{ id: 1, title: How to print }] }
  - { path: /api/v2/groups.json, status: 503, body: { error: down } }
`)
    expect(get('help_center/en-us/articles.json?page=2').body).toEqual({
      articles: [{ id: 1, title: 'How to print' }],
    })
    expect(get('groups.json')).toEqual({ status: 503, body: { error: 'down' } })
    expect(account.unsupported()).toEqual([])
  })

  test('sets the tag of a choice, and takes that of the choice before it', async () => {
    const { account, opens, plan } = await accountIn(`
${AGENT}
ticket_fields: [{ id: 5, title: Product, type: tagger, options: [Printer, Big Scanner] }]
tickets: [{ subject: A, requester: Lee, fields: { Product: printer }, conversation: [{ text: Hi }] }]
`)
    const [id = 0] = opens
    expect(account.ticket(id)?.tags).toEqual(['printer'])
    const body = JSON.stringify({ ticket: { custom_fields: [{ id: 5, value: 'big_scanner' }] } })
    handle(account, plan.roles.agent, { method: 'PUT', url: `/api/v2/tickets/${id}.json`, body })
    expect(account.ticket(id)?.tags).toEqual(['big_scanner'])
  })

  test.each([
    ['an unknown key', `${AGENT}\nticket: []`, /Unrecognized key: "ticket"/],
    ['nobody who works there', 'users: [{ name: Lee }]', /The account has no agent/],
    [
      'a group that is not there',
      'users: [{ name: Kim, role: agent, groups: [Suport] }]',
      /No group is called "Suport": Support\./,
    ],
    [
      'a requester nobody knows',
      `${AGENT}\ntickets: [{ subject: A, requester: Max, conversation: [{ text: Hi }] }]`,
      /No user is called "Max": Kim, Lee\./,
    ],
    [
      'an unknown type',
      `${AGENT}\nticket_fields: [{ title: A, type: list }]`,
      /ticket_fields\[0\]\.type/,
    ],
    ['no YAML at all', 'users: [', /tells no account/],
  ])('with %s is refused with a sentence', async (_, yaml, sentence) => {
    await expect(accountIn(yaml)).rejects.toThrow(sentence)
  })

  test('that is not there is refused with a sentence', async () => {
    await expect(readAccountFile('nope.yaml')).rejects.toThrow(
      'No account: nope.yaml is not there.',
    )
  })
})
