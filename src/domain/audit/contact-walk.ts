import type { Chain, MadeAttempt } from '../contact/chain'
import { CONTACT_ID } from '../playbook/playbook-id'
import { type AttemptNumber, attemptsIn, TAG } from '../tags'
import { isEnded } from '../ticket/is-ended'
import type { LeadTicket } from './lead-ticket'
import { adds, type Moment, type Past } from './past'
import { type Leg, REPLY, type Walk } from './walk'

/** The steps of the first manual, which are the same in every account. */
const stepOf = (n: AttemptNumber): string => `tentativa_${n}`
const CANCELLATION = 'cancelamento'
const NEXT: Readonly<Record<AttemptNumber, string>> = {
  1: stepOf(2),
  2: stepOf(3),
  3: CANCELLATION,
}

/** How the attempts went on a ticket; undefined where none was made. */
export function contactWalk({ status, tags: saved }: LeadTicket, past: Past): Walk | undefined {
  const last = past.moments.at(-1)
  const tags = last?.tags ?? saved
  const { made = [], reply } = last?.chain ?? {}
  const lastMade = made.at(-1)
  const n = lastMade?.n ?? attemptsIn(tags).at(-1)
  if (n === undefined && past.attempts.length === 0) return undefined
  const isOpen = lastMade ? !reply && !isCancelledSince(lastMade, past) : !isOver(tags)
  return { ...walkAt(isOpen ? n : undefined, isEnded(status)), ...went(past) }
}

/** The same as far as tags alone can tell: a reply takes out those of the attempts. */
export function contactWalkByTags({ status, tags }: LeadTicket): Walk | undefined {
  const n = attemptsIn(tags).at(-1)
  if (n === undefined && !isOver(tags)) return undefined
  const isOpen = n !== undefined && !isOver(tags)
  return { ...walkAt(isOpen ? n : undefined, isEnded(status)), legs: [], answeredAfter: [] }
}

/** The tag of an earlier cancellation may still be there. */
const isCancelledSince = ({ at }: MadeAttempt, { cancellations }: Past): boolean =>
  cancellations.some(({ update }) => update.at >= at)

const isOver = (tags: readonly string[]): boolean =>
  tags.includes(TAG.replied) || tags.includes(TAG.cancelled)

/** `n`: the last attempt of a chain that is open; without one the chain is over. */
function walkAt(n: AttemptNumber | undefined, hasEnded: boolean): Pick<Walk, Whereabouts> {
  const playbook = CONTACT_ID
  if (n === undefined) return { playbook, state: 'finished' }
  return hasEnded ? { playbook, state: 'left' } : { playbook, state: 'running', at: NEXT[n] }
}

type Whereabouts = 'playbook' | 'state' | 'at'

/** From attempt to attempt, and to what ended each chain. */
function went({ moments, attempts }: Past): Pick<Walk, 'legs' | 'answeredAfter'> {
  const acts = new Map(
    attempts.filter(({ isAgain }) => !isAgain).map((act) => [act.moment.index, act.attempt]),
  )
  let legs: readonly Leg[] = []
  let answeredAfter: readonly AttemptNumber[] = []
  /** What a reply ended, until it is sure that it was one. */
  let undone: { readonly legs: readonly Leg[]; readonly answeredAfter: readonly AttemptNumber[] }
  undone = { legs, answeredAfter }
  for (const moment of moments) {
    const { chain, chainBefore, index } = moment
    const attempt = acts.get(index)
    const before = chainBefore.made.findLast(({ n }) => !attempt || n < attempt.n)
    if (attempt && before && !chainBefore.reply) {
      legs = [...legs, legOf(before, stepOf(attempt.n), attempt.at)]
    }
    const reply = newReply(moment)
    const answered = (chainBefore.made.length > 0 ? chainBefore : chain).made.at(-1)
    if (reply && answered) {
      undone = { legs, answeredAfter }
      legs = [...legs, legOf(answered, REPLY, reply.at)]
      answeredAfter = [...answeredAfter, answered.n]
    }
    if (adds(moment, TAG.notAReply) && chainBefore.reply) ({ legs, answeredAfter } = undone)
    const cancelled = chainBefore.made.at(-1)
    if (adds(moment, TAG.cancelled) && cancelled && !chainBefore.reply) {
      legs = [...legs, legOf(cancelled, CANCELLATION, moment.update.at)]
    }
  }
  return { legs, answeredAfter }
}

/** A chain that was answered is answered once, however often the customer writes. */
const newReply = ({ chain, chainBefore }: Moment): Chain['reply'] =>
  chainBefore.reply ? undefined : chain.reply

const legOf = (from: { readonly n: AttemptNumber; readonly at: number }, to: string, at: number) =>
  // A contact outside Zendesk may be recorded with an hour before the attempt that was saved last.
  ({ from: stepOf(from.n), to, ms: Math.max(0, at - from.at) })
