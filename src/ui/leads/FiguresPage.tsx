import { useMemo } from 'react'

import { createFigures } from '../../domain/audit/figures'
import { ofTickets, writeFilters } from '../../domain/audit/filters'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import { FigureCard } from './FigureCard'
import * as look from './FiguresPage.module.css'
import { FoundSentence } from './FoundSentence'
import { figureLines } from './figure-lines'
import { type FigureTable, figureTables } from './figure-tables'
import { LeadFoot } from './LeadFoot'
import { LeadHead } from './LeadHead'
import { LeadSkeleton } from './LeadSkeleton'
import { useLeadState, useLeads } from './lead-context'
import { type ManualTables, manualTables } from './manual-tables'
import { NoTickets } from './NoRows'
import * as pageLook from './page.module.css'
import { saveAs } from './save-as'
import { separatorIn } from './take-out'
import { useCalm } from './use-calm'

/** What all tickets together say: what was found in the period, and how far the tickets came. */
export function FiguresPage() {
  const say = useNavSay()
  const { nav, dates } = say
  const { time, now, playbooks } = useLeads()
  const { rows, list, names, filters } = useLeadState()
  const calm = useCalm(rows, writeFilters(filters))
  const figures = useMemo(() => {
    const { add, read } = createFigures(time.zone)
    for (const { ticket, verdict } of calm) add(ticket, verdict)
    return read()
  }, [calm, time])
  const input = { names, say, filters, playbooks }
  const tables = figureTables(figures, input)
  const manuals = manualTables(figures, input)
  const all = [...tables, ...manuals.flatMap((manual) => manual.tables)]
  const isNarrow = writeFilters({ ...filters, isWhole: false }) !== writeFilters(ofTickets(filters))
  const download = () =>
    saveAs(`roteiro-indicadores-${dates.dayOf(now())}.csv`, figureLines(all, say, separatorIn(say)))

  return (
    <>
      {list.read === 0 && list.isComplete ? <NoTickets /> : <LeadHead hasFindings />}
      {list.read > 0 && (
        <div className={pageLook.above}>
          <FoundSentence rows={rows} page="indicadores" />
          <Button isOff={all.length === 0} onPress={download}>
            {nav('leads_download_figures')}
          </Button>
        </div>
      )}
      {rows.length === 0 && list.isRunning && <LeadSkeleton />}
      {all.length === 0 && list.read > 0 && !list.isRunning && (
        <p className={pageLook.none}>{nav('leads_no_figures')}</p>
      )}
      <Charts tables={tables.filter(({ isOfTickets }) => !isOfTickets)} />
      {isNarrow && all.some(({ isOfTickets }) => isOfTickets) && (
        <p className={prose.reason}>{nav('leads_of_all')}</p>
      )}
      <Charts tables={tables.filter(({ isOfTickets }) => isOfTickets)} />
      {manuals.map((manual) => (
        <Manual key={manual.id} manual={manual} />
      ))}
      <LeadFoot scope="figures" />
    </>
  )
}

/** Of tickets whatever was found on them, and when. */
function Manual({ manual: { id, title, tables } }: { readonly manual: ManualTables }) {
  return (
    <section className={look.manual} aria-labelledby={`manual-${id}`}>
      <h2 id={`manual-${id}`}>{title}</h2>
      <Charts tables={tables} />
    </section>
  )
}

const Charts = ({ tables }: { readonly tables: readonly FigureTable[] }) => (
  <div className={look.charts}>
    {tables.map((table) => (
      <FigureCard key={table.id} table={table} />
    ))}
  </div>
)
