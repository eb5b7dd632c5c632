import type { Person } from '../ticket/ticket'
import type { Finding } from './finding'
import type { LeadTicket } from './lead-ticket'

/** Who answers for a finding: the agent who did it, else the ticket's own; null where there is neither. */
export const agentOf = ({ assignee }: LeadTicket, { by }: Finding): Person | null =>
  by?.role === 'agent' ? by : assignee
