import { createContext, useContext, useSyncExternalStore } from 'react'

import type { LeadSession } from '../../actions/leads/lead-session'
import type { LeadState } from '../../actions/leads/lead-state'
import type { Instant } from '../../domain/ticket/ticket'

/** What the leads' pages share. */
export interface Leads {
  readonly session: LeadSession
  /** IANA name: days and weeks are the account's. */
  readonly zone: string
  readonly now: () => Instant
  /** Opens a ticket beside this page, in Zendesk. */
  readonly openTicket: (ticketId: number) => void
  /** The same ticket's address, for another tab of the browser. */
  readonly addressOf: (ticketId: number) => string
}

export const LeadContext = createContext<Leads | undefined>(undefined)

export function useLeads(): Leads {
  const leads = useContext(LeadContext)
  if (!leads) throw new Error('no session around this component')
  return leads
}

/** What is known of the account, drawn anew whenever more is. */
export function useLeadState(): LeadState {
  const { session } = useLeads()
  return useSyncExternalStore(session.subscribe, session.state)
}
