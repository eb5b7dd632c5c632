import { useMemo } from 'react'

import { createFigures } from '../../domain/audit/figures'
import { ofTickets, writeFilters } from '../../domain/audit/filters'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import { FigureCard } from './FigureCard'
import * as look from './FiguresPage.module.css'
import { FoundSentence } from './FoundSentence'
import { figureRecords } from './figure-records'
import { type FigureTable, figureTables } from './figure-tables'
import { LeadFoot } from './LeadFoot'
import { LeadHead } from './LeadHead'
import { LeadSkeleton } from './LeadSkeleton'
import { useLeadState, useLeads } from './lead-context'
import { NoTickets } from './NoRows'
import * as pageLook from './page.module.css'
import { saveAs } from './save-as'
import { separatorIn } from './take-out'
import { useCalm } from './use-calm'

/** What all tickets together say: what was found in the period, and how far the tickets came. */
export function FiguresPage() {
  const say = useNavSay()
  const { nav, dates } = say
  const { time, now } = useLeads()
  const { rows, list, names, filters } = useLeadState()
  const calm = useCalm(rows, writeFilters(filters))
  const figures = useMemo(() => {
    const { add, read } = createFigures(time.zone)
    for (const { ticket, verdict } of calm) add(ticket, verdict)
    return read()
  }, [calm, time])
  const tables = figureTables(figures, { names, say, filters })
  const isNarrow = writeFilters({ ...filters, isWhole: false }) !== writeFilters(ofTickets(filters))
  const download = () =>
    saveAs(
      `roteiro-indicadores-${dates.dayOf(now())}.csv`,
      figureRecords(tables, say, separatorIn(say)),
    )

  return (
    <>
      {list.read === 0 && list.isComplete ? <NoTickets /> : <LeadHead hasFindings />}
      {list.read > 0 && (
        <div className={pageLook.above}>
          <FoundSentence rows={rows} page="indicadores" />
          <Button isOff={tables.length === 0} onPress={download}>
            {nav('leads_download_figures')}
          </Button>
        </div>
      )}
      {rows.length === 0 && list.isRunning && <LeadSkeleton />}
      {tables.length === 0 && list.read > 0 && !list.isRunning && (
        <p className={pageLook.none}>{nav('leads_no_figures')}</p>
      )}
      <Charts tables={tables.filter(({ isOfTickets }) => !isOfTickets)} />
      {isNarrow && tables.some(({ isOfTickets }) => isOfTickets) && (
        <p className={prose.reason}>{nav('leads_of_all')}</p>
      )}
      <Charts tables={tables.filter(({ isOfTickets }) => isOfTickets)} />
      <LeadFoot scope="filtered" />
    </>
  )
}

const Charts = ({ tables }: { readonly tables: readonly FigureTable[] }) => (
  <div className={look.charts}>
    {tables.map((table) => (
      <FigureCard key={table.id} table={table} />
    ))}
  </div>
)
