import type { LeadTicket } from '../domain/audit/lead-ticket'
import type { LeadRecord } from './lead-record'

/** What Zendesk has of an agent's own tickets. Rejects with HostError. */
export interface DueRecord extends Pick<LeadRecord, 'tickets' | 'audits'> {
  /** The ticket as it is saved this moment: no search knows it yet. */
  readonly ticket: (ticketId: number) => Promise<LeadTicket>
}
