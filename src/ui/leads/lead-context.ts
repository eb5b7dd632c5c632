import { createContext, useContext, useSyncExternalStore } from 'react'

import type { DueState } from '../../actions/due/due-state'
import type { LeadSession } from '../../actions/leads/lead-session'
import type { LeadState } from '../../actions/leads/lead-state'
import type { AskedRules } from '../../domain/audit/asked-rules'
import type { AuditContext } from '../../domain/audit/context'
import type { Day } from '../../domain/calendar/day'
import type { WorkingTime } from '../../domain/calendar/working-time'
import type { Playbook } from '../../domain/playbook/playbook'
import type { Instant } from '../../domain/ticket/ticket'
import type { Doors } from '../nav/TicketAnchor'
import type { Tell } from './what-if-say'

/** What the leads' pages share. */
export interface Leads extends Doors {
  readonly session: LeadSession
  readonly visitorId: number
  /** What the tickets that were opened in this browser say of themselves. Rejects when its file does not come. */
  readonly openDue: () => Promise<Pick<DueState, 'rows' | 'subscribe'>>
  /** The account's: in its zone days and weeks are told. */
  readonly time: WorkingTime
  readonly now: () => Instant
  /** What was done before this day is no finding; everything is judged without one. */
  readonly since?: Day | undefined
  /** By what tickets are judged, and those of its rules of which it can be asked what would be. */
  readonly judging: {
    readonly context: Omit<AuditContext, 'now'>
    readonly rules: AskedRules
  }
  /** Where it is asked: the hours by which a finding would be new, and the words for it. */
  readonly asked?: { readonly time: WorkingTime; readonly tell: Tell }
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
