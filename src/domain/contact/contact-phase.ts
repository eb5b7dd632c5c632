import { isBusinessDay } from '../calendar/business-days'
import type { Day } from '../calendar/day'
import { pausedUntil } from '../calendar/pause'
import { dayAfter, dayOf, type WorkingTime } from '../calendar/working-time'
import { instantOf, localTime } from '../calendar/zone'
import type { Reply } from '../conversation/reply'
import type { Marks } from '../playbook/marks'
import type { Playbook } from '../playbook/playbook'
import { holdsAttempts, type PlaybookHead } from '../playbook/playbook-head'
import { type Position, positionIn } from '../playbook/position'
import { ATTEMPT_NUMBERS, type AttemptNumber, attemptsIn, attemptTag, TAG } from '../tags'
import type { History } from '../ticket/history'
import type { Instant, Status } from '../ticket/ticket'
import type { Chain, MadeAttempt } from './chain'
import { type Delivery, deliveryNoticeAt } from './deliverability'

/** Where the contact attempts are by what is saved; the draft is laid over it elsewhere. */
export type ContactPhase =
  /** Nobody began: the two quiet lines. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'new-ticket' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'loading' }
  /** The count by tags alone, without dates. */
  | { readonly kind: 'times-unknown'; readonly made: number }
  | { readonly kind: 'follow-up'; readonly of: number | null; readonly from: 'follow-up' | 'merge' }
  /** Without a moment: until the three-level playbook is over. */
  | { readonly kind: 'paused'; readonly until?: Instant }
  | { readonly kind: 'replied'; readonly reply?: Reply }
  | {
      readonly kind: 'disagreement'
      readonly tagged: readonly AttemptNumber[]
      readonly made: readonly MadeAttempt[]
    }
  | {
      readonly kind: 'due'
      readonly n: AttemptNumber
      readonly last?: MadeAttempt
      /** The reply that ended the chain before this one; no moment where only its tag is left. */
      readonly answered?: { readonly at?: Instant }
    }
  | {
      readonly kind: 'waiting'
      readonly n: AttemptNumber
      readonly on: Day
      readonly last: MadeAttempt
      /** The day's work is over: the third is offered for the next morning only (C6). */
      readonly isAfterHours: boolean
    }
  | { readonly kind: 'rest-day'; readonly n: AttemptNumber; readonly next: Day }
  | { readonly kind: 'final-day'; readonly until: Instant; readonly last: MadeAttempt }
  | { readonly kind: 'cancel-due'; readonly made: readonly MadeAttempt[] }

export interface ContactState {
  readonly isNew: boolean
  readonly status: Status
  /** The saved tags that count: inherited ones do not (C1). */
  readonly tags: readonly string[]
  readonly history: History['kind']
  readonly isComplete: boolean
  readonly chain: Chain
  readonly now: Instant
  readonly time: WorkingTime
  /** The steps of the first manual. */
  readonly playbook: Playbook
  /** The others: some hold attempts while they run (C12). */
  readonly heads: readonly PlaybookHead[]
  /** The agent chose to begin (again). */
  readonly isStarted: boolean
}

/** The next step and, in its fields, the reason for it (C13). */
export function contactPhase(state: ContactState): ContactPhase {
  const { isNew, status, tags, now, time } = state
  if (isNew) return { kind: 'new-ticket' }
  if (status === 'solved' || status === 'closed') return { kind: 'ended' }
  const until = pausedUntil(tags, time.zone)
  if (until !== undefined && until > now) return { kind: 'paused', until }
  if (holdsAttempts(tags, state.heads)) return { kind: 'paused' }
  const tagged = attemptsIn(tags)
  if (tagged.length === 0 && !tags.includes(TAG.replied) && state.history !== 'known') {
    return state.isStarted ? firstPhase(state) : { kind: 'idle' }
  }
  if (state.history === 'loading') return { kind: 'loading' }
  if (state.history === 'unknown') return { kind: 'times-unknown', made: tagged.at(-1) ?? 0 }
  return knownPhase(state, tagged)
}

function knownPhase(state: ContactState, tagged: readonly AttemptNumber[]): ContactPhase {
  const { chain, tags, isStarted } = state
  const { made, reply, inherited } = chain
  const hasReply = reply !== undefined || (tags.includes(TAG.replied) && tagged.length === 0)
  if (hasReply) {
    return isStarted ? againAfter(reply, state) : { kind: 'replied', ...(reply && { reply }) }
  }
  if (disagrees(tagged, made, state.isComplete)) return { kind: 'disagreement', tagged, made }
  const n = tagged.at(-1)
  if (n === undefined) return unbegun(state, inherited)
  const last = made.find((attempt) => attempt.n === n)
  if (!last) return { kind: 'times-unknown', made: n }
  return phaseAt(state, made, last)
}

