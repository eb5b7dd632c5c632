import { SaveRefused } from '../change'
import type { Exchange } from './exchange'

/** Zendesk gives at most a hundred records a page, and offset pages only up to the hundredth. */
const MAX_PAGE = 100

/**
 * One page of a list, oldest first as given. With `page[size]` (or its cursors) Zendesk answers in
 * cursor pages, `sort=-created_at` turning the order; else in offset pages, turned by `sort_order=desc`.
 */
export function pageOf<T>(exchange: Exchange, name: string, all: readonly T[]): object {
  const { query } = exchange
  const hasCursor = [...query.keys()].some((key) => key.startsWith('page['))
  return hasCursor ? cursorPage(exchange, name, all) : offsetPage(exchange, name, all)
}

function offsetPage<T>(exchange: Exchange, name: string, all: readonly T[]): object {
  const { query } = exchange
  const size = sizeFrom(query.get('per_page'))
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1)
  if (page > 100) {
    throw new SaveRefused(400, {
      error: 'InvalidPaginationDepth',
      description: 'Requested page number is too deep',
    })
  }
  const ordered = query.get('sort_order') === 'desc' ? [...all].reverse() : all
  const hasMore = page * size < ordered.length
  return {
    [name]: ordered.slice((page - 1) * size, page * size),
    count: ordered.length,
    next_page: hasMore ? address(exchange, { page: page + 1 }) : null,
    previous_page: page > 1 ? address(exchange, { page: page - 1 }) : null,
  }
}

/** A cursor is the place in the list, in letters: opaque to the caller. */
function cursorPage<T>(exchange: Exchange, name: string, all: readonly T[]): object {
  const { query } = exchange
  const size = sizeFrom(query.get('page[size]'))
  const ordered = (query.get('sort') ?? '').startsWith('-') ? [...all].reverse() : all
  const before = placeOf(query.get('page[before]'))
  const start =
    before === undefined ? (placeOf(query.get('page[after]')) ?? 0) : Math.max(0, before - size)
  const end = before === undefined ? Math.min(start + size, ordered.length) : before
  const hasMore = before === undefined ? end < ordered.length : start > 0
  const cursors = { after: cursorOf(end), before: cursorOf(start) }
  return {
    [name]: ordered.slice(start, end),
    meta: { has_more: hasMore, after_cursor: cursors.after, before_cursor: cursors.before },
    links: {
      next: end < ordered.length ? address(exchange, { 'page[after]': cursors.after }) : null,
      prev: start > 0 ? address(exchange, { 'page[before]': cursors.before }) : null,
    },
  }
}

const sizeFrom = (text: string | null): number =>
  Math.min(MAX_PAGE, Math.max(1, Number(text ?? MAX_PAGE) || MAX_PAGE))

const cursorOf = (place: number): string => `p${place.toString(36)}x`

const placeOf = (cursor: string | null): number | undefined => {
  if (cursor === null) return undefined
  const place = /^p([0-9a-z]+)x$/.exec(cursor)
  if (!place) throw new SaveRefused(400, { error: 'InvalidCursor', description: 'Invalid cursor' })
  return Number.parseInt(place[1] ?? '', 36)
}

/** Pages name each other by the account's absolute address, as Zendesk does. */
function address({ account, path, query }: Exchange, change: Record<string, unknown>): string {
  const next = new URLSearchParams(query)
  for (const key of ['page[after]', 'page[before]']) next.delete(key)
  for (const [key, value] of Object.entries(change)) next.set(key, String(value))
  const { subdomain } = account.directory
  return `https://${subdomain}.zendesk.com/api/v2/${path}.json?${next.toString()}`
}
