import type { ExceptionReason } from '../contact/exception'
import type { NoteTemplate, SectionId } from '../note/template'
import type { AttemptNumber } from '../tags'
import type { Update } from '../ticket/history'
import type { Instant, Person } from '../ticket/ticket'
import type { AskedAttempts } from './context'

/** What was done to a customer who had answered or had time left; then what was counted, or left undone. */
const GRAVEST = [
  ...(['F4', 'F2', 'F3', 'F7', 'F12', 'F5', 'F6'] as const),
  ...(['F8', 'F13', 'F1', 'F11', 'F9', 'F10'] as const),
] as const
export type FindingRule = (typeof GRAVEST)[number]

const numberOf = (rule: FindingRule): number => Number(rule.slice(1))

/** All of them, by their numbers. */
export const FINDING_RULES: readonly FindingRule[] = GRAVEST.toSorted(
  (a, b) => numberOf(a) - numberOf(b),
)

/** The gravest first; what an exception covers after all the rest. */
export const gravestFirst = (a: Finding, b: Finding): number =>
  Number(a.isExcepted) - Number(b.isExcepted) || GRAVEST.indexOf(a.rule) - GRAVEST.indexOf(b.rule)

/** In the order of the rules, then of time. */
export const byRule = (a: Finding, b: Finding): number =>
  FINDING_RULES.indexOf(a.rule) - FINDING_RULES.indexOf(b.rule) || a.at - b.at

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
  /** Why, of an exception or of what was saved unchecked (F10); empty if no reason was given. */
  readonly reasons?: readonly FindingReason[]
  /** Which attempt it is about: that is missing (F1), was made (F5, F6, F7, F12) or is due (F9). */
  readonly attempt?: AttemptNumber | AskedAttempts
  /** How many attempts there were when it was cancelled (F2). */
  readonly attempts?: number
  /** How many there had to be (F2). */
  readonly needed?: AskedAttempts
  /** When the cancellation would have been due (F3). */
  readonly due?: Instant
  /** Of which note (F8, F13). */
  readonly template?: NoteTemplate
  /** What the note lacked; absent where there was no note (F8). */
  readonly lacking?: readonly SectionId[]
  /** It lacks headings of today's template, and no tag tells whether the template of then had them (F8). */
  readonly isByToday?: true
  /** Where it is asked what would be judged otherwise by other rules. */
  readonly change?: Change
}

/** `new`: it would be a finding; `gone`: it would not be one any more. */
export type Change = 'new' | 'gone'

export type FindingReason = ExceptionReason | 'not-checked'
