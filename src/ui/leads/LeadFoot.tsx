import type { AuditScope } from '../../actions/leads/lead-session'
import { JudgedBy } from './JudgedBy'
import * as look from './LeadFoot.module.css'
import { LeadProgress } from './LeadProgress'
import { ReadAll } from './ReadAll'

interface LeadFootProps {
  readonly scope: AuditScope
}

/** The quiet end of every page, always in sight: how much was read, when, and what is still to be. */
export function LeadFoot({ scope }: LeadFootProps) {
  return (
    <footer className={look.foot}>
      <LeadProgress />
      <ReadAll scope={scope} />
      <JudgedBy />
    </footer>
  )
}
