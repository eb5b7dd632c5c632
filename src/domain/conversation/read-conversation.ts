import { localTime } from '../calendar/zone'
import { carriedMessage, namedMessages } from '../messages/carried'
import { carriedContact } from '../messages/carried-contact'
import type { MessageId, NamedMessage } from '../messages/message-text'
import { type AttemptNumber, attemptsIn } from '../tags'
import { ownWords } from '../text/plain-text'
import type { Update } from '../ticket/history'
import { ATTEMPT_OF } from './attempt-of'
import { type AutomaticAnswer, automaticAnswer } from './automatic-answer'
import { type Cast, type CastFacts, createCast } from './cast'
import type { Entry } from './entry'
import { gather } from './gather'
import { readOutsideContact } from './outside-contact'

/** What a conversation is read by. */
export interface ReadingFacts extends CastFacts {
  /** The messages of the first manual, in every wording that counts as one of them (C2). */
  readonly texts: readonly NamedMessage<MessageId>[]
  /** The texts of the other playbooks, by their id. */
  readonly books: ReadonlyMap<string, readonly NamedMessage[]>
  /** IANA name of the account's zone. */
  readonly zone: string
}

/**
 * Reads a ticket's audits, and the conversation on screen where there is one, into what each of them
 * is: who spoke in which part, in which words of their own, and which of our messages, records or
 * automatic answers these are. Oldest first. Everything that judges a ticket takes these entries.
 */
export function readConversation(
  facts: ReadingFacts,
  updates: readonly Update[],
  conversation?: readonly Update[],
): Entry[] {
  const cast = createCast(facts)
  const all = gather(updates, conversation)
  // In a chat the tag that tells of an agent follows the message.
  for (const update of all) cast.learn(update)
  return all.map((update) => readUpdate(update, facts, cast))
}

function readUpdate(update: Update, facts: ReadingFacts, cast: Cast): Entry {
  const { comment, author } = update
  const own = comment ? (comment.own ?? ownWords({ kind: 'text', content: comment.text })) : ''
  const carried = comment && cast.mayAttempt(author) ? carriedBy(update, own, facts) : {}
  if (carried.attempt || carried.recorded) cast.attempted(author)
  const part = cast.partOf(author)
  if (part === 'team') {
    return { ...update, part, own, ...carried, steps: stepsIn(own, facts) }
  }
  const automatic = part === 'customer' ? automaticIn(update, own, facts) : undefined
  return { ...update, part, own, steps: NO_STEPS, ...(automatic && { automatic }) }
}

/** Which of our messages the words carry, and what they count (C2, C10). */
function carriedBy(
  update: Update,
  own: string,
  { texts, zone }: ReadingFacts,
): Pick<Entry, 'message' | 'hasCost' | 'attempt' | 'isByWords' | 'recorded'> {
  if (update.inherits) return {}
  if (!update.comment?.isPublic) {
    const recorded = readOutsideContact(own, zone)
    return recorded ? { recorded } : {}
  }
  const { message, hasCost } = carriedContact(own, undefined, texts)
  const byWords = message && ATTEMPT_OF[message]
  const attempt = byWords ?? attemptByTag(update)
  return {
    ...(message && { message }),
    ...(hasCost && { hasCost }),
    ...(attempt && { attempt, isByWords: byWords !== undefined }),
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
  { zone }: ReadingFacts,
): AutomaticAnswer | undefined {
  if (!comment?.isPublic) return undefined
  const isFlagged = comment.isFlagged === true
  return automaticAnswer(own, { isFlagged, on: localTime(at, zone).day })
}

const NO_STEPS: Entry['steps'] = new Map()

function stepsIn(own: string, { books }: ReadingFacts): Entry['steps'] {
  if (books.size === 0 || own === '') return NO_STEPS
  return new Map(
    [...books].map(([id, texts]) => {
      const carried = carriedMessage(own, undefined, texts)
      return [id, { named: namedMessages(own, texts), ...(carried !== undefined && { carried }) }]
    }),
  )
}
