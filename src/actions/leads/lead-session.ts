import type { LeadFilters } from '../../domain/audit/filters'
import type { LeadState } from './lead-state'

/**
 * `due`: only where they decide whether something is due today. `figures`: what is found in the period,
 * and all that went through a manual, for its times.
 */
export type AuditScope = 'filtered' | 'due' | 'figures'

/** What it takes to read the audits that are not read, at our own pace. */
export interface Estimate {
  /** At least: more than a hundred audits take a call for each further hundred. */
  readonly calls: number
  readonly minutes: number
}

/** Everything a lead can do on the tabs. Each ends in a new state, never in a rejection. */
export interface LeadSession {
  readonly state: () => LeadState
  /** Called after changes of the state, at most ten times a second. */
  readonly subscribe: (listener: () => void) => () => void
  /** Begins to read; a second time does nothing. */
  readonly start: () => void
  /** Nothing more is read but what is in view. */
  readonly stop: () => void
  /** Goes on where it left off, after a stop or a problem. */
  readonly resume: () => void
  readonly setFilters: (filters: LeadFilters) => void
  /** The tickets in view: their customers' names and the audits they need come before all others. */
  readonly show: (ticketIds: readonly number[]) => void
  readonly estimateAll: (scope: AuditScope) => Estimate
  /** Reads the audits that tickets in the filters still need, whatever was found on them so far. */
  readonly readAll: (scope: AuditScope) => void
  /** Reads what was saved since; goes on where not all was read yet. */
  readonly refresh: () => void
}
