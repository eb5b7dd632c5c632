import { isToCustomer } from '../../conversation/entry'
import { ATTEMPT_NUMBERS, type AttemptNumber, attemptTag } from '../../tags'
import type { Finding } from '../finding'
import { adds, addsAny, type Moment, type Past } from '../past'

/** How far from its tag a message may be: in a chat the tag follows once it is seen (C9). */
const WITHIN = 24 * 60 * 60_000

/**
 * F7: a tag that counts an attempt, set without a public message in the same update. A contact
 * outside Zendesk has its note (C10); where the tag follows the message, as in a chat or after a save
 * that lost it (C2), 24 hours are allowed; a tag that only comes back counted before (C7). Not judged
 * where what was said cannot be read.
 */
export const unsentAttempts = (past: Past): Finding[] =>
  past.moments.filter(addsAny).flatMap((moment) => {
    const { at, author, comment } = moment.update
    if (past.gaps.includes('transcript')) return []
    // Whose words these are nobody knows: they may be the attempt.
    if (comment?.isPublic && author.role === 'unknown') return []
    const unsent = ATTEMPT_NUMBERS.filter(
      (n) => adds(moment, attemptTag(n)) && !isCarried(moment, n, past),
    )
    return unsent.map(
      (attempt): Finding => ({
        rule: 'F7',
        at,
        by: author,
        isExcepted: false,
        attempt,
        evidence: [moment.update],
      }),
    )
  })

function isCarried(moment: Moment, n: AttemptNumber, { moments, attempts }: Past): boolean {
  const { index, update, chain } = moment
  const isMadeHere = attempts.some(
    ({ moment: made, attempt }) => made.index === index && attempt.n === n,
  )
  if (isMadeHere) return true
  const isNear = moments.some(
    ({ update: other }) =>
      Math.abs(other.at - update.at) <= WITHIN && isToCustomer(other) && other.attempt === n,
  )
  const made = chain.made.find((attempt) => attempt.n === n)
  const isBack =
    made !== undefined &&
    moments
      .slice(0, index)
      .some((earlier) => earlier.update.at >= made.at - WITHIN && adds(earlier, attemptTag(n)))
  return isNear || isBack
}
