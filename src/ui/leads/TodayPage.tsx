import { useMemo, useState } from 'react'

import { TRIAGE_QUEUES } from '../../domain/audit/today'
import { useNavSay } from '../nav/nav-say'
import { DueList, FIRST_ROWS, ShownDue } from './DueList'
import { LeadFoot } from './LeadFoot'
import { LeadHead } from './LeadHead'
import { LeadSkeleton } from './LeadSkeleton'
import { useLeadState } from './lead-context'
import { NoTickets } from './NoRows'
import * as pageLook from './page.module.css'
import { TodayNumbers } from './TodayNumbers'
import * as look from './TodayPage.module.css'
import { type DueRow, type TodayLists, todayLists } from './today-lists'
import { useHistories } from './use-histories'

/** What somebody has to do today: where tags alone say so, the history is read at once. */
export function TodayPage() {
  const { nav } = useNavSay()
  const { rows, list } = useLeadState()
  const lists = useMemo(() => todayLists(rows), [rows])
  const { attempts, cancellations, waits, queues, undecided } = lists
  const [shown, setShown] = useState(FIRST_ROWS)
  const rowsOf = (due: readonly DueRow[]) => due.map(({ row }) => row)
  useHistories(
    rowsOf(attempts.slice(0, shown)).map(({ ticket }) => ticket.id),
    () => [...undecided, ...rowsOf(attempts.slice(shown))],
  )
  const isEmpty = list.read === 0 && list.isComplete

  return (
    <>
      {isEmpty ? <NoTickets /> : <LeadHead />}
      {list.read > 0 && <TodayNumbers numbers={numbersOf(lists)} />}
      {isNothingDue(lists) && list.isComplete && list.read > 0 && undecided.length === 0 && (
        <p className={pageLook.none}>
          {nav(rows.length === 0 ? 'leads_no_rows' : 'leads_none_due')}
        </p>
      )}
      <ShownDue
        id="leads-attempts"
        name={nav('leads_due_attempts')}
        rows={attempts}
        shown={shown}
        onShow={setShown}
      />
      <DueList
        id="leads-cancellations"
        name={nav('leads_due_cancellations')}
        rows={cancellations}
      />
      <DueList id="leads-waits" name={nav('leads_due_waits')} rows={waits} />
      {list.read === 0 && list.isRunning && <LeadSkeleton />}
      {/* A count of nothing read would say that nobody waits. */}
      {list.read > 0 && <Queues queues={queues} />}
      <LeadFoot scope="due" />
    </>
  )
}

function Queues({ queues }: Pick<TodayLists, 'queues'>) {
  const { nav } = useNavSay()
  return (
    <section className={look.queues} aria-labelledby="leads-queues">
      <h2 id="leads-queues" tabIndex={-1}>
        {nav('leads_queues')}
      </h2>
      <div className={look.columns}>
        {TRIAGE_QUEUES.map((queue) => (
          <DueList key={queue} isInQueues name={nav(`leads_queue_${queue}`)} rows={queues[queue]} />
        ))}
      </div>
    </section>
  )
}

const numbersOf = ({ attempts, cancellations, waits, queues }: TodayLists) => [
  {
    id: 'leads-attempts',
    names: ['leads_attempt_one', 'leads_attempt_many'],
    rows: attempts,
  } as const,
  {
    id: 'leads-cancellations',
    names: ['leads_cancellation_one', 'leads_cancellation_many'],
    rows: cancellations,
  } as const,
  { id: 'leads-waits', names: ['leads_wait_one', 'leads_wait_many'], rows: waits } as const,
  {
    id: 'leads-queues',
    names: ['leads_queued', 'leads_queued'],
    rows: TRIAGE_QUEUES.flatMap((queue) => queues[queue]),
  } as const,
]

const isNothingDue = ({ attempts, cancellations, waits }: TodayLists): boolean =>
  [attempts, cancellations, waits].every(({ length }) => length === 0)
