import { useId, useState } from 'react'

import { Button } from '../garden/Button'
import * as prose from '../garden/prose.module.css'
import { type NavSay, useNavSay } from '../nav/nav-say'
import { numberWords } from '../nav/number-words'
import { sentence } from '../text/first-say'
import * as look from './DueList.module.css'
import { dueWords, personWords } from './lead-words'
import * as pageLook from './page.module.css'
import { TicketLink } from './TicketLink'
import type { DueRow } from './today-lists'

interface DueListProps {
  readonly name: string
  readonly rows: readonly DueRow[]
  /** One of several under a heading of their own: it stays when it is empty. */
  readonly isInQueues?: boolean
}

export const FIRST_ROWS = 10
const MORE = 100

/** Tickets with something to do, longest due first. */
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
export function ShownDue({ name, rows, isInQueues = false, shown, onShow }: ShownDueProps) {
  const say = useNavSay()
  const { nav } = say
  const id = useId()
  const byTags = rows.filter(({ isByTags }) => isByTags).length
  if (rows.length === 0 && !isInQueues) return null
  const Heading = isInQueues ? 'h3' : 'h2'
  return (
    <section className={look.due} aria-labelledby={id}>
      <Heading id={id}>
        {name} <Count value={rows.length - byTags} />
        {byTags > 0 && (
          <span className={look.toCheck}>
            {` · ${nav('leads_to_check_count', { count: numberWords(byTags, say) })}`}
          </span>
        )}
      </Heading>
      {rows.length > 0 && (
        <ul>
          {rows.slice(0, shown).map((due) => (
            <DueLine key={due.row.ticket.id} due={due} />
          ))}
        </ul>
      )}
      {rows.length > shown && (
        <Button look="link" onPress={() => onShow(shown + MORE)}>
          {nav('leads_more', { count: rows.length - shown })}
        </Button>
      )}
    </section>
  )
}

function Count({ value }: { readonly value: number }) {
  return <span className={look.count}>{numberWords(value, useNavSay())}</span>
}

/** What keeps a row that only tags call due from being sure. */
function doubtWords({ row: { audits }, isByTags }: DueRow, { nav }: NavSay): readonly string[] {
  if (!isByTags) return []
  if (audits === 'forbidden') return [nav('leads_to_check_forbidden')]
  return [nav(audits === 'failed' ? 'leads_to_check_failed' : 'leads_to_check')]
}

function DueLine({ due }: { readonly due: DueRow }) {
  const say = useNavSay()
  const { row, item } = due
  const { id, subject, requester, assignee } = row.ticket
  const what = item.kind === 'queue' ? [] : [dueWords(item, say)]
  const customer = requester.name ? [requester.name] : []
  const since = say.nav('leads_since', { when: say.dates.shortMoment(item.since) })
  return (
    <li className={look.line}>
      <TicketLink id={id} />
      <div>
        <p className={pageLook.subject}>{subject || say.nav('leads_no_subject')}</p>
        <p className={prose.source}>
          {[
            ...what,
            ...customer,
            personWords(assignee, say),
            sentence(since),
            ...doubtWords(due, say).map(sentence),
          ].join(' · ')}
        </p>
      </div>
    </li>
  )
}
