import { FilterRow } from './FilterRow'
import { LeadNotes } from './LeadNotes'
import { LeadProblems } from './LeadProblems'
import { PeriodRow } from './PeriodRow'

interface LeadHeadProps {
  /** The page is about what was found: when, by whom and by which rule can be chosen. */
  readonly hasFindings?: boolean
}

/** What every page of leads begins with: what is looked at, and what keeps it from being whole. */
export function LeadHead({ hasFindings = false }: LeadHeadProps) {
  return (
    <>
      {hasFindings && <PeriodRow />}
      <FilterRow hasFindings={hasFindings} />
      <LeadProblems />
      <LeadNotes />
    </>
  )
}
