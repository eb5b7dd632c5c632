import { useId, useState } from 'react'

import { Button } from '../garden/Button'
import { useNavSay } from '../nav/nav-say'
import { sentence } from '../text/say'
import { dueWords, numberWords, personWords } from './lead-words'
import { TicketLink } from './TicketLink'
import type { DueRow } from './today-lists'

interface DueListProps {
  readonly name: string
  readonly rows: readonly DueRow[]
  /** One of several under a heading of their own: it stays when it is empty. */
  readonly isInQueues?: boolean
}

const FIRST = 10
const MORE = 100

/** Tickets with something to do, longest due first. */
export function DueList({ name, rows, isInQueues = false }: DueListProps) {
  const { nav } = useNavSay()
  const id = useId()
  const [shown, setShown] = useState(FIRST)
  if (rows.length === 0 && !isInQueues) return null
  const Heading = isInQueues ? 'h3' : 'h2'
  return (
    <section className="leads-due" aria-labelledby={id}>
      <Heading id={id}>
        {name} <Count value={rows.length} />
      </Heading>
      {rows.length > 0 && (
        <ul>
          {rows.slice(0, shown).map((due) => (
            <DueLine key={due.row.ticket.id} due={due} />
          ))}
        </ul>
      )}
      {rows.length > shown && (
        <Button look="link" onPress={() => setShown(shown + MORE)}>
          {nav('leads_more', { count: rows.length - shown })}
        </Button>
      )}
    </section>
  )
}

function Count({ value }: { readonly value: number }) {
  return <span className="leads-count">{numberWords(value, useNavSay())}</span>
}

function DueLine({ due: { row, item } }: { readonly due: DueRow }) {
  const say = useNavSay()
  const { ticket } = row
  const { id, subject, requester, assignee } = ticket
  const what = item.kind === 'triage' ? [] : [dueWords(item, say)]
  const customer = requester.name ? [requester.name] : []
  const since = say.nav('leads_since', { when: say.dates.shortMoment(item.since) })
  return (
    <li className="leads-due-line">
      <TicketLink id={id} />
      <div>
        <p className="leads-subject">{subject || say.nav('leads_no_subject')}</p>
        <p className="source">
          {[...what, ...customer, personWords(assignee, say), sentence(since)].join(' · ')}
        </p>
      </div>
    </li>
  )
}
