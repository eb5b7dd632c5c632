import { useId, useState } from 'react'

import { daysLate } from '../../domain/audit/days-late'
import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { Tag } from '../garden/Tag'
import { type NavSay, useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { sentence } from '../text/first-say'
import { countedWords, DAYS_LATE } from './counted-words'
import * as look from './DueList.module.css'
import { useLeads } from './lead-context'
import { dueWords, personWords } from './lead-words'
import * as pageLook from './page.module.css'
import { TicketLink } from './TicketLink'
import { byAgent, type DueRow } from './today-lists'

interface DueListProps {
  readonly name: string
  readonly rows: readonly DueRow[]
  /** Where an anchor of the page leads to. */
  readonly id?: string
  /** One of several under a heading of their own: it stays when it is empty. */
  readonly isInQueues?: boolean
}

export const FIRST_ROWS = 10
const MORE = 100

/** Tickets with something to do, by agent. */
export function DueList(props: DueListProps) {
  const [shown, setShown] = useState(FIRST_ROWS)
  return <ShownDue {...props} shown={shown} onShow={setShown} />
}

interface ShownDueProps extends DueListProps {
  /** How many of the rows are on screen. */
  readonly shown: number
  readonly onShow: (shown: number) => void
}

/** The same, where the page wants to know which rows are on screen. */
export function ShownDue({ name, rows, id, isInQueues = false, shown, onShow }: ShownDueProps) {
  const say = useNavSay()
  const { nav } = say
  const own = useId()
  const headingId = id ?? own
  const byTags = rows.filter(({ isByTags }) => isByTags).length
  if (rows.length === 0 && !isInQueues) return null
  const Heading = isInQueues ? 'h3' : 'h2'
  const onScreen = rows.slice(0, shown)
  return (
    <section className={look.due} aria-labelledby={headingId}>
      <Heading id={headingId} tabIndex={-1}>
        {name} <Count value={rows.length - byTags} />
        {byTags > 0 && (
          <span className={look.toCheck}>
            {` · ${nav('leads_to_check_count', { count: numberWords(byTags, say) })}`}
          </span>
        )}
      </Heading>
      {isInQueues
        ? rows.length > 0 && <Lines rows={onScreen} hasAgent />
        : byAgent(onScreen).map((some) => {
            const agent = some[0]?.row.ticket.assignee ?? null
            const all = rows.filter(({ row }) => row.ticket.assignee?.id === agent?.id)
            return (
              <div key={agent?.id ?? null} className={look.agent}>
                <h3>
                  {personWords(agent, say)} <Count value={all.length} />
                </h3>
                <Lines rows={some} />
              </div>
            )
          })}
      {rows.length > shown && (
        <Button onPress={() => onShow(shown + MORE)}>
          {nav('leads_more', { count: rows.length - shown })}
        </Button>
      )}
    </section>
  )
}

function Count({ value }: { readonly value: number }) {
  return <span className={look.count}>{numberWords(value, useNavSay())}</span>
}

interface LinesProps {
  readonly rows: readonly DueRow[]
  /** No heading says whose they are. */
  readonly hasAgent?: boolean
}

const Lines = ({ rows, hasAgent = false }: LinesProps) => (
  <ul>
    {rows.map((due) => (
      <DueLine key={due.row.ticket.id} due={due} hasAgent={hasAgent} />
    ))}
  </ul>
)

/** What keeps a row that only tags call due from being sure. */
function doubtWords({ row: { audits }, isByTags }: DueRow, { nav }: NavSay): string | undefined {
  if (!isByTags) return undefined
  if (audits === 'forbidden') return nav('leads_to_check_forbidden')
  return nav(audits === 'failed' ? 'leads_to_check_failed' : 'leads_to_check')
}

interface DueLineProps {
  readonly due: DueRow
  readonly hasAgent: boolean
}

function DueLine({ due, hasAgent }: DueLineProps) {
  const say = useNavSay()
  const { time, now } = useLeads()
  const { row, item } = due
  const { id, subject, requester, assignee } = row.ticket
  const what = item.kind === 'queue' ? [] : [dueWords(item, say)]
  const customer = requester.name ? [say.nav('leads_of_customer', { name: requester.name })] : []
  const agent = hasAgent ? [personWords(assignee, say)] : []
  const since = say.nav('leads_since', { when: say.dates.shortMoment(item.since) })
  const late = item.kind === 'queue' ? 0 : daysLate(item.since, now(), time)
  const doubt = doubtWords(due, say)
  return (
    <li className={look.line}>
      <TicketLink id={id} />
      <div>
        <p className={pageLook.subject}>{subject || say.nav('leads_no_subject')}</p>
        <p className={prose.source}>
          {[...what, ...customer, ...agent, sentence(since)].join(' · ')}
        </p>
      </div>
      {(late > 0 || doubt) && (
        <p className={look.tags}>
          {late > 0 && <Tag tone="danger">{countedWords(DAYS_LATE, late, say)}</Tag>}
          {doubt && <Tag tone="quiet">{sentence(doubt)}</Tag>}
        </p>
      )}
    </li>
  )
}
