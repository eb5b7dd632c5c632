import { createContext, useContext, useSyncExternalStore } from 'react'

import type { LeadSession } from '../../actions/leads/lead-session'
import type { LeadState } from '../../actions/leads/lead-state'
import type { Day } from '../../domain/calendar/day'
import type { WorkingTime } from '../../domain/calendar/working-time'
import type { Playbook } from '../../domain/playbook/playbook'
import type { Instant } from '../../domain/ticket/ticket'
import type { Doors } from '../nav/TicketAnchor'

/** What the leads' pages share. */
export interface Leads extends Doors {
  readonly session: LeadSession
  /** The account's: in its zone days and weeks are told. */
  readonly time: WorkingTime
  readonly now: () => Instant
  /** What was done before this day is no finding; everything is judged without one. */
  readonly since?: Day | undefined
  /** Every manual that is begun by hand: its steps are called by name. */
  readonly playbooks: readonly Playbook[]
}

export const LeadContext = createContext<Leads | undefined>(undefined)

export function useLeads(): Leads {
  const leads = useContext(LeadContext)
  if (!leads) throw new Error('no session around this component')
  return leads
}

/** What is known of the account, drawn again whenever more is. */
export function useLeadState(): LeadState {
  const { session } = useLeads()
  return useSyncExternalStore(session.subscribe, session.state)
}
