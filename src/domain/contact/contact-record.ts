import { announcedDay } from '../messages/announcement'
import type { Day } from '../calendar/day'
import { type AttemptNumber, attemptTag, attemptsIn, isOurTag, TAG } from '../tags'
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
  /** Automatic answers since the first attempt: no replies. */
  readonly automatic: readonly Reply[]
  /** Attempt tags that came with a follow-up or a merge and count for nothing (C1). */
  readonly inherited?: {
    readonly from: 'follow-up' | 'merge'
    readonly ticket: number | null
    /** Ours alone: other teams' tags are none of our business. */
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
export function readContactRecord(
  updates: readonly Update[],
  carried: CarriedAttempt,
  zone: string,
): ContactRecord {
  let record = EMPTY
  let ended: ContactRecord | undefined
  for (const update of updates) {
    if (update.inherits) record = withInherited(record, update, update.inherits)
    else if (update.tagsAdded.includes(TAG.notAReply)) {
      record = withoutReplies(ended ?? record)
      ended = undefined
    } else if (endsChain(update)) {
      // Ended in two updates, tag set and tags taken out, it is the same chain.
      if (record.made.length > 0) ended = record
      const reply = record.reply ?? record.automatic.at(-1)
      const made = ended?.made ?? []
      record = { ...EMPTY, ...(reply && { reply }), ...(made.length > 0 && { ended: made }) }
    }
    record = withoutTakenBack(record, update, carried)
    if (!update.inherits) record = withComment(record, update, carried, zone)
  }
  return record
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

const endsChain = ({ tagsAdded, tagsRemoved }: Update): boolean =>
  tagsAdded.includes(TAG.replied) || tagsRemoved.includes(attemptTag(1))

function withInherited(
  record: ContactRecord,
  { tagsAdded }: Update,
  { from, ticket }: NonNullable<Update['inherits']>,
): ContactRecord {
  const tags = tagsAdded.filter(isOurTag)
  return tags.length > 0 ? { ...record, inherited: { from, ticket, tags } } : record
}

const withoutReplies = ({ reply: _, ...record }: ContactRecord): ContactRecord => ({
  ...record,
  automatic: [],
})

function withComment(
  record: ContactRecord,
  update: Update,
  carried: CarriedAttempt,
  zone: string,
): ContactRecord {
  const { comment, author } = update
  if (!comment) return record
  if (author.role === 'end-user') return comment.isPublic ? withReply(record, update) : record
  if (author.role !== 'agent') return record
  const attempt = attemptIn(update, carried, zone)
  return attempt ? withAttempt(record, attempt) : record
}

function withReply(record: ContactRecord, { at, author, comment }: Update): ContactRecord {
  if (record.made.length === 0) return record
  const reply: Reply = { at, by: author, text: comment?.text ?? '' }
  return isAutomaticReply(reply.text)
    ? { ...record, automatic: [...record.automatic, reply] }
    : { ...record, reply }
}

/** An attempt needs a public message, by its words or by the tag of the same update, or C10's note. */
function attemptIn(
  { at, author, channel, comment, tagsAdded }: Update,
  carried: CarriedAttempt,
  zone: string,
): MadeAttempt | undefined {
  if (!comment) return undefined
  const base = { by: author, text: comment.text, again: [] }
  if (!comment.isPublic) {
    const outside = readOutsideContact(comment.text, zone)
    return outside && { ...base, ...outside, how: 'recorded' }
  }
  const n = carried(comment.text) ?? attemptsIn(tagsAdded).at(-1)
  if (!n) return undefined
  const announced = n === 2 ? announcedDay(comment.text) : undefined
  return { ...base, n, at, channel, how: 'sent', ...(announced && { announced }) }
}

function withAttempt(record: ContactRecord, attempt: MadeAttempt): ContactRecord {
  // After a reply the first attempt begins a later chain (C7).
  if (record.reply && attempt.n === 1) return { ...EMPTY, made: [attempt] }
  const known = record.made.find(({ n }) => n === attempt.n)
  if (!known) {
    return { ...record, made: [...record.made, attempt].sort((a, b) => a.n - b.n) }
  }
  const doubled = { ...known, again: [...known.again, { at: attempt.at, by: attempt.by }] }
  return { ...record, made: record.made.map((made) => (made === known ? doubled : made)) }
}
