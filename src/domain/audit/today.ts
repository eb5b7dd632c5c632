import { dayOf, isWorkingDay } from '../calendar/working-time'
import { endOfWait } from '../playbook/due'
import type { Marks } from '../playbook/marks'
import type { Playbook, WaitStep } from '../playbook/playbook'
import type { PlaybookId } from '../playbook/playbook-id'
import { type Position, positionIn } from '../playbook/position'
import { isRunning } from '../playbook/step-tags'
import { ticketMarks } from '../playbook/ticket-marks'
import type { AttemptNumber } from '../tags'
import type { Update } from '../ticket/history'
import type { Instant } from '../ticket/ticket'
import { type ContactDue, contactDue, contactDueByTags, isEnded } from './contact-due'
import type { AuditContext } from './context'
import type { LeadTicket } from './lead-ticket'
import { type Past, readPast } from './past'

/** What somebody has to do on a ticket today; `since` is when it became due. */
export type DueItem =
  | { readonly kind: 'attempt'; readonly n: AttemptNumber; readonly since: Instant }
  | { readonly kind: 'cancellation'; readonly since: Instant }
  /** A wait of another manual ran out; `step` is what comes after it. */
  | {
      readonly kind: 'wait'
      readonly playbook: PlaybookId
      readonly step: string
      readonly since: Instant
    }
  /** In a queue of the triage, and nothing more urgent. */
  | { readonly kind: 'triage'; readonly queue: TriageQueue; readonly since: Instant }

export const TRIAGE_QUEUES = ['reagendar', 'documentos', 'pagamento', 'sem_agendamento'] as const
export type TriageQueue = (typeof TRIAGE_QUEUES)[number]

/** The queue an open ticket stands in, by its tags alone. */
export const triageQueue = ({
  tags,
  status,
}: Pick<LeadTicket, 'tags' | 'status'>): TriageQueue | undefined =>
  isEnded(status) || !isRunning(tags, 'triagem')
    ? undefined
    : TRIAGE_QUEUES.find((queue) => tags.includes(`triagem_${queue}`))

/**
 * What is due on an open ticket at this hour, the most urgent first: an attempt or a cancellation, a
 * wait that ran out, a queue. `needs-audits` where tags and `updated_at` cannot tell (F9).
 */
export function dueToday(
  ticket: LeadTicket,
  updates: readonly Update[] | undefined,
  context: AuditContext,
): DueItem | 'needs-audits' | undefined {
  if (isEnded(ticket.status)) return undefined
  if (!updates) return dueByTags(ticket, context)
  const past = readPast(ticket, updates, context)
  return (
    itemOf(contactDue(ticket, past, context)) ??
    waitOver(ticket, past, context) ??
    queueItem(ticket)
  )
}

/** Longest due first. */
export const oldestFirst = (
  a: { readonly since: Instant },
  b: { readonly since: Instant },
): number => a.since - b.since

function dueByTags(
  ticket: LeadTicket,
  context: AuditContext,
): DueItem | 'needs-audits' | undefined {
  const contact = contactDueByTags(ticket, context)
  if (contact === 'unknown') return 'needs-audits'
  const item = itemOf(contact)
  if (item) return item
  const { playbooks, now, time } = context
  // An older attempt may be due already; on a day without work none is.
  const mayBeDue = contact !== undefined && isWorkingDay(dayOf(now, time), time)
  const hasWaits = playbooks.some(({ id }) => isRunning(ticket.tags, id))
  return mayBeDue || hasWaits ? 'needs-audits' : queueItem(ticket)
}

function itemOf(due: ContactDue | undefined): DueItem | undefined {
  if (!due?.isOpen) return undefined
  const { next, since } = due
  return next === 'cancellation' ? { kind: next, since } : { kind: 'attempt', n: next, since }
}

function queueItem(ticket: LeadTicket): DueItem | undefined {
  const queue = triageQueue(ticket)
  return queue && { kind: 'triage', queue, since: ticket.updatedAt }
}

/** The wait that ran out longest ago. */
function waitOver(
  { tags }: LeadTicket,
  { moments }: Past,
  { playbooks, now, time }: AuditContext,
): DueItem | undefined {
  const entries = moments.map(({ update }) => update)
  const marks = ticketMarks(tags, entries)
  const over = playbooks.flatMap((playbook) => {
    if (!isRunning(tags, playbook.id)) return []
    const position = positionIn(playbook, marks, now, time)
    if (position.kind !== 'at') return []
    const since = endOfLastWait(playbook, position, marks, time)
    return since === undefined || since > now
      ? []
      : [{ kind: 'wait' as const, playbook: playbook.id, step: position.step.id, since }]
  })
  return over.sort(oldestFirst)[0]
}

/** When the wait ended that led to the current step; nothing if none did. */
function endOfLastWait(
  playbook: Playbook,
  { step, done }: Position,
  marks: Marks,
  time: AuditContext['time'],
): Instant | undefined {
  const last = done.at(-1)
  const from = last && (last.way?.next ?? ('next' in last.step ? last.step.next : undefined))
  const wait = playbook.steps.find(
    (candidate): candidate is WaitStep => candidate.kind === 'wait' && candidate.id === from,
  )
  if (!last || wait?.next !== step.id) return undefined
  return endOfWait(playbook, wait, marks.of(last.tag), marks, time)
}
