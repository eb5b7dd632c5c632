import { useMemo } from 'react'

import { createFigures, type Figures } from '../../domain/audit/figures'
import { type NavSay, useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { FigureCard } from './FigureCard'
import * as look from './FiguresPage.module.css'
import { figureTables } from './figure-tables'
import { JudgedBy } from './JudgedBy'
import { LeadHead } from './LeadHead'
import { LeadSkeleton } from './LeadSkeleton'
import { useLeadState, useLeads } from './lead-context'
import * as pageLook from './page.module.css'
import { ReadAll } from './ReadAll'
import { useCalm } from './use-calm'

/** What all tickets together say, as charts with a table behind each. */
export function FiguresPage() {
  const say = useNavSay()
  const { nav } = say
  const { zone } = useLeads()
  const { rows, list, names } = useLeadState()
  const calm = useCalm(rows)
  const figures = useMemo(() => {
    const { add, read } = createFigures(zone)
    for (const { ticket, verdict } of calm) add(ticket, verdict)
    return read()
  }, [calm, zone])
  const tables = figureTables(figures, names, say)

  return (
    <>
      <LeadHead />
      <ReadAll scope="filtered" />
      <JudgedBy />
      <p className={look.summary}>{summaryOf(figures, say)}</p>
      {rows.length === 0 && list.isRunning && <LeadSkeleton />}
      {tables.length === 0 && !list.isRunning && (
        <p className={pageLook.none}>{nav('leads_no_figures')}</p>
      )}
      <div className={look.charts}>
        {tables.map((table) => (
          <FigureCard key={table.id} table={table} />
        ))}
      </div>
    </>
  )
}

function summaryOf({ unread, notes }: Figures, say: NavSay): string {
  const { nav } = say
  const escalated = notes.complete + notes.incomplete
  const percent = Math.round((notes.complete / escalated) * 100)
  return [
    ...(escalated > 0 ? [nav('leads_sum_notes', { percent, count: escalated })] : []),
    ...(unread > 0 ? [nav('leads_sum_unread', { count: numberWords(unread, say) })] : []),
  ].join(' ')
}
