import type { LeadRow } from '../../actions/leads/lead-rows'
import type { AuditContext } from '../../domain/audit/context'
import type { ContactPast } from '../../domain/audit/past'
import { trimmedEvidence } from '../../domain/audit/trimmed-evidence'
import { type ChangedFinding, contactChanges } from '../../domain/audit/what-if'

/**
 * Turns tickets into those that would be judged otherwise, each with the findings that would be new or
 * gone in the place of its own. Only a history that was read can tell; each is judged once.
 */
export function createChangedRows(
  before: AuditContext,
  after: AuditContext,
): (rows: readonly LeadRow[]) => readonly LeadRow[] {
  const known = new WeakMap<ContactPast, readonly ChangedFinding[]>()
  const changesOf = ({ ticket, past }: LeadRow): readonly ChangedFinding[] => {
    if (!past) return []
    const changes = known.get(past) ?? contactChanges(ticket, past, before, after)
    known.set(past, changes)
    return changes
  }
  return (rows) =>
    rows.flatMap((row) => {
      const findings = changesOf(row)
      const verdict = { ...row.verdict, findings }
      return findings.length > 0 ? [{ ...row, verdict: trimmedEvidence(verdict) }] : []
    })
}
