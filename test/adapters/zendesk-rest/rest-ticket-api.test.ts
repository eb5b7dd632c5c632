import { describe, expect, test, vi } from 'vitest'

import type { ZafRequest } from '../../../src/adapters/zaf-client'
import { createRestTicketApi } from '../../../src/adapters/zendesk-rest/rest-ticket-api'
import { scriptedClient } from '../../fakes/scripted-client'

const ADDRESS = '/api/v2/tickets/4821'
const PAGE = 100

/** Zendesk with so many audits, numbered from 1; more may come between two calls. */
function ticketWith(count: number) {
  let total = count
  const client = scriptedClient({
    request: ({ url }) => {
      const page = Number(new URL(url, 'https://x').searchParams.get('page'))
      const ids = Array.from({ length: total }, (_, index) => index + 1)
      return { audits: ids.slice((page - 1) * PAGE, page * PAGE).map(audit), count: total }
    },
  })
  const pages = () =>
    client.sent.map(([, options]) =>
      Number(new URL((options as ZafRequest).url, 'https://x').searchParams.get('page')),
    )
  return {
    client,
    pages,
    api: createRestTicketApi(client, 4821),
    grow: (by: number) => {
      total += by
    },
  }
}

const audit = (id: number) => ({ id, created_at: '2026-11-18T13:00:00Z', events: [] })

const idsOf = ({ updates }: { updates: readonly { auditId: number | null }[] }) =>
  updates.map(({ auditId }) => auditId)
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('the recent history', () => {
  test.each([
    ['a new ticket', 1, [1], range(1, 1), true],
    ['one full page', 100, [1], range(1, 100), true],
    ['two pages', 101, [1, 2], range(1, 101), true],
    ['three pages', 300, [1, 2, 3], range(1, 300), true],
    ['four pages: the middle is left out', 301, [1, 3, 4], range(201, 301), false],
    ['twenty pages', 2_000, [1, 19, 20], range(1_801, 2_000), false],
  ])('of %s takes at most three calls', async (_, count, pages, ids, isComplete) => {
    const ticket = ticketWith(count)
    const recent = await ticket.api.recent()
    expect(ticket.pages()).toEqual(pages)
    expect(idsOf(recent)).toEqual(ids)
    expect(recent.isComplete).toBe(isComplete)
  })

  test('of an archived ticket comes all at once, whatever page is asked for', async () => {
    const client = scriptedClient({
      request: () => ({ audits: range(1, 250).map(audit), count: 250 }),
    })
    const api = createRestTicketApi(client, 4821)
    for (const read of [api.recent, api.newest, api.all]) {
      expect(await read()).toMatchObject({ isComplete: true })
    }
    expect(client.sent).toHaveLength(3)
    expect(idsOf(await api.recent())).toEqual(range(1, 250))
  })

  test('asks for authors along, a hundred a page, not repeated by the framework', async () => {
    const { client, api } = ticketWith(1)
    await api.recent()
    expect(client.sent).toEqual([
      [
        'request',
        {
          type: 'GET',
          url: `${ADDRESS}/audits.json?include=users&per_page=100&page=1`,
          autoRetry: false,
        },
      ],
    ])
  })
})

describe('the newest page', () => {
  test.each([
    ['never read before, one page', 40, [1], range(1, 40), true],
    ['never read before, two pages', 140, [1, 2], range(1, 140), true],
    ['never read before, twenty pages', 2_000, [1, 20], range(1_901, 2_000), false],
  ])('%s', async (_, count, pages, ids, isComplete) => {
    const ticket = ticketWith(count)
    const newest = await ticket.api.newest()
    expect(ticket.pages()).toEqual(pages)
    expect(idsOf(newest)).toEqual(ids)
    expect(newest.isComplete).toBe(isComplete)
  })

  test.each([
    ['where it was: one call', 450, 10, [5], range(401, 460), false],
    ['moved on by one: the two last', 495, 10, [5, 6], range(401, 505), false],
    ['moved on by more: the last alone', 495, 210, [5, 8], range(701, 705), false],
    ['moved on to the second page: still all of it', 95, 10, [1, 2], range(1, 105), true],
  ])('of a ticket that was read: %s', async (_, count, more, pages, ids, isComplete) => {
    const ticket = ticketWith(count)
    await ticket.api.recent()
    const before = ticket.pages().length
    ticket.grow(more)
    const newest = await ticket.api.newest()
    expect(ticket.pages().slice(before)).toEqual(pages)
    expect(idsOf(newest)).toEqual(ids)
    expect(newest.isComplete).toBe(isComplete)
  })

  test('keeps one limit for both of its calls', async () => {
    vi.useFakeTimers()
    const slow = (answer: object) =>
      new Promise((resolve) => setTimeout(() => resolve(answer), 200))
    const client = scriptedClient({
      request: () => slow({ audits: range(1, 100).map(audit), count: 150 }),
    })
    const failed = vi.fn()
    createRestTicketApi(client, 4821).newest(300).catch(failed)
    await vi.advanceTimersByTimeAsync(299)
    expect(failed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(2)
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ reason: 'late' }))
    vi.useRealTimers()
  })
})

