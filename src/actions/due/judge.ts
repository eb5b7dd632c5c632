import type { LeadTicket } from '../../domain/audit/lead-ticket'
import type { TicketAgenda } from '../../domain/due/ticket-agenda'
import type { Update } from '../../domain/ticket/history'

/** What is due on a ticket; `updates`: undefined while its audits were not read. */
export type Judge = (ticket: LeadTicket, updates: readonly Update[] | undefined) => TicketAgenda
