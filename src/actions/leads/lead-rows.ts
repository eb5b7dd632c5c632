import type { AuditContext } from '../../domain/audit/context'
import { judgePast, judgeTicket, type TicketVerdict } from '../../domain/audit/judge'
import { keptPast } from '../../domain/audit/kept-past'
import type { LeadTicket } from '../../domain/audit/lead-ticket'
import { type ContactPast, readPast } from '../../domain/audit/past'
import { type DueItem, dueByPast, dueToday } from '../../domain/audit/today'
import { trimmedEvidence } from '../../domain/audit/trimmed-evidence'
import type { Update } from '../../domain/ticket/history'
import { isEnded } from '../../domain/ticket/is-ended'
import type { Names } from '../../ports/lead-api'

/** One marked ticket and what is known of it. */
export interface LeadRow {
  readonly ticket: LeadTicket
  readonly verdict: TicketVerdict
  readonly due: DueItem | 'needs-audits' | undefined
  readonly audits: AuditsState
  /** What is kept of its audits, to ask what would be judged otherwise; for the newest read alone. */
  readonly past?: ContactPast | 'forgotten' | undefined
}

/** `forbidden`: this role may not read them. `failed`: they did not come, and may the next time. */
export type AuditsState = 'unneeded' | 'unread' | 'reading' | 'read' | 'forbidden' | 'failed'

/**
 * Judges a ticket, by its audits if they are given. Of those only little is kept: thousands of tickets
 * have to find room.
 */
export function judgedRow(
  ticket: LeadTicket,
  updates: readonly Update[] | undefined,
  context: AuditContext,
): LeadRow {
  if (updates) {
    const past = readPast(ticket, updates, context)
    return {
      ticket,
      verdict: trimmedEvidence(judgePast(ticket, past, context)),
      due: dueByPast(ticket, past, context),
      audits: 'read',
      past: keptPast(ticket, past),
    }
  }
  const verdict = judgeTicket(ticket, undefined, context)
  const due = dueToday(ticket, undefined, context)
  const isNeeded = verdict.needsAudits || due === 'needs-audits'
  return { ticket, verdict, due, audits: isNeeded ? 'unread' : 'unneeded' }
}

/**
 * A row as it is some time later: what was not due when its audits were read may be by now, and only
 * they can tell. What was due is so until somebody saves the ticket; an ended one waits for nothing.
 */
export function agedRow(row: LeadRow, context: AuditContext): LeadRow {
  const { ticket, audits } = row
  if (isEnded(ticket.status)) return row
  if (audits === 'unneeded' || audits === 'unread') return judgedRow(ticket, undefined, context)
  const mayBeDue = row.due === undefined && dueToday(ticket, undefined, context) !== undefined
  return audits === 'read' && mayBeDue ? { ...row, audits: 'unread' } : row
}

/** Of so many tickets at most the past is kept: 7.6 KB each. */
export const MOST_PASTS = 5_000

/** The tickets that were read, each once, in the order they came. */
export interface LeadRows {
  readonly all: () => readonly LeadRow[]
  readonly count: () => number
  readonly of: (ticketId: number) => LeadRow | undefined
  readonly put: (row: LeadRow) => void
  readonly drop: (ticketIds: readonly number[]) => void
  /** Every row as it is from now on. */
  readonly update: (change: (row: LeadRow) => LeadRow) => void
}

/** `changed` is called after every change; the list itself is made again only when asked for. */
export function createLeadRows(changed: () => void): LeadRows {
  const rows = new Map<number, LeadRow>()
  /** Those with a past, the first read first. */
  const withPast = new Set<number>()
  let list: readonly LeadRow[] | undefined
  const touched = (): void => {
    list = undefined
    changed()
  }
  const keepPast = ({ ticket: { id }, past }: LeadRow): void => {
    withPast.delete(id)
    if (past === undefined || past === 'forgotten') return
    withPast.add(id)
    const [first = id] = withPast
    const row = rows.get(first)
    if (withPast.size <= MOST_PASTS || !row) return
    withPast.delete(first)
    rows.set(first, { ...row, past: 'forgotten' })
  }
  return {
    all: () => {
      list ??= [...rows.values()]
      return list
    },
    count: () => rows.size,
    of: (ticketId) => rows.get(ticketId),
    put: (row) => {
      rows.set(row.ticket.id, row)
      keepPast(row)
      touched()
    },
    drop: (ticketIds) => {
      for (const id of ticketIds) {
        rows.delete(id)
        withPast.delete(id)
      }
      touched()
    },
    update: (change) => {
      for (const [id, row] of rows) rows.set(id, change(row))
      touched()
    },
  }
}

/** The ticket with the names of its people, as far as they are known. */
export function withNames(ticket: LeadTicket, people: Names): LeadTicket {
  const { requester, assignee } = ticket
  const customer = nameOf(requester.id, people)
  const agent = nameOf(assignee?.id ?? null, people)
  if (customer === requester.name && (!assignee || agent === assignee.name)) return ticket
  return {
    ...ticket,
    requester: { ...requester, name: customer },
    assignee: assignee && { ...assignee, name: agent },
  }
}

const nameOf = (id: number | null, people: Names): string =>
  id === null ? '' : (people.get(id) ?? '')
