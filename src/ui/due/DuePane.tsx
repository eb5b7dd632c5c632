import { type DueRow, keyOf } from '../../domain/due/due-row'
import type { Instant } from '../../domain/ticket/ticket'
import type { HostReason } from '../../ports/host-error'
import { Icon, type IconName } from '../garden/Icon'
import * as prose from '../garden/prose.module.css'
import type { Values } from '../text/create-words'
import type { Dates } from '../text/dates'
import type { Language } from '../text/language'
import * as look from './DuePane.module.css'
import { DUE_WORDS, type DueKey, itemWords, subjectWords } from './due-words'

export interface DuePaneProps {
  readonly rows: readonly DueRow[]
  /** When Zendesk was read last; absent: never yet. */
  readonly readAt?: Instant | undefined
  readonly problem?: HostReason | undefined
  readonly language: Language
  readonly zone: string
  readonly dates: Dates
  readonly addressOf: (ticketId: number) => string
  readonly openTicket: (ticketId: number) => void
}

/** More than fit into any pane; the oldest are these. */
const MOST_ROWS = 50

/** What is due on the agent's own tickets, the oldest first. A click opens the ticket. */
export function DuePane(props: DuePaneProps) {
  const { rows, readAt, problem, language, dates } = props
  const text = (key: DueKey, values?: Values) => DUE_WORDS.text(language, key, values)
  return (
    <main className={look.pane}>
      <h1>
        {rows.length > 0 ? text('due_title_count', { count: rows.length }) : text('due_title')}
      </h1>
      {rows.length > 0 && (
        <ul>
          {rows.slice(0, MOST_ROWS).map((row) => (
            <DueLine key={keyOf(row)} row={row} {...props} />
          ))}
        </ul>
      )}
      {rows.length > MOST_ROWS && (
        <p className={prose.reason}>{text('due_more', { count: rows.length - MOST_ROWS })}</p>
      )}
      {rows.length === 0 && !problem && (
        <p className={prose.reason}>{text(readAt === undefined ? 'due_none_yet' : 'due_none')}</p>
      )}
      {problem && (
        <p className={look.problem} role="alert">
          <Icon name="info" />
          {text(problemKey(problem))}
        </p>
      )}
      {readAt !== undefined && (
        <p className={`${prose.source} ${look.foot}`}>
          {text('due_read_at', { when: dates.shortMoment(readAt) })}
        </p>
      )}
    </main>
  )
}

interface DueLineProps extends DuePaneProps {
  readonly row: DueRow
}

function DueLine({ row, language, zone, dates, addressOf, openTicket }: DueLineProps) {
  const { ticketId, item } = row
  const since = DUE_WORDS.text(language, 'due_since', { when: dates.shortMoment(item.since) })
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    openTicket(ticketId)
  }
  return (
    <li>
      <a
        id={lineId(row)}
        className={look.line}
        href={addressOf(ticketId)}
        target="_blank"
        rel="noopener noreferrer"
        onClick={onClick as never}
      >
        <span className={look.sign}>
          <Icon name={ICONS[item.kind]} />
        </span>
        <span className={look.what}>{itemWords(row, language, zone)}</span>
        <span className={look.subject}>{`#${ticketId} ${subjectWords(row, language)}`}</span>
        {item.kind !== 'window' && <span className={prose.source}>{since}</span>}
      </a>
    </li>
  )
}

const lineId = ({ ticketId, item }: DueRow): string => `due-${ticketId}-${item.kind}`

const ICONS: Readonly<Record<DueRow['item']['kind'], IconName>> = {
  attempt: 'next',
  cancellation: 'close',
  wait: 'clock',
  appointment: 'clock',
  reply: 'reply',
  window: 'warning',
}

const PROBLEMS: Readonly<Partial<Record<HostReason, DueKey>>> = {
  expired: 'due_unread_expired',
  forbidden: 'due_unread_forbidden',
  busy: 'due_unread_busy',
  absent: 'due_unread_absent',
}

const problemKey = (problem: HostReason): DueKey => PROBLEMS[problem] ?? 'due_unread'
