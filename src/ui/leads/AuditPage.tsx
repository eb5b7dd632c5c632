import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import type { LeadRow } from '../../actions/leads/lead-rows'
import { inPeriod, writeFilters } from '../../domain/audit/filters'
import { hasStage } from '../../domain/audit/stages'
import { Button } from '../garden/Button'
import { Tick } from '../garden/Tick'
import { useNavSay } from '../nav/nav-say'
import { AuditTable } from './AuditTable'
import { FoundSentence } from './FoundSentence'
import { LeadFoot } from './LeadFoot'
import { LeadHead } from './LeadHead'
import { LeadSkeleton } from './LeadSkeleton'
import { useLeadState, useLeads } from './lead-context'
import { NoRows } from './NoRows'
import * as pageLook from './page.module.css'
import { type Order, ordered } from './row-order'
import { TakeOut } from './TakeOut'
import { createGrouping, ticketLines } from './table-lines'
import { useCalm } from './use-calm'
import { useHistories } from './use-histories'

/** Only a lead who asks needs it. */
const WhatIf = lazy(async () => ({ default: (await import('./WhatIf')).WhatIf }))

const NEWEST: Order = { by: 'found', isDescending: true }

/** What was found, newest first, and on which tickets; the others are listed on request. */
export function AuditPage() {
  const { nav, language } = useNavSay()
  const { session, time } = useLeads()
  const { zone } = time
  const { rows: newest, list, filters, audits } = useLeadState()
  const question = writeFilters(filters)
  const isAll = audits.unread + audits.reading === 0
  const rows = useCalm(newest, `${question} ${isAll}`)
  const [chosen, setChosen] = useState<Order>()
  const [isGrouped, setGrouped] = useState(false)
  const [isRead, setRead] = useState(list.isComplete)
  const [isAsking, setAsking] = useState(false)
  const way = useRef<HTMLSpanElement>(null)
  const [seen, setSeen] = useState<readonly number[]>([])
  useEffect(() => {
    if (list.isComplete) setRead(true)
  }, [list.isComplete])
  // Rows that arrive between others would move those somebody reads: sorted once all are there.
  const order = chosen ?? (isRead ? NEWEST : undefined)
  const group = useMemo(() => createGrouping(zone), [zone])
  const listed = useMemo(
    () =>
      rows.filter(
        ({ verdict }) =>
          (filters.isWhole || verdict.findings.length > 0) && hasStage(filters.stages, verdict),
      ),
    [rows, filters],
  )
  const lines = useMemo(() => {
    const sorted = ordered(listed, order, language)
    return isGrouped ? group(sorted) : ticketLines(sorted)
  }, [listed, order, language, isGrouped, group])
  const undecided = (): readonly LeadRow[] => {
    const isIn = inPeriod(filters, zone)
    const unread = newest.filter(({ audits, ticket }) => audits === 'unread' && isIn(ticket))
    return isRead ? ordered(unread, { by: 'last', isDescending: true }, language) : []
  }
  useHistories(seen, undecided, question)
  const isEmpty = list.read === 0 && list.isComplete
  const goBack = () => {
    flushSync(() => setAsking(false))
    way.current?.querySelector('button')?.focus()
  }

  if (isAsking) {
    return (
      <>
        <LeadHead hasFindings />
        <Suspense fallback={<LeadSkeleton />}>
          <WhatIf rows={rows} onShow={setSeen} onBack={goBack} />
        </Suspense>
      </>
    )
  }
  return (
    <>
      {!isEmpty && <LeadHead hasFindings />}
      {listed.length > 0 && <FoundSentence rows={listed} page="auditoria" />}
      {list.read > 0 && (
        <div className={pageLook.above}>
          <Tick
            isTicked={!filters.isWhole}
            onTick={(isOnly) => session.setFilters({ ...filters, isWhole: !isOnly })}
          >
            {nav('leads_only_found')}
          </Tick>
          <Tick isTicked={isGrouped} onTick={setGrouped}>
            {nav('leads_by_agent_tick')}
          </Tick>
          <span ref={way}>
            <Button onPress={() => setAsking(true)}>{nav('leads_what_if')}</Button>
          </span>
          <TakeOut lines={lines} />
        </div>
      )}
      {lines.length > 0 && (
        <AuditTable lines={lines} order={order} onOrder={setChosen} onShow={setSeen} />
      )}
      {rows.length === 0 && list.isRunning && <LeadSkeleton />}
      {lines.length === 0 && !list.isRunning && <NoRows />}
      <LeadFoot scope="filtered" />
    </>
  )
}
