import { isBusinessDay } from '../calendar/business-days'
import type { Day } from '../calendar/day'
import { dayAfter, dayOf, type WorkingTime } from '../calendar/working-time'
import { localTime } from '../calendar/zone'
import { cancellationDueAt } from '../contact/cancellation'
import type { Chain } from '../contact/chain'
import type { ContactPhase } from '../contact/contact-phase'
import { ATTEMPT_NUMBERS } from '../tags'
import type { Instant } from '../ticket/ticket'
import type { TrackStop } from './view'

/**
 * The three attempts and the cancellation, each with its day: when it was, or when it is expected.
 * Where the count rests, nothing is expected. Empty while nobody began and once the customer
 * answered.
 */
export function trackOf(
  { made, reply }: Chain,
  phase: ContactPhase,
  time: WorkingTime,
  now: Instant,
): TrackStop[] {
  if (made.length === 0 || reply) return []
  let next = phase.kind === 'due' ? dayOf(now, time) : nextDay(phase)
  const stops = ATTEMPT_NUMBERS.map((n): TrackStop => {
    const attempt = made.find((known) => known.n === n)
    if (attempt) return { stop: n, state: 'done', day: dayOf(attempt.at, time) }
    const day = next
    if (next) next = dayAfter(next, time)
    const isNow = phase.kind === 'due' && phase.n === n
    return { stop: n, state: isNow ? 'now' : 'later', ...(day && { day }) }
  })
  // Nothing more is expected of a ticket that is over.
  if (phase.kind === 'ended') return stops.filter(({ state }) => state === 'done')
  return [...stops, cancellation(made, phase, stops.at(-1)?.day, time)]
}

/** The day of the next attempt; without one the count rests. */
function nextDay(phase: ContactPhase): Day | undefined {
  if (phase.kind === 'waiting') return phase.on
  return phase.kind === 'rest-day' ? phase.next : undefined
}

function cancellation(
  made: Chain['made'],
  phase: ContactPhase,
  third: Day | undefined,
  time: WorkingTime,
): TrackStop {
  const dueAt = cancellationDueAt(made, time)
  const isAhead = phase.kind === 'final-day' || phase.kind === 'cancel-due'
  const day =
    dueAt !== undefined && isAhead ? localTime(dueAt, time.zone).day : laterDay(third, made, time)
  const isExpected = isAhead || !made.some(({ n }) => n === 3)
  return {
    stop: 'cancellation',
    state: phase.kind === 'cancel-due' ? 'now' : 'later',
    ...(day && isExpected && { day, minutes: time.endOfDay }),
  }
}

/** D of C6 as it will be if the third attempt is made on its day. */
function laterDay(third: Day | undefined, made: Chain['made'], time: WorkingTime): Day | undefined {
  const announced = made.find(({ n }) => n === 2)?.announced
  const later = third && announced && announced > third ? announced : third
  return later && !isBusinessDay(later, time.calendar) ? dayAfter(later, time) : later
}
