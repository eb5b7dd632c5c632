import { isBusinessDay } from '../calendar/business-days'
import { pausedUntil } from '../calendar/pause'
import { dayOf } from '../calendar/working-time'
import { endOfWait } from '../playbook/due'
import type { Marks } from '../playbook/marks'
import type { Playbook, WaitStep } from '../playbook/playbook'
import type { PlaybookHead } from '../playbook/playbook-head'
import type { PlaybookId } from '../playbook/playbook-id'
import { type Position, positionIn } from '../playbook/position'
import { isRunning } from '../playbook/step-tags'
import { ticketMarks } from '../playbook/ticket-marks'
import type { AttemptNumber } from '../tags'
import type { Update } from '../ticket/history'
import { isEnded } from '../ticket/is-ended'
import type { Instant } from '../ticket/ticket'
import { type ContactDue, contactDue, contactDueByTags } from './contact-due'
import type { AuditContext } from './context'
import type { LeadTicket } from './lead-ticket'
import { oldestFirst } from './oldest-first'
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
  /** Agreed with the customer for this hour, and nobody of the team saved the ticket since (C12). */
  | { readonly kind: 'appointment'; readonly since: Instant }
  /** In a manual's queue, by the tag of it, and nothing more urgent. */
  | { readonly kind: 'queue'; readonly queue: string; readonly since: Instant }

/** The queue an open ticket is in, by its tags alone: the first of the first manual that has one. */
export function queueOf(
  { tags, status }: Pick<LeadTicket, 'tags' | 'status'>,
  heads: readonly PlaybookHead[],
): string | undefined {
  if (isEnded(status)) return undefined
  const queues = heads.flatMap((head) => (isRunning(tags, head) ? (head.queues?.list ?? []) : []))
  return queues.find(({ tag }) => tags.includes(tag))?.tag
}

/**
 * What is due on an open ticket at this hour, the most urgent first: an attempt or a cancellation, a
 * wait that ran out, an appointment, a queue. `needs-audits` where tags and `updated_at` cannot tell
 * (F9).
 */
export function dueToday(
  ticket: LeadTicket,
  updates: readonly Update[] | undefined,
  context: AuditContext,
): DueItem | 'needs-audits' | undefined {
  if (isEnded(ticket.status)) return undefined
  return updates
    ? dueByPast(ticket, readPast(ticket, updates, context), context)
    : dueByTags(ticket, context)
}

/** The same of a ticket whose history was read: it may be asked for many hours, and is read once. */
export function dueByPast(
  ticket: LeadTicket,
  past: Past,
  context: AuditContext,
): DueItem | undefined {
  if (isEnded(ticket.status)) return undefined
  return (
    itemOf(contactDue(ticket, past, context)) ??
    waitOver(ticket, past, context) ??
    appointmentItem(ticket, past, context) ??
    queueItem(ticket, context)
  )
}

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
  const mayBeDue = contact !== undefined && isBusinessDay(dayOf(now, time), time.calendar)
  const hasWaits = playbooks.some((playbook) => isRunning(ticket.tags, playbook))
  if (mayBeDue || hasWaits) return 'needs-audits'
  const appointment = appointmentAt(ticket, context)
  if (appointment === undefined) return queueItem(ticket, context)
  // Who saved it since is known by its audits alone.
  return ticket.updatedAt < appointment
    ? { kind: 'appointment', since: appointment }
    : 'needs-audits'
}

function itemOf(due: ContactDue | undefined): DueItem | undefined {
  if (!due?.isOpen) return undefined
  const { next, since } = due
  // No manual has it: of a fourth it is only asked what would be.
  if (next === 4) return undefined
  return next === 'cancellation' ? { kind: next, since } : { kind: 'attempt', n: next, since }
}

function queueItem(ticket: LeadTicket, { heads }: AuditContext): DueItem | undefined {
  const queue = queueOf(ticket, heads)
  return queue === undefined ? undefined : { kind: 'queue', queue, since: ticket.updatedAt }
}

/** The hour of an appointment that has come. */
function appointmentAt({ tags }: LeadTicket, { now, time }: AuditContext): Instant | undefined {
  const until = pausedUntil(tags, time.zone)
  return until !== undefined && until <= now ? until : undefined
}

function appointmentItem(
  ticket: LeadTicket,
  { moments }: Past,
  context: AuditContext,
): DueItem | undefined {
  const since = appointmentAt(ticket, context)
  if (since === undefined) return undefined
  const isKept = moments.some(({ update }) => update.part === 'team' && update.at >= since)
  return isKept ? undefined : { kind: 'appointment', since }
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
    if (!isRunning(tags, playbook)) return []
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
