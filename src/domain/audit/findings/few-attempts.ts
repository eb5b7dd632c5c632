import { ATTEMPT_NUMBERS, attemptsIn, attemptTag, TAG } from '../../tags'
import { type AuditContext, attemptsNeeded } from '../context'
import type { Finding } from '../finding'
import type { LeadTicket } from '../lead-ticket'
import type { ContactPast, Moment } from '../past'

/**
 * F2: cancelled with fewer attempts than the manual asks for. By today's tags alone, which tell it as long as no
 * reply took the attempts out of them.
 */
export function fewNow({ tags, updatedAt }: LeadTicket, context: AuditContext): Finding[] {
  const needed = attemptsNeeded(context)
  const isCancelled = tags.includes(TAG.cancelled) && !tags.includes(TAG.replied)
  const attempts = attemptsIn(tags).length
  return isCancelled && attempts < needed
    ? [{ rule: 'F2', at: updatedAt, evidence: [], isExcepted: false, attempts, needed }]
    : []
}

/** F2, by what was made or at least tagged when it was cancelled. */
export const fewThen = ({ cancellations }: ContactPast, context: AuditContext): Finding[] =>
  cancellations
    .map((moment) => ({ update: moment.update, attempts: attemptsBefore(moment) }))
    .filter(({ attempts }) => attempts < attemptsNeeded(context))
    .map(({ update, attempts }) => ({
      rule: 'F2',
      at: update.at,
      by: update.author,
      evidence: [update],
      isExcepted: false,
      attempts,
      needed: attemptsNeeded(context),
    }))

/** A reply takes the tags out, and the attempts stay made. */
function attemptsBefore({ chainBefore: { made, ended = [] }, tags, tagsBefore }: Moment): number {
  const chain = made.length > 0 ? made : ended
  return ATTEMPT_NUMBERS.filter(
    (n) =>
      chain.some((attempt) => attempt.n === n) || [...tagsBefore, ...tags].includes(attemptTag(n)),
  ).length
}
