import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import { useLeads } from './lead-context'

/** What the findings go by. */
export function JudgedBy() {
  const { nav, dates } = useNavSay()
  const { since, asked } = useLeads()
  return (
    <p className={prose.source}>
      {/* Where it is asked what would be otherwise, some of it goes by others. */}
      {!asked && `${nav('leads_judged_by')} `}
      {since && nav('leads_judged_since', { day: dates.short(since) })}
    </p>
  )
}
