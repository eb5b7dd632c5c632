import type { Day } from '../calendar/day'
import { type Entry, isReply } from '../conversation/entry'
import type { Reply } from '../conversation/reply'
import { announcedDay } from '../messages/announcement'
import { ATTEMPT_TAGS, type AttemptNumber, attemptTag, isOurTag, TAG } from '../tags'
import type { Update } from '../ticket/history'
import type { Channel, Instant, Person } from '../ticket/ticket'

/** One attempt that counts, as the ticket's history tells it. */
export interface MadeAttempt {
  readonly n: AttemptNumber
  readonly at: Instant
  readonly by: Person
  readonly channel: Channel
  /** `recorded`: made outside Zendesk and written down by the agent (C10). */
  readonly how: 'sent' | 'recorded'
  /** What was said. */
  readonly text: string
  /** Its own words make it this attempt, and not the tag of its update alone (C2). */
  readonly isByWords: boolean
  /** The day announced for the third attempt, in a second one. */
  readonly announced?: Day
  /** The same number sent once more by somebody: shown, never counted twice (C8). */
  readonly again: readonly Sending[]
}

export interface Sending {
  readonly at: Instant
  readonly by: Person
  readonly isByWords: boolean
}

/** Counted by its tag, and not by what was said beside it (C1). */
export const isByTagAlone = ({ how, isByWords }: MadeAttempt): boolean =>
  how === 'sent' && !isByWords

/** When this attempt was made for the last time in the chain that is open. */
export const lastMade = ({ made }: Chain, n: AttemptNumber): Instant | undefined =>
  made
    .flatMap((one) => (one.n === n ? [one, ...one.again] : []))
    .map(({ at }) => at)
    .sort((a, b) => a - b)
    .at(-1)

/** What the history says of the contact attempts since they last began again. */
export interface Chain {
  /** Ascending by number. */
  readonly made: readonly MadeAttempt[]
  /** The attempts of the chain that ended last, while no later one has begun. */
  readonly ended?: readonly MadeAttempt[]
  /** The newest reply that ended or ends the chain (C7). */
  readonly reply?: Reply
  /** Automatic answers since the first attempt, and what an agent said was no reply. */
  readonly automatic: readonly Reply[]
  /** Attempt tags that came with a follow-up or a merge and count for nothing (C1). */
  readonly inherited?: {
    readonly from: 'follow-up' | 'merge'
    readonly ticket: number | null
    /** Of ours, those that no update of this ticket has claimed since; other teams' tags are not our business. */
    readonly tags: readonly string[]
  }
}

const EMPTY: Chain = { made: [], automatic: [] }

/**
 * Reads a conversation, oldest first, into the chain of attempts that is open now (C1, C7). A chain
 * ends where `contato_respondido` was set; "não foi um retorno" opens the chain again that was ended
 * last.
 */
export const readChain = (entries: readonly Entry[]): Chain =>
  chainsAfterEach(entries).at(-1) ?? EMPTY

/** The same as it was after each of the entries, in their order. */
export function chainsAfterEach(entries: readonly Entry[]): Chain[] {
  let chain = EMPTY
  let ended: Chain | undefined
  let heard: Reply | undefined
  return entries.map((update) => {
    if (update.inherits) {
      chain = withInherited(chain, update, update.inherits)
      return chain
    }
    const attempt = attemptIn(update)
    // The reply first: a trigger that ends the chain writes into the reply's own update.
    chain = settled(withReply(chain, update), update, attempt)
    heard = isReply(update) ? replyIn(update) : heard
    if (update.tagsAdded.includes(TAG.notAReply)) {
      const open = chain.made.length > 0 ? chain : (ended ?? chain)
      chain = withoutReply({ ...open, ...inheritedBy(chain) })
      ended = undefined
      heard = undefined
    } else if (endsChain(update)) {
      // Marked once more, it is the same end.
      if (chain.made.length > 0) ended = chain
      chain = { ...afterEnd(chain), ...(ended && { ended: ended.made }) }
    }
    chain = withoutTakenBack(chain, update)
    if (attempt) chain = answeredSince(withAttempt(chain, attempt), attempt, heard)
    return chain
  })
}

/** Of the saved tags, those that count: not what came with a follow-up or a merge (C1). */
export const countingTags = (tags: readonly string[], { inherited }: Chain): readonly string[] =>
  inherited ? tags.filter((tag) => !inherited.tags.includes(tag)) : tags

/** Tags taken out end nothing: then tags and messages disagree (C1), or the reply is still shown. */
const endsChain = ({ tagsAdded }: Update): boolean => tagsAdded.includes(TAG.replied)

/** The reply that ended the chain goes on being shown; an automatic answer only if it was made one. */
function afterEnd(chain: Chain): Chain {
  const reply = chain.reply ?? chain.automatic.at(-1)
  return { ...EMPTY, ...inheritedBy(chain), ...(reply && { reply }) }
}

