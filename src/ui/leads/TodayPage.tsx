import { useId, useMemo, useState } from 'react'

import type { PlaybookHead } from '../../domain/playbook/playbook-head'
import { nameIn } from '../../domain/text/name'
import { PLAYBOOK_HEADS } from '../../playbooks/heads'
import { useNavSay } from '../nav/nav-say'
import { DueList, FIRST_ROWS, ShownDue } from './DueList'
import { LeadHead } from './LeadHead'
import { LeadSkeleton } from './LeadSkeleton'
import { useLeadState } from './lead-context'
import * as pageLook from './page.module.css'
import { ReadAll } from './ReadAll'
import * as look from './TodayPage.module.css'
import { type DueRow, type TodayLists, todayLists } from './today-lists'
import { useDueHistories } from './use-due-histories'

/** What somebody has to do today: where tags alone say so, the history is read at once. */
export function TodayPage() {
  const { nav } = useNavSay()
  const { rows, list } = useLeadState()
  const lists = useMemo(() => todayLists(rows, PLAYBOOK_HEADS), [rows])
  const { attempts, cancellations, waits, queues, undecided } = lists
  const [shown, setShown] = useState(FIRST_ROWS)
  const rowsOf = (due: readonly DueRow[]) => due.map(({ row }) => row)
  useDueHistories(rowsOf(attempts.slice(0, shown)), [
    ...undecided,
    ...rowsOf(attempts.slice(shown)),
  ])

  return (
    <>
      <LeadHead />
      <ReadAll scope="due" />
      {isNothingDue(lists) && list.isComplete && undecided.length === 0 && (
        <p className={pageLook.none}>
          {nav(rows.length === 0 ? 'leads_no_rows' : 'leads_none_due')}
        </p>
      )}
      <ShownDue name={nav('leads_due_attempts')} rows={attempts} shown={shown} onShow={setShown} />
      <DueList name={nav('leads_due_cancellations')} rows={cancellations} />
      <DueList name={nav('leads_due_waits')} rows={waits} />
      {list.read === 0 && list.isRunning && <LeadSkeleton />}
      {/* A count of nothing read would say that nobody waits. */}
      {(list.read > 0 || list.isComplete) &&
        PLAYBOOK_HEADS.map((head) => <Queues key={head.id} {...{ head, queues }} />)}
    </>
  )
}

interface QueuesProps extends Pick<TodayLists, 'queues'> {
  readonly head: PlaybookHead
}

/** One manual's; of a manual that is left out only as long as somebody waits there. */
function Queues({ head, queues }: QueuesProps) {
  const { language } = useNavSay()
  const id = useId()
  const list = head.queues?.list ?? []
  const isEmpty = list.every(({ tag }) => !queues.get(tag)?.length)
  if (!head.queues || (head.isOff && isEmpty)) return null
  return (
    <section className={look.queues} aria-labelledby={id}>
      <h2 id={id}>{nameIn(head.queues.name, language)}</h2>
      <div className={look.columns}>
        {list.map(({ tag, name }) => (
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

const isNothingDue = ({ attempts, cancellations, waits }: TodayLists): boolean =>
  [attempts, cancellations, waits].every(({ length }) => length === 0)
