import { type AttemptNumber, attemptsIn, attemptTag } from '../../tags'
import type { Finding } from '../finding'
import type { LeadTicket } from '../lead-ticket'
import type { Past } from '../past'

/** F1: attempt tags with a gap, such as a second without a first. By today's tags alone. */
export function gapNow({ tags, updatedAt }: LeadTicket): Finding[] {
  return hasGap(attemptsIn(tags))
    ? [{ rule: 'F1', at: updatedAt, evidence: [], isExcepted: false }]
    : []
}

/** F1, where it came about: the update that tore the gap, once until it is closed. */
export const gapsThen = ({ moments }: Past): Finding[] =>
  moments
    .filter(({ tags, tagsBefore }) => hasGap(attemptsIn(tags)) && !hasGap(attemptsIn(tagsBefore)))
    .filter(({ update: { tagsAdded, tagsRemoved } }) =>
      [...tagsAdded, ...tagsRemoved].some((tag) => ATTEMPTS.includes(tag)),
    )
    .map(({ update }) => ({
      rule: 'F1',
      at: update.at,
      by: update.author,
      evidence: [update],
      isExcepted: false,
    }))

const ATTEMPTS = ([1, 2, 3] as const).map(attemptTag)

const hasGap = (numbers: readonly AttemptNumber[]): boolean =>
  numbers.some((n, index) => n !== index + 1)
