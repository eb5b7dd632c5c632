import { ATTEMPT_NUMBERS, ATTEMPT_TAGS, type AttemptNumber, attemptsIn } from '../../tags'
import type { Finding } from '../finding'
import type { LeadTicket } from '../lead-ticket'
import type { Moment, Past } from '../past'

/** F1: attempt tags with a gap, such as a second without a first. By today's tags alone. */
export function gapNow({ tags, updatedAt }: LeadTicket): Finding[] {
  const attempt = missingIn(attemptsIn(tags))
  return attempt ? [{ rule: 'F1', at: updatedAt, evidence: [], isExcepted: false, attempt }] : []
}

/** F1, where it came about: the update that tore the gap, once until it is closed. */
export const gapsThen = ({ moments }: Past): Finding[] =>
  moments.filter(changesAttempts).flatMap(({ tags, tagsBefore, update }) => {
    const attempt = missingIn(attemptsIn(tags))
    if (!attempt || missingIn(attemptsIn(tagsBefore))) return []
    const found = { rule: 'F1' as const, isExcepted: false, attempt }
    return [{ ...found, at: update.at, by: update.author, evidence: [update] }]
  })

const changesAttempts = ({ update: { tagsAdded, tagsRemoved } }: Moment): boolean =>
  tagsAdded.some(isAttempt) || tagsRemoved.some(isAttempt)

const isAttempt = (tag: string): boolean => ATTEMPT_TAGS.includes(tag)

/** The first number that a later one goes without. */
const missingIn = (numbers: readonly AttemptNumber[]): AttemptNumber | undefined =>
  ATTEMPT_NUMBERS.find((n) => !numbers.includes(n) && numbers.some((later) => later > n))
