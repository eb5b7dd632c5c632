import { oldestFirst } from '../audit/oldest-first'
import type { Instant } from '../ticket/ticket'
import { type DueRow, keyOf } from './due-row'
import type { TicketAgenda } from './ticket-agenda'

/** What is due, and will be, on all of an agent's tickets. */
export interface Agenda {
  /** When the search was answered last; absent: never. */
  readonly readAt?: Instant
  readonly tickets: readonly TicketAgenda[]
}

export const NO_AGENDA: Agenda = { tickets: [] }

/** What a ticket that is open in this browser tells of itself, which no search knows. */
export interface TicketWatch {
  readonly ticketId: number
  readonly subject: string
  /** When it said so. */
  readonly at: Instant
  readonly items: readonly WatchedItem[]
}

/** WhatsApp's window and the waits of manuals, each from its moment on. */
export type WatchedItem = Extract<DueRow['item'], { readonly kind: 'window' | 'wait' }>

/** What is due at this moment, the oldest first; each thing once. */
export function dueRows(
  agenda: Agenda,
  watches: readonly TicketWatch[],
  now: Instant,
): readonly DueRow[] {
  const ofTickets = agenda.tickets.flatMap((ticket) => rowOf(ticket, now) ?? [])
  const savedAt = new Map(agenda.tickets.map((ticket) => [ticket.ticketId, ticket.updatedAt]))
  const ofWatches = watches.flatMap(({ ticketId, subject, at, items }) =>
    items
      .filter((item) => isCurrent(item, now))
      // A ticket that was saved since tells of its waits itself.
      .filter(({ kind }) => kind === 'window' || (savedAt.get(ticketId) ?? 0) <= at)
      .map((item) => ({ ticketId, subject, item })),
  )
  const rows = new Map([...ofTickets, ...ofWatches].map((row) => [keyOf(row), row]))
  return [...rows.values()].sort((a, b) => oldestFirst(a.item, b.item) || a.ticketId - b.ticketId)
}

const isCurrent = (item: WatchedItem, now: Instant): boolean =>
  item.since <= now && now <= endOf(item)

/** A wait that was not followed up is the ticket's own business again on the next day. */
const endOf = (item: WatchedItem): Instant =>
  item.kind === 'window' ? item.until : item.since + HALF_DAY_MS

const HALF_DAY_MS = 12 * 60 * 60_000

function rowOf({ ticketId, subject, turns }: TicketAgenda, now: Instant): DueRow | undefined {
  const item = turns.findLast(({ from }) => from <= now)?.item
  return item && { ticketId, subject, item }
}

/** When something changes by the clock alone; Infinity: never. */
export function nextTurn(
  { tickets }: Agenda,
  watches: readonly TicketWatch[],
  now: Instant,
): Instant {
  const moments = [
    ...tickets.flatMap(({ turns }) => turns.map(({ from }) => from)),
    ...watches.flatMap(({ items }) => items.flatMap((item) => [item.since, endOf(item) + 1])),
  ]
  return Math.min(...moments.filter((moment) => moment > now))
}
