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
  const chains = new Map<Chain, Chain>()
  const short = new Map(kept.map((moment, index) => [moment, shortMoment(moment, index, chains)]))
  const of = (moment: Moment): Moment => short.get(moment) ?? moment
  return {
    moments: [...short.values()],
    attempts: attempts.map(
      ({ moment, attempt, isAgain }): AttemptAct => ({
        moment: of(moment),
        attempt: shortAttempt(attempt),
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

function shortMoment(
  { update, tagsBefore, tags, chainBefore, chain }: Moment,
  index: number,
  chains: Map<Chain, Chain>,
): Moment {
  const { part, inherits, comment } = update
  const reason = writtenExceptions(update).length > 0 ? comment : undefined
  return {
    index,
    update: {
      ...trimmedUpdate(update),
      part,
      own: '',
      steps: NO_STEPS,
      ...(inherits && { inherits }),
      // The sentence that gives the reason may be anywhere in it.
      ...(reason && { comment: reason }),
    },
    tagsBefore: tagsBefore.filter(isOurTag),
    tags: tags.filter(isOurTag),
    chainBefore: shortChain(chainBefore, chains),
    chain: shortChain(chain, chains),
  }
}

/** Without what was said; one chain is the same object in all its moments. */
function shortChain(chain: Chain, known: Map<Chain, Chain>): Chain {
  const before = known.get(chain)
  if (before) return before
  const { made, ended, reply, inherited } = chain
  const short: Chain = {
    made: made.map(shortAttempt),
    automatic: [],
    ...(ended && { ended: ended.map(shortAttempt) }),
    ...(reply && { reply: { at: reply.at, by: reply.by, text: '' } }),
    ...(inherited && { inherited }),
  }
  known.set(chain, short)
  return short
}

const shortAttempt = (attempt: MadeAttempt): MadeAttempt => ({ ...attempt, text: '' })
