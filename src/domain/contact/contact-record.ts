import type { Day } from '../calendar/day'
import { announcedDay } from '../messages/announcement'
import { ATTEMPT_TAGS, type AttemptNumber, attemptsIn, attemptTag, isOurTag, TAG } from '../tags'
import { ownText } from '../text/plain-text'
import type { Update } from '../ticket/history'
import type { Channel, Instant, Person } from '../ticket/ticket'
import { isAutomaticReply } from './automatic-reply'
import { readOutsideContact } from './outside-contact'

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
  /** The day announced for the third attempt, in a second one. */
  readonly announced?: Day
  /** The same number sent again by somebody: shown, never counted twice (C8). */
  readonly again: readonly { readonly at: Instant; readonly by: Person }[]
}

export interface Reply {
  readonly at: Instant
  readonly by: Person
  readonly text: string
}

/** What the history says of the contact attempts since they last began anew. */
export interface ContactRecord {
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
    /** Of ours, those nobody on this ticket made its own since; other teams' are none of our business. */
    readonly tags: readonly string[]
  }
}

/** Which attempt a public text carries, if any (C2). */
export type CarriedAttempt = (text: string) => AttemptNumber | undefined

const EMPTY: ContactRecord = { made: [], automatic: [] }

/**
 * Reads updates, oldest first, into the chain of attempts that is open now (C1, C7). A chain ends
 * where `contato_respondido` was set or the attempt tags were taken out; "não foi um retorno" opens
 * the chain again that was ended last.
 */
export const readContactRecord = (
  updates: readonly Update[],
  carried: CarriedAttempt,
  zone: string,
): ContactRecord => contactRecords(updates, carried, zone).at(-1) ?? EMPTY

/** The same as it stood after each of the updates, in their order. */
export function contactRecords(
  updates: readonly Update[],
  carried: CarriedAttempt,
  zone: string,
): ContactRecord[] {
  let record = EMPTY
  let ended: ContactRecord | undefined
  return updates.map((update) => {
    if (update.inherits) {
      record = withInherited(record, update, update.inherits)
      return record
    }
    const attempt = attemptIn(update, carried, zone)
    // The reply first: a trigger that ends the chain writes into the reply's own update.
    record = settled(withReply(record, update), update, attempt)
    if (update.tagsAdded.includes(TAG.notAReply)) {
      const chain = record.made.length > 0 ? record : (ended ?? record)
      record = withoutReply({ ...chain, ...inheritedBy(record) })
      ended = undefined
    } else if (endsChain(update)) {
      // Ended in two updates, tag set and tags taken out, it is one end.
      if (record.made.length > 0) ended = record
      record = { ...afterEnd(record, update), ...(ended && { ended: ended.made }) }
    }
    record = withoutTakenBack(record, update, carried)
    if (attempt) record = withAttempt(record, attempt)
    return record
  })
}

/** Of the saved tags, those that count: not what came with a follow-up or a merge (C1). */
export const countingTags = (
  tags: readonly string[],
  { inherited }: ContactRecord,
): readonly string[] => (inherited ? tags.filter((tag) => !inherited.tags.includes(tag)) : tags)

const endsChain = ({ tagsAdded, tagsRemoved }: Update): boolean =>
  tagsAdded.includes(TAG.replied) || tagsRemoved.includes(attemptTag(1))

/** The reply that ended the chain goes on being shown; an automatic answer only if it was made one. */
function afterEnd(record: ContactRecord, { tagsAdded }: Update): ContactRecord {
  const isReplied = tagsAdded.includes(TAG.replied)
  const reply = record.reply ?? (isReplied ? record.automatic.at(-1) : undefined)
  return { ...EMPTY, ...inheritedBy(record), ...(reply && { reply }) }
}

/** A tag taken back from a message that is none of ours by its words never was an attempt (C2). */
function withoutTakenBack(
  record: ContactRecord,
  { tagsRemoved }: Update,
  carried: CarriedAttempt,
): ContactRecord {
  const isTakenBack = ({ n, how, text }: MadeAttempt) =>
    how === 'sent' && tagsRemoved.includes(attemptTag(n)) && carried(text) !== n
  const made = record.made.filter((attempt) => !isTakenBack(attempt))
  return made.length < record.made.length ? { ...record, made } : record
}

