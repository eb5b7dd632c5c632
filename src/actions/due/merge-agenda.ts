import type { LeadTicket } from '../../domain/audit/lead-ticket'
import type { Agenda } from '../../domain/due/agenda'
import type { TicketAgenda } from '../../domain/due/ticket-agenda'
import type { Instant } from '../../domain/ticket/ticket'
import type { Judge } from './judge'

/** Zendesk's search knows a saved ticket only some minutes later. */
const SEARCH_LAG_MS = 3 * 60_000

/**
 * The agenda after a search: a ticket that did not change keeps what its history told, one that did
 * is judged by its tags, and one that was not found is gone, unless it was saved too recently to be found.
 */
export function merged(
  { tickets }: Agenda,
  found: readonly LeadTicket[],
  now: Instant,
  judge: Judge,
): Agenda {
  const known = new Map(tickets.map((one) => [one.ticketId, one]))
  const isFound = new Set(found.map(({ id }) => id))
  const unfound = tickets.filter(
    ({ ticketId, updatedAt }) => !isFound.has(ticketId) && now - updatedAt < SEARCH_LAG_MS,
  )
  const judged = found.map((ticket) => {
    const before = known.get(ticket.id)
    if (before && isStill(before, ticket, now)) return before
    const byTags = judge(ticket, undefined)
    // Until its history is read again, what was due is still said.
    return before && byTags.needsAudits ? { ...byTags, turns: before.turns } : byTags
  })
  return { tickets: [...judged, ...unfound] }
}

/** Those of them that an agenda does not know as they are now. */
export function unjudged(
  { tickets }: Agenda,
  found: readonly LeadTicket[],
  now: Instant,
): readonly LeadTicket[] {
  const known = new Map(tickets.map((one) => [one.ticketId, one]))
  return found.filter((ticket) => {
    const before = known.get(ticket.id)
    return !before || !isStill(before, ticket, now)
  })
}

const isStill = (before: TicketAgenda, { updatedAt }: LeadTicket, now: Instant): boolean =>
  before.updatedAt >= updatedAt && now < before.goodUntil

/** With one ticket as it is now. */
export const withTicket = ({ tickets, ...rest }: Agenda, ticket: TicketAgenda): Agenda => ({
  ...rest,
  tickets: [...tickets.filter(({ ticketId }) => ticketId !== ticket.ticketId), ticket],
})