function unbegun(state: ContactState, inherited: Chain['inherited']): ContactPhase {
  if (state.isStarted) return firstPhase(state)
  return inherited
    ? { kind: 'follow-up', of: inherited.ticket, from: inherited.from }
    : { kind: 'idle' }
}

/** What was not read cannot disagree: with older updates unread, only a message without a tag does. */
function disagrees(
  tagged: readonly AttemptNumber[],
  made: readonly MadeAttempt[],
  isComplete: boolean,
): boolean {
  const isUntagged = made.some(({ n }) => !tagged.includes(n))
  const isUnsent = tagged.some((n) => !made.some((attempt) => attempt.n === n))
  return isUntagged || (isComplete && isUnsent) || tagged.some((n, index) => n !== index + 1)
}

/** The chain begins, or begins again: nothing of an earlier one counts. */
const firstPhase = (state: ContactState): ContactPhase => phaseAt(state, [], undefined)

/** Begun by hand after a reply, which the step names (C13). */
function againAfter(reply: Reply | undefined, state: ContactState): ContactPhase {
  const phase = firstPhase(state)
  return phase.kind === 'due' ? { ...phase, answered: { ...(reply && { at: reply.at }) } } : phase
}

/** What the engine says of the attempts that were made, in this manual's terms. */
function phaseAt(
  state: ContactState,
  made: readonly MadeAttempt[],
  last: MadeAttempt | undefined,
): ContactPhase {
  const { now, time, playbook } = state
  const position = positionIn(playbook, attemptMarks(made), now, time)
  const n = attemptAfter(last)
  if (position.kind === 'closed' && position.why === 'rest-day') {
    return { kind: 'rest-day', n, next: position.opens }
  }
  if (!last) return { kind: 'due', n }
  if (position.kind === 'closed') {
    return { kind: 'waiting', n, on: position.opens, last, isAfterHours: true }
  }
  if (last.n === 3) return lastPhase(position, made, last)
  if (position.kind === 'at') return { kind: 'due', n, last }
  return waitFor(n, last, state)
}

/** An attempt that waits for its day; on a day without work that is what keeps it (C13). */
function waitFor(n: AttemptNumber, last: MadeAttempt, { now, time }: ContactState): ContactPhase {
  const today = dayOf(now, time)
  if (!isBusinessDay(today, time.calendar))
    return { kind: 'rest-day', n, next: dayAfter(today, time) }
  return { kind: 'waiting', n, on: dayAfter(dayOf(last.at, time), time), last, isAfterHours: false }
}

const lastPhase = (
  position: Position,
  made: readonly MadeAttempt[],
  last: MadeAttempt,
): ContactPhase =>
  position.kind === 'waiting'
    ? { kind: 'final-day', until: position.until, last }
    : { kind: 'cancel-due', made }

const attemptAfter = (last: MadeAttempt | undefined): AttemptNumber =>
  ATTEMPT_NUMBERS.find((n) => n > (last?.n ?? 0)) ?? 3

/** The attempts that really were made, as the engine's marks (C1, C2). */
function attemptMarks(made: readonly MadeAttempt[]): Marks {
  const marks = new Map(made.map((attempt) => [attemptTag(attempt.n), attempt]))
  return { tags: [...marks.keys()], of: (tag) => marks.get(tag), replyAfter: () => undefined }
}

/**
 * When the sidebar changes by the clock alone: one timer is set for it, no interval. `delivery`: by
 * the composer's channel, after its last moment WhatsApp delivers no more (C9).
 */
export function changesAt(
  phase: ContactPhase,
  now: Instant,
  time: WorkingTime,
  delivery?: Delivery,
): Instant {
  const { day } = localTime(now, time.zone)
  const moments = [
    ...('until' in phase && phase.until !== undefined ? [phase.until] : []),
    ...(delivery?.kind === 'until' ? [delivery.until + 1] : []),
    ...[delivery && deliveryNoticeAt(delivery, time)].flatMap((moment) => moment ?? []),
    // The greeting, the end of the day's work and midnight.
    ...[12 * 60, 18 * 60, time.endOfDay, 24 * 60].map((minutes) =>
      instantOf(day, minutes, time.zone),
    ),
  ]
  return Math.min(...moments.filter((moment) => moment > now))
}
