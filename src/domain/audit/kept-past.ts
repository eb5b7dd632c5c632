import type { Chain, MadeAttempt } from '../contact/chain'
import { ATTEMPT_TAGS, attemptsIn, isOurTag } from '../tags'
import { writtenExceptions } from './exceptions'
import type { LeadTicket } from './lead-ticket'
import type { AttemptAct, ContactPast, Moment, Past } from './past'
import { trimmedUpdate } from './trimmed-evidence'

/**
 * What `contactFindings` needs of a ticket's history, small enough to be kept for thousands of
 * tickets; they find in it what they find in the whole. Undefined where no contact was tried.
 */
export function keptPast(
  { tags }: LeadTicket,
  { moments, attempts, cancellations }: Past,
): ContactPast | undefined {
  const isOfContact =
    attempts.length + cancellations.length + attemptsIn(tags).length > 0 ||
    moments.some(({ update }) => update.tagsAdded.some((tag) => ATTEMPT_TAGS.includes(tag)))
  if (!isOfContact) return undefined
  const acts = new Set([...attempts.map(({ moment }) => moment), ...cancellations])
  const last = moments.at(-1)
  const kept = moments.filter((one) => one === last || acts.has(one) || isTelling(one))
  const parts = createParts()
  const short = new Map(
    kept.map((moment, index) => [moment, shortMoment(moment, index, acts.has(moment), parts)]),
  )
  const of = (moment: Moment): Moment => short.get(moment) ?? moment
  return {
    moments: [...short.values()],
    attempts: attempts.map(
      ({ moment, attempt, isAgain }): AttemptAct => ({
        moment: of(moment),
        attempt: parts.attempt(attempt),
        isAgain,
      }),
    ),
    cancellations: cancellations.map(of),
  }
}

/** It changed something of ours, or the ticket's status, or gives a reason. */
const isTelling = ({ update }: Moment): boolean =>
  update.status !== undefined ||
  update.tagsAdded.some(isOurTag) ||
  update.tagsRemoved.some(isOurTag) ||
  writtenExceptions(update).length > 0

const NO_STEPS: Moment['update']['steps'] = new Map()

/** What several moments share is kept once. */
interface Parts {
  readonly tags: (tags: readonly string[]) => readonly string[]
  readonly chain: (chain: Chain) => Chain
  readonly attempt: (attempt: MadeAttempt) => MadeAttempt
}

function createParts(): Parts {
  const attempt = once((made: MadeAttempt): MadeAttempt => ({ ...made, text: '' }))
  return {
    tags: once((tags: readonly string[]) => tags.filter(isOurTag)),
    attempt,
    /** Without what was said. */
    chain: once(
      ({ made, ended, reply, inherited }: Chain): Chain => ({
        made: made.map(attempt),
        automatic: [],
        ...(ended && { ended: ended.map(attempt) }),
        ...(reply && { reply: { at: reply.at, by: reply.by, text: '' } }),
        ...(inherited && { inherited }),
      }),
    ),
  }
}

/** Of the same object the same is made, once. */
function once<T extends object, S>(make: (whole: T) => S): (whole: T) => S {
  const known = new Map<T, S>()
  return (whole) => {
    const before = known.get(whole)
    if (before !== undefined) return before
    const made = make(whole)
    known.set(whole, made)
    return made
  }
}

function shortMoment(
  { update, tagsBefore, tags, chainBefore, chain }: Moment,
  index: number,
  isAct: boolean,
  parts: Parts,
): Moment {
  const { part, inherits, comment } = update
  const { comment: shown, ...rest } = trimmedUpdate(update)
  // The sentence that gives the reason may be anywhere in it.
  const said = writtenExceptions(update).length > 0 ? comment : isAct && shown
  return {
    index,
    update: {
      ...rest,
      part,
      own: '',
      steps: NO_STEPS,
      ...(inherits && { inherits }),
      ...(said && { comment: said }),
    },
    tagsBefore: parts.tags(tagsBefore),
    tags: parts.tags(tags),
    chainBefore: parts.chain(chainBefore),
    chain: parts.chain(chain),
  }
}
