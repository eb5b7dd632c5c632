import { FilterRow } from './FilterRow'
import { LeadNotes } from './LeadNotes'
import { LeadProgress } from './LeadProgress'

/** What every page of leads begins with: which tickets are looked at, and how far they are read. */
export function LeadHead() {
  return (
    <>
      <FilterRow />
      <LeadProgress />
      <LeadNotes />
    </>
  )
}
