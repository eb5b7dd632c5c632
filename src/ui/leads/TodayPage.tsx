import { lazy, Suspense, useMemo, useState } from 'react'

import type { PlaybookHead } from '../../domain/playbook/playbook-head'
import { nameIn } from '../../domain/text/name'
import { PLAYBOOK_HEADS } from '../../playbooks/heads'
import { useNavSay } from '../nav/nav-say'
import { DueList, FIRST_ROWS, ShownDue } from './DueList'
import { LeadFoot } from './LeadFoot'
import { LeadHead } from './LeadHead'
import { LeadSkeleton } from './LeadSkeleton'
import { useLeadState } from './lead-context'
import { NoTickets } from './NoRows'
import * as pageLook from './page.module.css'
import { type TodayNumber, TodayNumbers } from './TodayNumbers'
import * as look from './TodayPage.module.css'
import { type DueRow, queuesShown, type TodayLists, todayLists } from './today-lists'
import { useHistories } from './use-histories'

/** Beside the lists, which do not wait for it; a page without it is whole. */
const OwnWindows = lazy(async () => {
  const file = await import('./OwnWindows').catch(() => undefined)
  return { default: file?.OwnWindows ?? (() => null) }
})

/** What somebody has to do today: where tags alone say so, the history is read at once. */
export function TodayPage() {
  const { nav } = useNavSay()
  const { rows, list } = useLeadState()
  const lists = useMemo(() => todayLists(rows, PLAYBOOK_HEADS), [rows])
  const { attempts, cancellations, waits, appointments, queues, undecided } = lists
  const withQueues = queuesShown(PLAYBOOK_HEADS, lists)
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
      {list.read > 0 && (
        <TodayNumbers numbers={[...dueNumbers(lists), ...queueNumbers(lists, withQueues)]} />
      )}
      {isNothingDue(lists) && list.isComplete && list.read > 0 && undecided.length === 0 && (
        <p className={pageLook.none}>
          {nav(rows.length === 0 ? 'leads_no_rows' : 'leads_none_due')}
        </p>
      )}
      <Suspense fallback={null}>
        <OwnWindows />
      </Suspense>
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
      <DueList id="leads-appointments" name={nav('leads_due_appointments')} rows={appointments} />
      {list.read === 0 && list.isRunning && <LeadSkeleton />}
      {/* A count of nothing read would say that no customer waits. */}
      {list.read > 0 &&
        withQueues.map((head, n) => (
          <Queues
            key={head.id}
            id={n === 0 ? QUEUES : `${QUEUES}-${head.id}`}
            head={head}
            queues={queues}
          />
        ))}
      <LeadFoot scope="due" />
    </>
  )
}

/** The number at the head of the page leads to the first of them. */
const QUEUES = 'leads-queues'

interface QueuesProps extends Pick<TodayLists, 'queues'> {
  readonly id: string
  readonly head: PlaybookHead
}

/** One manual's. */
function Queues({ id, head, queues }: QueuesProps) {
  const { language } = useNavSay()
  if (!head.queues) return null
  return (
    <section className={look.queues} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {nameIn(head.queues.name, language)}
      </h2>
      <div className={look.columns}>
        {head.queues.list.map(({ tag, name }) => (
          <DueList
            key={tag}
            isInQueues
            name={nameIn(name, language)}
            rows={queues.get(tag) ?? []}
          />
        ))}
      </div>
    </section>
  )
}

const dueNumbers = ({
  attempts,
  cancellations,
  waits,
  appointments,
}: TodayLists): readonly TodayNumber[] => [
  { id: 'leads-attempts', names: ['leads_attempt_one', 'leads_attempt_many'], rows: attempts },
  {
    id: 'leads-cancellations',
    names: ['leads_cancellation_one', 'leads_cancellation_many'],
    rows: cancellations,
  },
  { id: 'leads-waits', names: ['leads_wait_one', 'leads_wait_many'], rows: waits },
  {
    id: 'leads-appointments',
    names: ['leads_appointment_one', 'leads_appointment_many'],
    rows: appointments,
  },
]

/** Of all queues together; nothing where no manual has any. */
const queueNumbers = (
  { queues }: TodayLists,
  { length }: readonly PlaybookHead[],
): readonly TodayNumber[] =>
  length === 0
    ? []
    : [{ id: QUEUES, names: ['leads_queued', 'leads_queued'], rows: [...queues.values()].flat() }]

const isNothingDue = ({ attempts, cancellations, waits, appointments }: TodayLists): boolean =>
  [attempts, cancellations, waits, appointments].every(({ length }) => length === 0)
