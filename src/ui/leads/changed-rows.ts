import type { LeadRow } from '../../actions/leads/lead-rows'
import type { AuditContext } from '../../domain/audit/context'
import type { ContactPast } from '../../domain/audit/past'
import { trimmedEvidence } from '../../domain/audit/trimmed-evidence'
import { type ChangedFinding, contactChanges } from '../../domain/audit/what-if'

/** What would be judged otherwise by these rules? */
export interface Question {
  readonly after: AuditContext
  /** A ticket as it would be judged otherwise; undefined where it would not. */
  readonly otherwise: (row: LeadRow) => LeadRow | undefined
}

/**
 * Asks what other rules would change on tickets: the findings that would be new or gone are in the
 * place of their own. Only a history that was read and is kept can tell; each is judged once.
 */
export function askedOf(before: AuditContext, after: AuditContext): Question {
  const known = new WeakMap<ContactPast, readonly ChangedFinding[]>()
  const changesOf = ({ ticket, past }: LeadRow): readonly ChangedFinding[] => {
    if (!past || past === 'forgotten') return []
    const changes = known.get(past) ?? contactChanges(ticket, past, before, after)
    known.set(past, changes)
    return changes
  }
  return {
    after,
    otherwise: (row) => {
      const findings = changesOf(row)
      const verdict = { ...row.verdict, findings }
      return findings.length > 0 ? { ...row, verdict: trimmedEvidence(verdict) } : undefined
    },
  }
}
