import { describe, expect, test } from 'vitest'

import { createRestLeadApi } from '../../../src/adapters/zendesk-rest/rest-lead-api'
import { scriptedClient } from '../../fakes/scripted-client'

const ticket = {
  id: 4821,
  subject: 'Saldo',
  tags: ['roteiro'],
  status: 'open',
  created_at: '2026-11-18T12:00:00Z',
  updated_at: '2026-11-18T13:00:00Z',
  requester_id: 101,
  assignee_id: 1,
  group_id: 11,
  brand_id: 21,
  via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
}

/** The record over one answer, and the addresses it asks. */
function answered(answer: unknown) {
  const client = scriptedClient({ request: () => structuredClone(answer) })
  const addresses = () =>
    client.sent.map(([, options]) => decodeURIComponent((options as { url: string }).url))
  return { api: createRestLeadApi(client), addresses }
}

function refused(cause: unknown) {
  const client = scriptedClient({
    request: () => {
      throw cause
    },
  })
  return createRestLeadApi(client)
}

const page = (results: readonly unknown[], meta: object = { has_more: false }) => ({
  results,
  meta,
})
const whole = (body: unknown) => ({ status: 200, responseJSON: body, responseHeaders: {} })

test('one ticket comes as a search would give it; a shape we do not know is refused', async () => {
  const { api, addresses } = answered({ ticket })
  expect(await api.ticket(4821)).toMatchObject({ id: 4821, tags: ['roteiro'] })
  expect(addresses()).toEqual(['/api/v2/tickets/4821.json'])
  const strange = answered({ ticket: { id: 'x' } }).api
  await expect(strange.ticket(4821)).rejects.toMatchObject({ reason: 'unexpected' })
})

test('of several tickets those that still bear the mark are told; an unreadable one keeps it', async () => {
  const unmarked = { ...ticket, id: 4822, tags: ['vip'] }
  const { api, addresses } = answered({ tickets: [ticket, unmarked, { id: 4823 }] })
  expect([...(await api.marked([4821, 4822, 4823, 4824]))]).toEqual([4821, 4823])
  expect(addresses()).toEqual(['/api/v2/tickets/show_many.json?ids=4821,4822,4823,4824'])
  await expect(answered({}).api.marked([1])).rejects.toMatchObject({ reason: 'unexpected' })
})

test.each([
  [
    'with a further page',
    { next_page: 'https://acme.zendesk.com/api/v2/groups.json?page=3' },
    false,
  ],
  ['without one', { next_page: null }, true],
  ['that does not say', {}, true],
])('a list of groups %s', async (_, more, isLast) => {
  const { api, addresses } = answered({ groups: [{ id: 1, name: 'N1' }], ...more })
  expect(await api.groups(2)).toEqual({ names: new Map([[1, 'N1']]), isLast })
  expect(addresses()).toEqual(['/api/v2/groups.json?per_page=100&page=2'])
})

describe('a page of tickets', () => {
  test('is asked for in the words of the search, with the cursor as it was given', async () => {
    const { api, addresses } = answered(page([]))
    await api.tickets({})
    await api.tickets({ createdFrom: Date.parse('2026-11-18T12:00:00Z') }, 'a+/=')
    await api.tickets({ updatedFrom: 0, createdTo: 999 })
    await api.tickets({ assigneeId: 11, isOpen: true })
    const path = '/api/v2/search/export.json?query='
    const rest = '&filter[type]=ticket&page[size]=100'
    expect(addresses()).toEqual([
      `${path}tags:roteiro${rest}`,
      `${path}tags:roteiro+created>=2026-11-18T12:00:00Z${rest}&page[after]=a+/=`,
      `${path}tags:roteiro+updated>=1970-01-01T00:00:00Z+created<=1970-01-01T00:00:00Z${rest}`,
      `${path}tags:roteiro+assignee:11+status<solved${rest}`,
    ])
  })

  test('brings tickets and the way to the next page, as a whole answer or as its body', async () => {
    const body = page([ticket], { has_more: true, after_cursor: 'next' })
    for (const answer of [body, whole(body)]) {
      expect(await answered(answer).api.tickets({})).toEqual({
        unreadable: 0,
        next: 'next',
        tickets: [
          {
            id: 4821,
            subject: 'Saldo',
            tags: ['roteiro'],
            status: 'open',
            createdAt: Date.parse('2026-11-18T12:00Z'),
            updatedAt: Date.parse('2026-11-18T13:00Z'),
            requester: { id: 101, name: '', role: 'end-user' },
            assignee: { id: 1, name: '', role: 'agent' },
            groupId: 11,
            brandId: 21,
            followUpOf: null,
          },
        ],
      })
    }
  })

  test.each([
    ['follows a closed one by its own field', { via_followup_source_id: 7 }, { followUpOf: 7 }],
    [
      'follows a closed one by the way it came',
      { via: { source: { rel: 'follow_up', from: { ticket_id: 8 } } } },
      { followUpOf: 8 },
    ],
    ['came in an unknown way', { via: 12 }, { followUpOf: null }],
    ['has nobody', { assignee_id: null, group_id: null }, { assignee: null, groupId: null }],
    ['lacks its subject', { subject: null }, { subject: '' }],
    ['has an unknown field', { novelty: {} }, {}],
  ])('takes a ticket that %s', async (_, changes, expected) => {
    const { tickets } = readable(await answered(page([{ ...ticket, ...changes }])).api.tickets({}))
    expect(tickets[0]).toMatchObject({ id: 4821, ...expected })
  })

  test.each([
    ['no tags', { tags: null }],
    ['an unknown status', { status: 'parked' }],
    ['no date', { updated_at: 'ontem' }],
  ])('counts a ticket with %s and takes the others', async (_, changes) => {
    const { api } = answered(page([{ ...ticket, ...changes }, ticket]))
    const { tickets, unreadable } = readable(await api.tickets({}))
    expect([tickets.length, unreadable]).toEqual([1, 1])
  })

  test.each([400, 404, 410, 422])(
    'is expired when its cursor is answered with %i, and refused without one',
    async (status) => {
      const api = refused({ status })
      expect(await api.tickets({}, 'old')).toBe('expired')
      await expect(api.tickets({})).rejects.toMatchObject({ name: 'HostError' })
    },
  )

  test('of another shape is unexpected', async () => {
    await expect(answered({ results: [] }).api.tickets({})).rejects.toMatchObject({
      reason: 'unexpected',
    })
  })
})

