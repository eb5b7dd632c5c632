import { isBusinessDay } from '../calendar/business-days'
import { isPauseTag, pausedUntil } from '../calendar/pause'
import { dayAfter, dayOf, type WorkingTime } from '../calendar/working-time'
import { instantOf, localTime } from '../calendar/zone'
import { type Chain, countingTags, type MadeAttempt } from '../contact/chain'
import { type ContactPhase, contactPhase } from '../contact/contact-phase'
import { holdsAttempts } from '../playbook/playbook-head'
import { overTag } from '../playbook/step-tags'
import {
  ATTEMPT_NUMBERS,
  ATTEMPT_TAGS,
  type AttemptNumber,
  attemptsIn,
  attemptTag,
  TAG,
} from '../tags'
import { isEnded } from '../ticket/is-ended'
import type { Instant, Status } from '../ticket/ticket'
import { cancellableAt } from './cancellable-at'
import { type AskedAttempts, type AuditContext, attemptsNeeded } from './context'
import type { LeadTicket } from './lead-ticket'
import { adds, type ContactPast, type Moment } from './past'

/** What comes next on a chain of attempts that is open, and the moment at which it became due. */
export interface ContactDue {
  readonly next: AttemptNumber | AskedAttempts | 'cancellation'
  /** May be yet to come. */
  readonly since: Instant
  /** It can be done at this very hour. */
  readonly isOpen: boolean
  readonly last?: MadeAttempt
}

/** By the audits: what really was made decides; a tag without a message is at its own time. */
export function contactDue(
  ticket: LeadTicket,
  past: ContactPast,
  context: AuditContext,
): ContactDue | undefined {
  const { time, now, playbook, heads } = context
  if (isEnded(ticket.status)) return undefined
  const chain = past.moments.at(-1)?.chain ?? { made: [], automatic: [] }
  const counting = countingTags(ticket.tags, chain)
  const made = countedAttempts(ticket, counting, chain, past)
  const last = made.at(-1)
  if (!last) return undefined
  const step = contactPhase({
    isNew: false,
    status: ticket.status,
    history: 'known',
    isComplete: true,
    isStarted: false,
    now,
    time,
    playbook,
    heads,
    tags: [
      ...counting.filter((tag) => !ATTEMPT_TAGS.includes(tag)),
      ...made.map(({ n }) => attemptTag(n)),
    ],
    chain: { ...chain, made },
  })
  if (!isWaitedFor(step)) return undefined
  const first = dueAt(made, last, context)
  const resumed = resumedAt(ticket, past, context)
  const since = resumed > first ? nextOpening(resumed, time) : first
  const isOpen = since <= now && (step.kind === 'due' || step.kind === 'cancel-due')
  return { next: nextAfter(last.n, context), since, isOpen, last }
}

/**
 * By tags and `updated_at` alone: no attempt is newer than the last update, so the next one is due at
 * the latest on the business day after it. The last attempt's day tells nothing of the cancellation.
 */
export function contactDueByTags(
  { tags, status, updatedAt, followUpOf }: LeadTicket,
  context: AuditContext,
): ContactDue | 'unknown' | undefined {
  const { time, now, heads } = context
  const n = attemptsIn(tags).at(-1)
  if (n === undefined || isEnded(status)) return undefined
  if ((pausedUntil(tags, time.zone) ?? 0) > now || holdsAttempts(tags, heads)) return undefined
  const next = nextAfter(n, context)
  if (next === 'cancellation' || followUpOf !== null) return 'unknown'
  const first = openingOf(updatedAt, time)
  const resumed = pausedUntil(tags, time.zone) ?? 0
  const since = resumed > first ? nextOpening(resumed, time) : first
  const isOpen = since <= now && isBusinessDay(dayOf(now, time), time.calendar)
  return { next, since, isOpen }
}

const nextAfter = (n: AttemptNumber, context: AuditContext): ContactDue['next'] =>
  n === attemptsNeeded(context) ? 'cancellation' : AFTER[n]

const AFTER = { 1: 2, 2: 3, 3: 4 } as const satisfies Record<AttemptNumber, ContactDue['next']>

/** A reply, a pause or the end of the ticket takes away what would be due. */
const isWaitedFor = ({ kind }: ContactPhase): boolean =>
  ['due', 'waiting', 'rest-day', 'final-day', 'cancel-due'].includes(kind)

function countedAttempts(
  { updatedAt }: LeadTicket,
  counting: readonly string[],
  { made }: Chain,
  { moments }: ContactPast,
): readonly MadeAttempt[] {
  return ATTEMPT_NUMBERS.flatMap((n): MadeAttempt[] => {
    const known = made.find((attempt) => attempt.n === n)
    if (known) return [known]
    if (!counting.includes(attemptTag(n))) return []
    const update = moments.findLast((moment) => adds(moment, attemptTag(n)))?.update
    const by = update?.author ?? { id: null, name: '', role: 'system' }
    const channel = update?.channel ?? { kind: 'other', name: '', sendsAtOnce: false }
    const at = update?.at ?? updatedAt
    return [{ n, at, by, channel, how: 'sent', text: '', isByWords: false, again: [] }]
  })
}

const dueAt = (made: readonly MadeAttempt[], last: MadeAttempt, context: AuditContext): Instant =>
  cancellableAt(made, context) ?? openingOf(last.at, context.time)

/** When the business day after the day of a moment begins (C3). */
const openingOf = (at: Instant, time: WorkingTime): Instant =>
  instantOf(dayAfter(dayOf(at, time), time), time.startOfDay, time.zone)

/** The moment itself, or the beginning of the next business day if nobody works then. */
function nextOpening(at: Instant, time: WorkingTime): Instant {
  const { day, minutes } = localTime(at, time.zone)
  return isBusinessDay(day, time.calendar) && minutes < time.endOfDay ? at : openingOf(at, time)
}

/** Since when the chain goes on after a pause, an end or a message that was no reply; 0 if it never rested. */
function resumedAt(
  { tags }: LeadTicket,
  { moments }: ContactPast,
  { time, now, heads }: AuditContext,
): Instant {
  const paused = pausedUntil(tags, time.zone) ?? 0
  const resumed = moments.findLast((moment) => isResumption(moment, heads))?.update.at ?? 0
  return Math.max(paused <= now ? paused : 0, resumed, reopenedAt(moments))
}

const isResumption = (moment: Moment, heads: AuditContext['heads']): boolean =>
  heads.some(({ id, pauses }) => pauses === true && adds(moment, overTag(id))) ||
  adds(moment, TAG.notAReply) ||
  moment.update.tagsRemoved.some(isPauseTag)

/** When the ticket was last opened again after it had ended. */
function reopenedAt(moments: readonly Moment[]): Instant {
  let status: Status | undefined
  let at: Instant = 0
  for (const { update } of moments) {
    if (update.status === undefined) continue
    if (status && isEnded(status) && !isEnded(update.status)) at = update.at
    status = update.status
  }
  return at
}
