import type { Answer } from './apps-account'

type Json = Readonly<Record<string, unknown>>

/** A ticket as an admin's calls answer of it. */
export interface TicketApi {
  readonly ticket: Json & { readonly id: number; readonly updated_at: string }
  readonly audits: readonly Json[]
  readonly users: readonly Json[]
  /** Its audits come all at once, whatever page is asked for. */
  readonly isArchived?: boolean
}

export interface TicketsOptions {
  readonly records: readonly TicketApi[]
  /** Tickets in a page of the list, and audits in a page of a history. */
  readonly listPage?: number
  readonly auditPage?: number
  /** The hour of the account; the real one if left out. */
  readonly now?: () => number
  /** Calls a minute of the whole account, and of the list. */
  readonly perMinute?: number
  readonly listsPerMinute?: number
  /** Calls in this minute that others made. */
  readonly callsOfOthers?: () => number
}

export interface TicketsAccount {
  /** Undefined for what is no call about tickets. */
  readonly answer: (method: string, path: string) => Answer | undefined
  /** Somebody saves something on it: it is the last of the list from now on. */
  readonly change: (id: number, edit: (api: TicketApi) => TicketApi) => void
  /** Calls that were answered 429. */
  readonly refused: () => number
}

/** Zendesk's incremental export and ticket audits, by the documentation. */
export function createTicketsAccount(options: TicketsOptions): TicketsAccount {
  const { listPage = 1000, auditPage = 100, now = () => Date.now() } = options
  const { perMinute = 400, listsPerMinute = 10, callsOfOthers = () => 0 } = options
  const records = new Map(options.records.map((api) => [api.ticket.id, api]))
  const calls = { minute: -1, all: 0, lists: 0 }
  let refused = 0

  const changed = (api: TicketApi) => Date.parse(api.ticket.updated_at) / 1000
  let sorted: readonly TicketApi[] | undefined
  const inOrder = () => {
    sorted ??= [...records.values()].sort(
      (a, b) => changed(a) - changed(b) || a.ticket.id - b.ticket.id,
    )
    return sorted
  }

  function list(query: URLSearchParams): Answer {
    const [time = 0, id = 0] = (query.get('cursor') ?? `${query.get('start_time')}:0`)
      .split(':')
      .map(Number)
    const size = Math.min(Number(query.get('per_page') ?? 1000), listPage)
    const left = inOrder().filter(
      (one) => changed(one) > time || (changed(one) === time && one.ticket.id > id),
    )
    const page = left.slice(0, size)
    const last = page.at(-1)
    const tickets = page.map((one) => ({ ...one.ticket, generated_timestamp: changed(one) }))
    const after_cursor = last ? `${changed(last)}:${last.ticket.id}` : `${time}:${id}`
    const body = { tickets, after_cursor, end_of_stream: left.length <= size }
    return { status: 200, body: { ...body, after_url: 'https://evil.test/', before_cursor: null } }
  }

  function history(api: TicketApi, query: URLSearchParams): Answer {
    const { audits, users, isArchived } = api
    if (isArchived) return { status: 200, body: { audits, users, next_page: null } }
    const start = Number(query.get('page[after]') ?? 0)
    const size = Math.min(Number(query.get('page[size]') ?? 100), auditPage)
    const page = audits.slice(start, start + size)
    const has_more = start + size < audits.length
    const meta = { has_more, after_cursor: has_more ? String(start + size) : null }
    const links = { next: has_more ? 'https://evil.test/' : null }
    const authors = new Set(page.map(({ author_id }) => author_id))
    const isFirst = start === 0
    const known = users.filter(({ id }) => isFirst || authors.has(id))
    return { status: 200, body: { audits: page, users: known, meta, links } }
  }

  /** Undefined where the minute has room for the call. */
  function refusal(isList: boolean): Answer | undefined {
    const minute = Math.floor(now() / 60_000)
    if (calls.minute !== minute) Object.assign(calls, { minute, all: 0, lists: 0 })
    calls.all += 1
    if (isList) calls.lists += 1
    const isOver = calls.all + callsOfOthers() > perMinute || calls.lists > listsPerMinute
    if (!isOver) return undefined
    refused += 1
    const wait = String(60 - (Math.floor(now() / 1000) % 60))
    const body = { error: 'APIRateLimitExceeded', description: 'Number of requests exceeded' }
    return { status: 429, body, headers: { 'retry-after': wait } }
  }

  const limits = () => ({
    date: new Date(now()).toUTCString(),
    'x-rate-limit': String(perMinute),
    'x-rate-limit-remaining': String(Math.max(0, perMinute - calls.all - callsOfOthers())),
    'ratelimit-reset': String(60 - (Math.floor(now() / 1000) % 60)),
  })

  function reply(path: string, query: URLSearchParams): Answer | undefined {
    if (path === '/api/v2/incremental/tickets/cursor.json') return refusal(true) ?? list(query)
    const [, id] = /^\/api\/v2\/tickets\/(\d+)\/audits\.json$/.exec(path) ?? []
    if (id === undefined) return undefined
    const api = records.get(Number(id))
    const isGone = !api || api.ticket['status'] === 'deleted'
    const gone = { status: 404, body: { error: 'RecordNotFound' } }
    return refusal(false) ?? (isGone ? gone : history(api, query))
  }

  return {
    refused: () => refused,
    change: (id, edit) => {
      const api = records.get(id)
      if (api) records.set(id, edit(api))
      sorted = undefined
    },
    answer: (method, path) => {
      const { pathname, searchParams } = new URL(path, 'https://acme.zendesk.com')
      const answer = method === 'GET' ? reply(pathname, searchParams) : undefined
      return answer && { ...answer, headers: { ...limits(), ...answer.headers } }
    },
  }
}
