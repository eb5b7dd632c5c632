import { localTime } from '../calendar/zone'
import { carriedMessage, namedMessages } from '../messages/carried'
import { carriedContact } from '../messages/carried-contact'
import type { MessageId, NamedMessage } from '../messages/message-text'
import { type AttemptNumber, attemptsIn, TAG } from '../tags'
import { ownWords } from '../text/plain-text'
import type { Update } from '../ticket/history'
import { ATTEMPT_OF } from './attempt-of'
import type { AutomaticAnswer, AutomaticReader } from './automatic-answer'
import { type Cast, type CastInput, createCast } from './cast'
import type { Entry } from './entry'
import { gather } from './gather'
import { OUTSIDE, readOutsideContact } from './outside-contact'

/** What a conversation is read by. */
export interface ReadingInput extends CastInput {
  /** The messages of the first manual, in every wording that counts as one of them (C2). */
  readonly texts: readonly NamedMessage<MessageId>[]
  /** The texts of the other playbooks, by their id. */
  readonly books: ReadonlyMap<string, readonly NamedMessage[]>
  /** IANA name of the account's zone. */
  readonly zone: string
  /** Without it no answer is taken for automatic. */
  readonly automatic: AutomaticReader | undefined
  /** Nothing of other playbooks is asked for: before an attempt or a charge nobody asks what is automatic (C7). */
  readonly isForChains?: boolean
}

/**
 * Reads a ticket's audits, and the conversation on screen where there is one, into what each of them
 * is: who spoke in which part, in which words of their own, and which of our messages, records or
 * automatic answers these are. Oldest first. Everything that judges a ticket takes these entries.
 */
export function readConversation(
  input: ReadingInput,
  updates: readonly Update[],
  conversation?: readonly Update[],
): Entry[] {
  const cast = createCast(input)
  const all = gather(updates, conversation)
  // In a chat the tag that tells of an agent follows the message.
  for (const update of all) cast.learn(update)
  // A contact may be recorded after the answer to it.
  let mayAnswer = !input.isForChains || all.some(mayRecord)
  return all.map((update) => {
    const entry = readUpdate(update, input, cast, mayAnswer)
    mayAnswer ||= isAsking(entry)
    return entry
  })
}

const mayRecord = ({ comment }: Update): boolean =>
  comment?.isPublic === false && comment.text.includes(OUTSIDE)

/** The customer's answer to it counts: to an attempt (C1), or to a charge (S1). */
export const isAsking = ({ attempt, recorded, hasCost, tagsAdded }: Entry): boolean =>
  attempt !== undefined ||
  recorded !== undefined ||
  hasCost === true ||
  tagsAdded.includes(TAG.costInformed)

/** `mayAnswer`: whether anybody asks if it is an automatic answer. */
function readUpdate(update: Update, input: ReadingInput, cast: Cast, mayAnswer: boolean): Entry {
  const { comment, author } = update
  const own = comment ? (comment.own ?? ownWords({ kind: 'text', content: comment.text })) : ''
  const mayCarry = comment !== undefined && cast.mayAttempt(author)
  const carried: Carried = mayCarry ? carriedBy(update, own, input) : NOTHING
  if (carried.attempt || carried.recorded) cast.attempted(author)
  const part = cast.partOf(author)
  const ours = part === 'team' ? carried : NOTHING
  // Field by field: every entry has one shape, and thousands of them are read a second.
  return {
    auditId: update.auditId,
    at: update.at,
    author,
    channel: update.channel,
    comment,
    tagsAdded: update.tagsAdded,
    tagsRemoved: update.tagsRemoved,
    tagsByAuthor: update.tagsByAuthor,
    status: update.status,
    assigneeId: update.assigneeId,
    requesterId: update.requesterId,
    inherits: update.inherits,
    talk: update.talk,
    part,
    own,
    message: ours.message,
    hasCost: ours.hasCost,
    attempt: ours.attempt,
    isByWords: ours.isByWords,
    recorded: ours.recorded,
    automatic: part === 'customer' && mayAnswer ? automaticIn(update, own, input) : undefined,
    steps: part === 'team' ? stepsIn(own, input) : NO_STEPS,
  } satisfies Required<Entry>
}

type Carried = Pick<Entry, 'message' | 'hasCost' | 'attempt' | 'isByWords' | 'recorded'>
const NOTHING: Carried = {}

/** Which of our messages the words carry, and what they count (C2, C10). */
function carriedBy(update: Update, own: string, { texts, zone }: ReadingInput): Carried {
  if (update.inherits) return NOTHING
  if (!update.comment?.isPublic) {
    return { recorded: readOutsideContact(own, zone) }
  }
  const { message, hasCost } = carriedContact(own, undefined, texts)
  const byWords = message && ATTEMPT_OF[message]
  const attempt = byWords ?? attemptByTag(update)
  return {
    message,
    hasCost: hasCost || undefined,
    attempt,
    isByWords: attempt && byWords !== undefined,
  }
}

/** Who is an end-user today may have left since: then only the words of an attempt make one (C7). */
const attemptByTag = ({
  author,
  tagsAdded,
  tagsByAuthor = tagsAdded,
}: Update): AttemptNumber | undefined =>
  author.role === 'end-user' ? undefined : attemptsIn(tagsByAuthor).at(-1)

function automaticIn(
  { comment, at }: Update,
  own: string,
  { zone, automatic }: ReadingInput,
): AutomaticAnswer | undefined {
  if (!comment?.isPublic || !automatic) return undefined
  const isFlagged = comment.isFlagged === true
  return automatic(own, { isFlagged, on: localTime(at, zone).day })
}

const NO_STEPS: Entry['steps'] = new Map()

function stepsIn(own: string, { books }: ReadingInput): Entry['steps'] {
  if (books.size === 0 || own === '') return NO_STEPS
  return new Map(
    [...books].map(([id, texts]) => {
      const carried = carriedMessage(own, undefined, texts)
      return [id, { named: namedMessages(own, texts), ...(carried !== undefined && { carried }) }]
    }),
  )
}
