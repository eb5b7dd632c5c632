import { TAG_LIMIT, usedBy } from '../tag-room'
import type { MarkedTickets } from './account'
import type { Item, Line } from './line'

/** A ticket whose tags take more characters is near the limit: a manual may leave so many more on it. */
const NEAR = 4500

/** The fullest are named; of the others it is told how many there are. */
const MOST_NAMED = 20

/** Marked tickets whose tags leave little room for ours, the fullest first; unread ones are told. */
export function checkTagRoom({ tickets, isWhole }: MarkedTickets): Line[] {
  const near = tickets
    .map(
      ({ id, subject, tags }): Required<Pick<Item, 'name' | 'ticket'>> => ({
        name: subject,
        ticket: { id, used: usedBy(tags) },
      }),
    )
    .filter(({ ticket }) => ticket.used > NEAR)
    .sort((a, b) => b.ticket.used - a.ticket.used || a.ticket.id - b.ticket.id)
  const line = { id: 'tag room', part: 'tags' } as const
  const values = { count: near.length, near: NEAR, limit: TAG_LIMIT, read: tickets.length }
  if (near.length > 0) {
    const key = isWhole ? 'room_short' : 'room_short_so_far'
    const items = near.slice(0, MOST_NAMED)
    return [{ ...line, state: 'yellow', what: { key, values }, fix: 'fix_room', items }]
  }
  if (isWhole) return [{ ...line, state: 'green', what: { key: 'room_free', values } }]
  const what = { key: 'room_free_so_far', values } as const
  return [{ ...line, state: 'yellow', what, fix: 'fix_room_unread' }]
}
