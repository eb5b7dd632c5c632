import { isBusinessDay } from '../../calendar/business-days'
import { dayOf } from '../../calendar/working-time'
import { attemptTag } from '../../tags'
import type { AuditContext } from '../context'
import { isCovered } from '../exceptions'
import type { Finding } from '../finding'
import type { AttemptAct, ContactPast } from '../past'

/** F5: two attempts of one chain on one business day (C3); with an exception counted apart. */
export function twoInADay(past: ContactPast, { time }: AuditContext): Finding[] {
  return firstTimes(past).flatMap((act) => {
    const day = dayOf(act.attempt.at, time)
    const other = act.moment.chain.made.find(
      ({ n, at }) => n !== act.attempt.n && dayOf(at, time) === day,
    )
    if (!other || !isBusinessDay(day, time.calendar)) return []
    const before = past.attempts.findLast(
      ({ attempt, moment }) =>
        attempt.n === other.n && attempt.at === other.at && moment.index < act.moment.index,
    )
    const earlier = before ? [before.moment.update] : []
    return [findingOf('F5', act, past, [...earlier, act.moment.update])]
  })
}

/** F6: an attempt on a weekend or a holiday (C4); with an exception counted apart. */
export const onRestDay = (past: ContactPast, { time }: AuditContext): Finding[] =>
  firstTimes(past)
    .filter(({ attempt }) => !isBusinessDay(dayOf(attempt.at, time), time.calendar))
    .map((act) => findingOf('F6', act, past, [act.moment.update]))

/** What was only sent once more is told by F12. */
const firstTimes = ({ attempts }: ContactPast): AttemptAct[] =>
  attempts.filter(({ isAgain }) => !isAgain)

function findingOf(
  rule: 'F5' | 'F6',
  { attempt, moment }: AttemptAct,
  { moments, attempts }: ContactPast,
  evidence: Finding['evidence'],
): Finding {
  const next = attempts.find((act) => act.moment.index > moment.index)
  const later = moments.slice(moment.index, next?.moment.index)
  const isExcepted = isCovered(later, 'sooner', attemptTag(attempt.n))
  return { rule, at: attempt.at, by: attempt.by, evidence, isExcepted, attempt: attempt.n }
}
