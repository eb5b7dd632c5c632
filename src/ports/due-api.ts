import type { LeadTicket } from '../domain/audit/lead-ticket'
import type { LeadApi } from './lead-api'

/** What Zendesk has of an agent's own tickets. Rejects with HostError. */
export interface DueApi extends Pick<LeadApi, 'tickets' | 'audits'> {
  /** The ticket as it is saved this moment: no search knows it yet. */
  readonly ticket: (ticketId: number) => Promise<LeadTicket>
}
