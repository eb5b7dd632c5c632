import type { Account } from '../account'
import { SaveRefused } from '../change'
import type { SavedTicket, User } from '../model'
import { type Exchange, ok, type Reply } from './exchange'
import { ticketTest, typesIn } from './search'
import { restTicket } from './shapes'

/** Zendesk's search over tickets, as far as a reading of all marked ones needs it. */

const MINUTE_MS = 60_000
const CURSOR_MS = 60 * MINUTE_MS
const EXPORTS_A_MINUTE = 100
/** A new ticket is found only once the search knows it. */
const LAG_MS = 2 * MINUTE_MS
const MOST = 1000

/** `GET /search/export`: cursor pages in the order the tickets came in, at most a hundred calls a minute. */
export function searchExport(exchange: Exchange): Reply {
  const { account, query } = exchange
  refuseTooMany(account)
  if (query.get('filter[type]') !== 'ticket') throw invalid('filter[type] is required')
  const words = query.get('query') ?? ''
  if (typesIn(words).length > 0) throw invalid(`Invalid search: ${words}`)
  const found = foundBy(exchange, words)
  const size = Math.min(MOST, Math.max(1, Number(query.get('page[size]') ?? 100) || 100))
  const start = placeOf(query.get('page[after]'), account.now())
  const page = found.slice(start, start + size)
  const hasMore = start + size < found.length
  const after = page.length > 0 ? cursorOf(start + page.length, account.now()) : null
  return ok({
    results: page.map((ticket) => ({
      ...restTicket(account.directory)(ticket),
      result_type: 'ticket',
    })),
    facets: null,
    meta: { has_more: hasMore, after_cursor: after, before_cursor: null },
    links: { next: hasMore ? nextAddress(exchange, after) : null, prev: null },
  })
}

/** Oldest first, as this person may see them. */
export const foundBy = (exchange: Exchange, words: string): SavedTicket[] => {
  const { account, user } = exchange
  const test = ticketTest(exchange, words)
  const known = account.now() - LAG_MS
  return account
    .tickets()
    .filter((ticket) => maySee(user, ticket) && Date.parse(ticket.createdAt) <= known)
    .filter(test)
    .sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.id - b.id)
}

/** Some roles see the tickets of their own groups only. */
export const maySee = ({ rights, groupIds, id }: User, ticket: SavedTicket): boolean =>
  rights.seesOnlyOwnGroups !== true ||
  ticket.assigneeId === id ||
  (ticket.groupId !== null && groupIds.includes(ticket.groupId))

/** The place in the list and when the cursor was made; opaque to the caller. */
const cursorOf = (place: number, now: number): string => `${place.toString(36)}-${now.toString(36)}`

function placeOf(cursor: string | null, now: number): number {
  if (cursor === null) return 0
  const [, place = '', made = ''] = /^([0-9a-z]+)-([0-9a-z]+)$/.exec(cursor) ?? []
  const isAlive = now - Number.parseInt(made, 36) <= CURSOR_MS
  if (!isAlive) throw invalid('Invalid cursor')
  return Number.parseInt(place, 36)
}

const invalid = (description: string): SaveRefused =>
  new SaveRefused(422, { error: 'RecordInvalid', description })

function nextAddress({ account, query }: Exchange, after: string | null): string {
  const next = new URLSearchParams(query)
  next.set('page[after]', after ?? '')
  return `https://${account.directory.subdomain}.zendesk.com/api/v2/search/export.json?${next}`
}

const exported = new WeakMap<Account, { readonly minute: number; readonly calls: number }>()

function refuseTooMany(account: Account): void {
  const minute = Math.floor(account.now() / MINUTE_MS)
  const before = exported.get(account)
  const calls = before?.minute === minute ? before.calls + 1 : 1
  exported.set(account, { minute, calls })
  if (calls <= EXPORTS_A_MINUTE) return
  throw new SaveRefused(429, {
    error: 'APIRateLimitExceeded',
    description: 'Number of allowed API requests per minute exceeded',
  })
}
