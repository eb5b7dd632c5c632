import { contactFindings } from './contact-findings'
import type { AuditContext } from './context'
import { byRule, type Change, type Finding } from './finding'
import { isJudged } from './is-judged'
import type { LeadTicket } from './lead-ticket'
import type { ContactPast } from './past'

/** A finding that there is only before a change of the settings, or only after it. */
export interface ChangedFinding extends Finding {
  readonly change: Change
}

/**
 * What one and the same ticket would be judged otherwise for, in the order of `before`, then of
 * `after`. Each was judged by the same rules, by other settings. A finding that would only have
 * another deadline is the same; one that an exception would cover, or no longer cover, is gone and new.
 */
export function changedFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly ChangedFinding[] {
  const known = new Set(before.map(keyOf))
  const still = new Set(after.map(keyOf))
  const changed = (findings: readonly Finding[], change: Change, others: ReadonlySet<string>) =>
    findings.flatMap((finding) => (others.has(keyOf(finding)) ? [] : [{ ...finding, change }]))
  return [...changed(before, 'gone', still), ...changed(after, 'new', known)]
}

/** The same of a ticket of which only that is kept on which hours and the number of attempts bear. */
export function contactChanges(
  ticket: LeadTicket,
  past: ContactPast,
  before: AuditContext,
  after: AuditContext,
): readonly ChangedFinding[] {
  const found = (context: AuditContext) =>
    contactFindings(ticket, past, context)
      .filter(({ at }) => isJudged(at, context))
      .sort(byRule)
  return changedFindings(found(before), found(after))
}

/** What makes it the same finding: its rule and what was done. What was not done has no hour of its own (F9). */
const keyOf = ({ rule, at, isExcepted, attempt, attempts, evidence }: Finding): string =>
  JSON.stringify([
    [rule, rule === 'F9' ? 0 : at, isExcepted, attempt, attempts],
    evidence.map(({ auditId }) => auditId),
  ])
