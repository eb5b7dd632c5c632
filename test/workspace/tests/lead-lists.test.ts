import { describe, expect, test } from 'vitest'

import { manyTickets, markedTicket } from '../../actions/leads/lead-desk'
import { createTestClock } from '../../fakes/test-clock'
import { workspaceOver } from '../create-workspace'
import { createAccount } from '../zendesk/account'
import { DIRECTORY, GROUP, USER } from '../zendesk/directory'
import { handle } from '../zendesk/rest/handle'
import { saveUpdate } from '../zendesk/update'

const MARKED = 'query=tags:roteiro&filter[type]=ticket'

interface Found {
  readonly results: readonly { readonly id: number; readonly created_at: string }[]
  readonly meta: { readonly has_more: boolean; readonly after_cursor: string | null }
  readonly links: { readonly next: string | null; readonly prev: null }
}

/** An account with marked tickets, and the search of one of its users. */
function accountOf(tickets: number, directory = DIRECTORY, userId: number = USER.ana) {
  const clock = createTestClock('2026-11-18T10:00-03:00')
  const account = createAccount({ now: clock.now, directory })
  manyTickets(tickets)(workspaceOver(account))
  const get = (url: string) => handle(account, userId, { method: 'GET', url })
  const search = (words: string): Found => {
    const { status, body } = get(`/api/v2/search/export.json?${words}`)
    if (status !== 200) throw new Error(String(status))
    return body as Found
  }
  return { clock, account, get, search }
}

describe('the export of a search', () => {
  test('gives each ticket once, oldest first, page by page', () => {
    const { search, account } = accountOf(25)
    const ids: number[] = []
    for (let url: string | null = `?${MARKED}&page[size]=10`; url; ) {
      const page: Found = search(url.slice(url.indexOf('?') + 1))
      ids.push(...page.results.map(({ id }) => id))
      url = page.links.next
    }
    expect(ids).toEqual(account.tickets().map(({ id }) => id))
  })

  test.each([
    ['created from', (at: string) => `+created>=${at}`, [2, 3]],
    ['created up to', (at: string) => `+created<=${at}`, [0, 1, 2]],
    ['updated from', () => '+updated>=2026-11-18T12:59:00Z', [1]],
    ['with a tag that none has', () => '+tags:outra', []],
    ['by priority', () => '+priority:high', [1]],
    ['by what is not wanted', () => '+-priority:high', [0, 2, 3]],
  ])('is narrowed by %s', (_, words, expected) => {
    const { search, account } = accountOf(4)
    const all = account.tickets()
    saveUpdate(account, all[1]?.id ?? 0, USER.ana, { priority: 'high' })
    const query = `query=tags:roteiro${words(all[2]?.createdAt ?? '')}&filter[type]=ticket`
    expect(search(query).results.map(({ id }) => id)).toEqual(expected.map((n) => all[n]?.id))
  })

  test('refuses a cursor after an hour', () => {
    const { search, get, clock } = accountOf(25)
    const { after_cursor } = search(`${MARKED}&page[size]=10`).meta
    const next = `/api/v2/search/export.json?${MARKED}&page[after]=${after_cursor}`
    clock.moveTo(clock.now() + 60 * 60_000)
    expect(get(next).status).toBe(200)
    clock.moveTo(clock.now() + 1)
    expect(get(next).status).toBe(422)
  })

  test.each([
    ['a kind among its words', 'query=type:ticket&filter[type]=ticket'],
    ['no kind beside them', 'query=tags:roteiro'],
    ['a made-up cursor', `${MARKED}&page[after]=first`],
  ])('refuses %s', (_, query) => {
    expect(accountOf(1).get(`/api/v2/search/export.json?${query}`).status).toBe(422)
  })

  test('knows a new ticket only after some minutes', () => {
    const { search, account, clock } = accountOf(1)
    markedTicket(workspaceOver(account), 0)
    expect(search(MARKED).results).toHaveLength(1)
    clock.moveTo(clock.now() + 3 * 60_000)
    expect(search(MARKED).results).toHaveLength(2)
  })

  test('refuses more than a hundred calls a minute, and says when to come again', () => {
    const { get, clock } = accountOf(1)
    clock.moveTo('2026-11-18T10:00:20-03:00')
    const call = () => get(`/api/v2/search/export.json?${MARKED}`)
    const answers = Array.from({ length: 101 }, call)
    expect(answers.slice(0, 100).every(({ status }) => status === 200)).toBe(true)
    expect(answers[100]).toMatchObject({ status: 429, headers: { 'retry-after': '40' } })
    clock.moveTo('2026-11-18T10:01:00-03:00')
    expect(call().status).toBe(200)
  })
})

test('the count takes the kind among its words', () => {
  const { get } = accountOf(3)
  const { body } = get('/api/v2/search/count.json?query=type:ticket+tags:roteiro')
  expect(body).toEqual({ count: 3 })
})

test('a role that reaches its own groups finds no others, and may not read their audits', () => {
  const users = DIRECTORY.users.map((user) =>
    user.id === USER.bruno
      ? { ...user, rights: { ...user.rights, seesOnlyOwnGroups: true as const } }
      : user,
  )
  const { search, get, account } = accountOf(2, { ...DIRECTORY, users }, USER.bruno)
  const [own, other] = account.tickets()
  saveUpdate(account, other?.id ?? 0, USER.elisa, { groupId: GROUP.commercial })
  expect(search(MARKED).results.map(({ id }) => id)).toEqual([own?.id])
  const audits = (id: number | undefined) => get(`/api/v2/tickets/${id}/audits.json`).status
  expect([audits(own?.id), audits(other?.id)]).toEqual([200, 403])
})