test('all of it is read page by page, one after the other', async () => {
  const ticket = ticketWith(450)
  const all = await ticket.api.all()
  expect(ticket.pages()).toEqual([1, 2, 3, 4, 5])
  expect(idsOf(all)).toEqual(range(1, 450))
  expect(all.isComplete).toBe(true)
})

describe('saved tags', () => {
  const stamps = { read: '2026-11-18T13:00:00Z', moved: '2026-11-18T13:00:05Z' }

  const savedBy = (refuse?: { type: string; status: number }) => {
    const client = scriptedClient({
      request: ({ type }) => {
        if (type === refuse?.type) throw { status: refuse.status }
        const ticket = { tags: [], status: 'open', updated_at: stamps.moved }
        return type === 'GET' ? { ticket } : { tags: [] }
      },
    })
    const calls = () =>
      client.sent.map(([, options]) => {
        const { type, url, data } = options as ZafRequest
        return [type, url, ...(data === undefined ? [] : [JSON.parse(data) as unknown])]
      })
    return { calls, api: createRestTicketApi(client, 4821), client }
  }
  const guarded = (tags: readonly string[], updated_stamp: string) => ({
    tags,
    updated_stamp,
    safe_update: 'true',
  })

  test.each([
    ['only added', ['a'], [], [['PUT', `${ADDRESS}/tags.json`, guarded(['a'], stamps.read)]]],
    [
      'only taken out',
      [],
      ['b'],
      [['DELETE', `${ADDRESS}/tags.json`, guarded(['b'], stamps.read)]],
    ],
    [
      'added, then taken out over the ticket as our own addition left it',
      ['a'],
      ['b'],
      [
        ['PUT', `${ADDRESS}/tags.json`, guarded(['a'], stamps.read)],
        ['GET', `${ADDRESS}.json`],
        ['DELETE', `${ADDRESS}/tags.json`, guarded(['b'], stamps.moved)],
      ],
    ],
    ['not touched', [], [], []],
  ])('%s', async (_, add, remove, expected) => {
    const { calls, api } = savedBy()
    await api.saveTags({ add, remove }, stamps.read)
    expect(calls()).toEqual(expected)
  })

  test.each([
    ['the first refusal ends it', 'PUT', 409, 'conflict', 1],
    ['the second comes after the first was saved', 'DELETE', 409, 'conflict', 3],
    ['no right to tags', 'PUT', 403, 'forbidden', 1],
  ])('%s', async (_, type, status, reason, calls) => {
    const { client, api } = savedBy({ type, status })
    await expect(api.saveTags({ add: ['a'], remove: ['b'] }, stamps.read)).rejects.toMatchObject({
      reason,
    })
    expect(client.sent).toHaveLength(calls)
  })
})

test('an internal note is a comment of its own: plain words, not public', async () => {
  const client = scriptedClient({ request: () => ({ ticket: {} }) })
  await createRestTicketApi(client, 4821).addInternalNote('Exceção: "1" < 2')
  expect(client.sent).toEqual([
    [
      'request',
      {
        type: 'PUT',
        url: `${ADDRESS}.json`,
        autoRetry: false,
        contentType: 'application/json',
        data: '{"ticket":{"comment":{"body":"Exceção: \\"1\\" < 2","public":false}}}',
      },
    ],
  ])
})
