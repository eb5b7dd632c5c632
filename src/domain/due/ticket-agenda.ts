import { contactDue } from '../audit/contact-due'
import type { AuditContext } from '../audit/context'
import type { LeadTicket } from '../audit/lead-ticket'
import { type Past, readPast } from '../audit/past'
import { dueByPast, dueToday } from '../audit/today'
import { type Day, shiftDay } from '../calendar/day'
import { pausedUntil } from '../calendar/pause'
import { dayAfter, dayOf, type WorkingTime } from '../calendar/working-time'
import { instantOf } from '../calendar/zone'
import { positionIn } from '../playbook/position'
import { isRunning } from '../playbook/step-tags'
import { ticketMarks } from '../playbook/ticket-marks'
import type { Update } from '../ticket/history'
import type { Instant } from '../ticket/ticket'
import type { AgendaItem } from './due-row'
import { mayHaveReply, replyWaiting } from './reply-waiting'

/** What is due on one ticket, now and in the days to come, if nobody saves it meanwhile. */
export interface TicketAgenda {
  readonly ticketId: number
  readonly subject: string
  readonly updatedAt: Instant
  /** In order of time; each holds until the next one. */
  readonly turns: readonly Turn[]
  /** From then on it has to be judged again. */
  readonly goodUntil: Instant
  /** Only its audits can tell, and they were not read. */
  readonly needsAudits: boolean
  /** What its tags say until then, for when its audits cannot be read. */
  readonly byTags?: readonly Turn[]
}

/** From this moment on this is due, or nothing. */
export interface Turn {
  readonly from: Instant
  readonly item?: AgendaItem
}

/**
 * Asks of every moment at which it can change what is due then, by the very rules of Hoje: what will
 * be due is known before it is. `updates`: undefined while the audits were not read.
 */
export function ticketAgenda(
  ticket: LeadTicket,
  updates: readonly Update[] | undefined,
  context: AuditContext,
): TicketAgenda {
  const { id: ticketId, subject, updatedAt } = ticket
  const past = updates && readPast(ticket, updates, context)
  const { moments, goodUntil } = momentsToAsk(ticket, past, context)
  const found = moments.map((from) => ({
    from,
    due: dueAt(ticket, past, { ...context, now: from }),
  }))
  const needsAudits = !past && (found.some(({ due }) => isOpen(due)) || mayHaveReply(ticket))
  const turns = found.map(({ from, due }): Turn => {
    const item = due === 'needs-audits' ? undefined : due
    return { from, ...(item && { item }) }
  })
  const said = withoutRepeats(turns)
  const known = { ticketId, subject, updatedAt, goodUntil, needsAudits }
  // Nothing is called due before the history bears it out.
  return needsAudits ? { ...known, turns: [], byTags: said } : { ...known, turns: said }
}

/** An attempt by its tag may have been answered: a history that bears it out is read, as for Hoje. */
const isOpen = (due: AgendaItem | 'needs-audits' | undefined): boolean =>
  due === 'needs-audits' || due?.kind === 'attempt'

function dueAt(
  ticket: LeadTicket,
  past: Past | undefined,
  context: AuditContext,
): AgendaItem | 'needs-audits' | undefined {
  const due = past ? dueByPast(ticket, past, context) : dueToday(ticket, undefined, context)
  if (due === 'needs-audits') return due
  // A queue is where a ticket is: nothing in it comes at an hour.
  if (due && due.kind !== 'queue') return due
  const reply = past && replyWaiting(ticket, past)
  return reply === undefined ? undefined : { kind: 'reply', since: reply }
}

/** Now, and every moment at which something may become due, or cease to be. */
function momentsToAsk(
  ticket: LeadTicket,
  past: Past | undefined,
  context: AuditContext,
): { readonly moments: readonly Instant[]; readonly goodUntil: Instant } {
  const { now, time } = context
  const named = [
    pausedUntil(ticket.tags, time.zone),
    ...(past
      ? [contactDue(ticket, past, context)?.since, ...endsOfWaits(ticket, past, context)]
      : []),
  ].filter((moment) => moment !== undefined && moment > now) as Instant[]
  const days = [now, ...named].flatMap((moment) => daysFrom(dayOf(moment, time), time))
  const ofDays = [...new Set(days)].flatMap((day) => momentsOf(day, time))
  const all = [...new Set([...named, ...ofDays])].filter((moment) => moment > now)
  return { moments: [now, ...all.sort((a, b) => a - b)], goodUntil: Math.max(now, ...all) }
}

/** A day and those after it, as far as the second business day, and the one behind that. */
function daysFrom(first: Day, time: WorkingTime): readonly Day[] {
  const last = shiftDay(dayAfter(dayAfter(first, time), time), 1)
  const days: Day[] = []
  for (let day = first; day <= last; day = shiftDay(day, 1)) days.push(day)
  return days
}

/** Its first minute, and when work begins and ends. */
const momentsOf = (day: Day, { startOfDay, endOfDay, zone }: WorkingTime): readonly Instant[] =>
  [0, startOfDay, endOfDay].map((minutes) => instantOf(day, minutes, zone))

function endsOfWaits(
  { tags }: LeadTicket,
  { moments }: Past,
  { playbooks, now, time }: AuditContext,
): readonly Instant[] {
  const marks = ticketMarks(
    tags,
    moments.map(({ update }) => update),
  )
  return playbooks.flatMap((playbook) => {
    if (!isRunning(tags, playbook)) return []
    const position = positionIn(playbook, marks, now, time)
    return position.kind === 'waiting' ? [position.until] : []
  })
}

const withoutRepeats = (turns: readonly Turn[]): readonly Turn[] =>
  turns.filter((turn, index) => {
    const before = turns[index - 1]
    return index === 0 || JSON.stringify(turn.item) !== JSON.stringify(before?.item)
  })
