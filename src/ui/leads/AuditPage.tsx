import { useEffect, useMemo, useState } from 'react'

import { useNavSay } from '../nav/nav-say'
import { AuditTable } from './AuditTable'
import { JudgedBy } from './JudgedBy'
import { LeadHead } from './LeadHead'
import { LeadSkeleton } from './LeadSkeleton'
import { useLeadState } from './lead-context'
import * as pageLook from './page.module.css'
import { ReadAll } from './ReadAll'
import { type Order, ordered } from './row-order'
import { TakeOut } from './TakeOut'

const NEWEST: Order = { by: 'last', isDescending: true }

/** Every marked ticket and what was found on it. */
export function AuditPage() {
  const { nav } = useNavSay()
  const { rows, list } = useLeadState()
  const [chosen, setChosen] = useState<Order>()
  const [isRead, setRead] = useState(list.isComplete)
  useEffect(() => {
    if (list.isComplete) setRead(true)
  }, [list.isComplete])
  // Rows that arrive between others would move those somebody reads: sorted once all are there.
  const order = chosen ?? (isRead ? NEWEST : undefined)
  const sorted = useMemo(() => ordered(rows, order), [rows, order])

  return (
    <>
      <LeadHead />
      <ReadAll scope="filtered" />
      <div className={pageLook.above}>
        <JudgedBy />
        <TakeOut rows={sorted} />
      </div>
      {rows.length > 0 && <AuditTable rows={sorted} order={order} onOrder={setChosen} />}
      {rows.length === 0 && list.isRunning && <LeadSkeleton />}
      {rows.length === 0 && !list.isRunning && (
        <p className={pageLook.none}>
          {nav(list.read === 0 ? 'leads_no_tickets' : 'leads_no_rows')}
        </p>
      )}
    </>
  )
}
