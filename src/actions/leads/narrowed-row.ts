import { type LeadFilters, wanting } from '../../domain/audit/filters'
import type { LeadRow } from './lead-rows'

/** Rows with those of their findings that are looked for; the same row every time, and itself where all are. */
export function narrowing(filters: LeadFilters, zone: string): (row: LeadRow) => LeadRow {
  const isWanted = wanting(filters, zone)
  if (!isWanted) return (row) => row
  const known = new WeakMap<LeadRow, LeadRow>()
  return (row) => {
    const before = known.get(row)
    if (before) return before
    const { ticket, verdict } = row
    const findings = verdict.findings.filter((finding) => isWanted(ticket, finding))
    const isSame = findings.length === verdict.findings.length
    const narrowed = isSame ? row : { ...row, verdict: { ...verdict, findings } }
    known.set(row, narrowed)
    return narrowed
  }
}
