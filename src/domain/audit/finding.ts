import type { ExceptionReason } from '../contact/exception'
import type { Update } from '../ticket/history'
import type { Instant, Person } from '../ticket/ticket'

export const FINDING_RULES = [
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F11',
  'F12',
  'F13',
] as const
export type FindingRule = (typeof FINDING_RULES)[number]

/** Something a lead should look at, with the rule it breaks and what shows it. */
export interface Finding {
  readonly rule: FindingRule
  /** When it happened; of what tags alone tell, when the ticket was last updated. */
  readonly at: Instant
  /** Who did it, where the audits name somebody. */
  readonly by?: Person
  /** The audit entries that show it, oldest first; empty where tags alone tell. */
  readonly evidence: readonly Update[]
  /** An exception with a reason covers it: counted apart (F3, F5, F6). */
  readonly isExcepted: boolean
  /** Why, of an exception or of what was saved unchecked (F10); empty where nobody said. */
  readonly reasons?: readonly FindingReason[]
}

export type FindingReason = ExceptionReason | 'not-checked'