describe('too many calls', () => {
  test.each([
    ['say how long to wait', { 'retry-after': '93' }, 93_000],
    ['say so in any case', { 'Retry-After': '5' }, 5000],
    ['may say nothing', {}, undefined],
    ['may say something else', { 'retry-after': 'Wed, 18 Nov 2026' }, undefined],
    ['may come without headers', undefined, undefined],
  ])('%s', async (_, responseHeaders, waitMs) => {
    const api = refused({ status: 429, ...(responseHeaders && { responseHeaders }) })
    await expect(api.audits(4821, 1)).rejects.toMatchObject({ reason: 'busy', waitMs })
    await expect(api.tickets({}, 'cursor')).rejects.toMatchObject({ reason: 'busy', waitMs })
  })
})

describe('audits', () => {
  const audit = (id: number) => ({
    id,
    created_at: '2026-11-18T12:00:00Z',
    author_id: 1,
    events: [],
  })
  const audits = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => audit(from + index))

  test.each([
    ['one page is the last', 1, audits(0, 3), 3, true],
    ['the first of three is not', 1, audits(0, 100), 250, false],
    ['the third of three is', 3, audits(200, 250), 250, true],
    ['two full pages end with the second', 2, audits(100, 200), 200, true],
    ['an archived ticket gives all at once', 1, audits(0, 250), 250, true],
  ])('%s', async (_, number, found, count, isLast) => {
    const { api, addresses } = answered({ audits: found, users: [], count })
    const answer = await api.audits(4821, number)
    expect([answer.updates.length, answer.isLast]).toEqual([found.length, isLast])
    expect(addresses()).toEqual([
      `/api/v2/tickets/4821/audits.json?include=users&per_page=100&page=${number}`,
    ])
  })
})

test('what was said in a chat comes with its audit and counts for no audit of its own', async () => {
  const said = (text: string) => ({
    type: 'ChatMessage',
    timestamp: 1_763_000_000_000,
    actor_id: 101,
    actor_type: 'end-user',
    message: text,
  })
  const event = { type: 'ChatStartedEvent', value: { history: [said('Olá'), said('Sim')] } }
  const created_at = '2026-11-18T12:00:00Z'
  const chats = Array.from({ length: 60 }, (_, id) => ({ id, created_at, events: [event] }))
  const { api } = answered({ audits: chats, users: [], count: 120 })
  const { updates, isLast } = await api.audits(4821, 1)
  const texts = updates[0]?.talk?.map(({ comment }) => comment?.text)
  expect(texts).toEqual(['Olá', 'Sim'])
  expect([updates.length, isLast]).toEqual([60, false])
})

test('names come by id; an entry without one is left out', async () => {
  const list = [{ id: 1, name: 'Ana' }, { id: 'x' }, { id: 2, name: null }]
  expect([...(await answered({ users: list }).api.people([1, 2]))]).toEqual([[1, 'Ana']])
  expect([...(await answered({ groups: list }).api.groups(1)).names]).toEqual([[1, 'Ana']])
  expect([...(await answered({ brands: list }).api.brands(1)).names]).toEqual([[1, 'Ana']])
  await expect(answered({}).api.brands(1)).rejects.toMatchObject({ reason: 'unexpected' })
})

test('the count is asked for in the words that the count understands', async () => {
  const { api, addresses } = answered({ count: 9800 })
  expect(await api.count()).toBe(9800)
  expect(addresses()).toEqual(['/api/v2/search/count.json?query=type:ticket+tags:roteiro'])
  await expect(answered({}).api.count()).rejects.toMatchObject({ reason: 'unexpected' })
})

function readable<T>(answer: T | 'expired'): T {
  if (answer === 'expired') throw new Error('expired')
  return answer
}