const inheritedBy = ({ inherited }: ContactRecord): Pick<ContactRecord, 'inherited'> =>
  inherited ? { inherited } : {}

function withInherited(
  record: ContactRecord,
  { tagsAdded, tagsRemoved }: Update,
  { from, ticket }: NonNullable<Update['inherits']>,
): ContactRecord {
  const tags = tagsAdded.filter((tag) => isOurTag(tag) && !tagsRemoved.includes(tag))
  return tags.length > 0 ? { ...record, inherited: { from, ticket, tags } } : record
}

/**
 * A tag that was edited since is this ticket's own. The first save of ours takes them all out and
 * puts back what it deserves, which leaves no trace in the audit: only attempt tags that nobody
 * made are still foreign after it (C1).
 */
function settled(record: ContactRecord, update: Update, attempt?: MadeAttempt): ContactRecord {
  const { inherited, ...rest } = record
  if (!inherited) return record
  const edited = [...update.tagsAdded, ...update.tagsRemoved].filter(isOurTag)
  const isOurSave = attempt !== undefined || (update.author.role === 'agent' && edited.length > 0)
  const own = attempt ? [...edited, attemptTag(attempt.n)] : edited
  const tags = inherited.tags.filter(
    (tag) => !own.includes(tag) && (!isOurSave || ATTEMPT_TAGS.includes(tag)),
  )
  return tags.length > 0 ? { ...rest, inherited: { ...inherited, tags } } : rest
}

/** "Não foi um retorno": from then on the message stands among those that do not count. */
const withoutReply = ({ reply, ...record }: ContactRecord): ContactRecord => ({
  ...record,
  automatic: reply ? [...record.automatic, reply] : record.automatic,
})

function withReply(record: ContactRecord, { at, author, comment }: Update): ContactRecord {
  if (author.role !== 'end-user' || !comment?.isPublic || record.made.length === 0) return record
  const reply: Reply = { at, by: author, text: comment.text }
  return isAutomaticReply(ownText({ kind: 'text', content: comment.text }))
    ? { ...record, automatic: [...record.automatic, reply] }
    : { ...record, reply }
}

/** An attempt needs a public message, by its words or by the tag of the same update, or C10's note. */
function attemptIn(
  { at, author, channel, comment, tagsAdded }: Update,
  carried: CarriedAttempt,
  zone: string,
): MadeAttempt | undefined {
  if (!comment || author.role !== 'agent') return undefined
  const base = { by: author, text: comment.text, again: [] }
  if (!comment.isPublic) {
    const outside = readOutsideContact(comment.text, zone)
    if (!outside) return undefined
    const { said, ...contact } = outside
    return { ...base, ...contact, how: 'recorded', ...announcing(contact.n, said) }
  }
  const n = carried(comment.text) ?? attemptsIn(tagsAdded).at(-1)
  return n && { ...base, n, at, channel, how: 'sent', ...announcing(n, comment.text) }
}

/** Only a second attempt names the day of the third (C4). */
function announcing(n: AttemptNumber, text: string): Pick<MadeAttempt, 'announced'> {
  const announced = n === 2 ? announcedDay(text) : undefined
  return announced ? { announced } : {}
}

function withAttempt(record: ContactRecord, attempt: MadeAttempt): ContactRecord {
  // After a reply the first attempt begins a later chain (C7).
  if (record.reply && attempt.n === 1) {
    return { ...EMPTY, ...inheritedBy(record), made: [attempt] }
  }
  const known = record.made.find(({ n }) => n === attempt.n)
  if (!known) {
    return { ...record, made: [...record.made, attempt].sort((a, b) => a.n - b.n) }
  }
  const doubled = { ...known, again: [...known.again, { at: attempt.at, by: attempt.by }] }
  return { ...record, made: record.made.map((made) => (made === known ? doubled : made)) }
}