/** A tag taken back from a message that is not ours by its words never was an attempt (C2). */
function withoutTakenBack(chain: Chain, { tagsRemoved }: Update): Chain {
  if (!chain.made.some(({ n }) => tagsRemoved.includes(attemptTag(n)))) return chain
  const made = chain.made.flatMap((attempt) => {
    if (!tagsRemoved.includes(attemptTag(attempt.n))) return [attempt]
    const again = attempt.again.filter(({ isByWords }) => isByWords)
    return attempt.isByWords ? [{ ...attempt, again }] : []
  })
  return { ...chain, made }
}

const inheritedBy = ({ inherited }: Chain): Pick<Chain, 'inherited'> =>
  inherited ? { inherited } : {}

function withInherited(
  chain: Chain,
  { tagsAdded, tagsRemoved }: Update,
  { from, ticket }: NonNullable<Update['inherits']>,
): Chain {
  const tags = tagsAdded.filter((tag) => isOurTag(tag) && !tagsRemoved.includes(tag))
  return tags.length > 0 ? { ...chain, inherited: { from, ticket, tags } } : chain
}

/**
 * A tag that was edited since is this ticket's own. The first save of ours takes them all out and
 * puts back what it deserves, which leaves no trace in the audit: only attempt tags that no agent
 * made are still foreign after it (C1).
 */
function settled(chain: Chain, update: Entry, attempt?: MadeAttempt): Chain {
  if (!chain.inherited) return chain
  const { inherited, ...rest } = chain
  const edited = [...update.tagsAdded, ...update.tagsRemoved].filter(isOurTag)
  const isOurSave = attempt !== undefined || (update.part === 'team' && edited.length > 0)
  const own = attempt ? [...edited, attemptTag(attempt.n)] : edited
  const tags = inherited.tags.filter(
    (tag) => !own.includes(tag) && (!isOurSave || ATTEMPT_TAGS.includes(tag)),
  )
  return tags.length > 0 ? { ...rest, inherited: { ...inherited, tags } } : rest
}

/** "Não foi um retorno": from then on the message is among those that do not count. */
const withoutReply = ({ reply, ...chain }: Chain): Chain => ({
  ...chain,
  automatic: reply ? [...chain.automatic, reply] : chain.automatic,
})

function withReply(chain: Chain, entry: Entry): Chain {
  if (chain.made.length === 0 || !entry.comment) return chain
  const reply = replyIn(entry)
  if (entry.automatic) return { ...chain, automatic: [...chain.automatic, reply] }
  return isReply(entry) ? { ...chain, reply } : chain
}

const replyIn = ({ at, author, comment, own, automatic }: Entry): Reply => ({
  at,
  by: author,
  text: own.trim() || (comment?.text ?? ''),
  ...automatic,
})

/** A contact that is recorded only after the customer answered it was answered all the same (C6, C10). */
const answeredSince = (chain: Chain, { n, at }: MadeAttempt, heard: Reply | undefined): Chain =>
  n === 1 && heard && heard.at > at ? { ...chain, reply: heard } : chain

/** What the entry adds to the chain: an attempt sent (C2), or one made outside and recorded (C10). */
function attemptIn(entry: Entry): MadeAttempt | undefined {
  const { at, author, channel, comment, own, attempt: n, isByWords = false, recorded } = entry
  const text = comment?.text ?? ''
  if (recorded) {
    const { words: said, ...contact } = recorded
    const how = { how: 'recorded', isByWords: true, by: author, text, again: [] } as const
    return { ...contact, ...how, ...announcing(contact.n, said) }
  }
  if (!n) return undefined
  const made = { n, at, by: author, channel, how: 'sent', isByWords, text, again: [] } as const
  const { announced } = announcing(n, own)
  return announced ? { ...made, announced } : made
}

/** Only a second attempt names the day of the third (C4). */
function announcing(n: AttemptNumber, text: string): Pick<MadeAttempt, 'announced'> {
  const announced = n === 2 ? announcedDay(text) : undefined
  return announced ? { announced } : {}
}

function withAttempt(chain: Chain, attempt: MadeAttempt): Chain {
  // After a reply the first attempt begins a later chain (C7).
  if (chain.reply && attempt.n === 1) {
    return { ...EMPTY, ...inheritedBy(chain), made: [attempt] }
  }
  const known = chain.made.find(({ n }) => n === attempt.n)
  if (!known) {
    return { ...chain, made: [...chain.made, attempt].sort((a, b) => a.n - b.n) }
  }
  // The tag told of it before its words were sent: the customer has it by those (C2).
  const isFirstByWords = attempt.isByWords && !known.isByWords
  const [one, other] = isFirstByWords ? [attempt, known] : [known, attempt]
  const { at, by, isByWords } = other
  const doubled = { ...one, again: [...known.again, { at, by, isByWords }] }
  return { ...chain, made: chain.made.map((made) => (made === known ? doubled : made)) }
}
