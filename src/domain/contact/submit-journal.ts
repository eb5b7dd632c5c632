import { carriedMessage } from '../messages/carried'
import {
  ATTEMPT_NUMBERS,
  type AttemptNumber,
  attemptsIn,
  attemptTag,
  CHAIN_TAGS,
  TAG,
  type TagChange,
} from '../tags'
import { fold } from '../text/fold'
import type { Update } from '../ticket/history'
import type { Instant } from '../ticket/ticket'
import type { CarriedAttempt, ContactRecord } from './contact-record'

/**
 * What a submit was about to save, kept in this browser from the hook until the saved ticket was
 * read: if the frame dies in between, the next opening finishes the look (C2, E7, C11).
 */
export interface SubmitJournal {
  readonly attempt?: AttemptNumber
  /** The attempts that the saved tags were meant to count. */
  readonly counted: readonly AttemptNumber[]
  /** Our other tags that it was to save (E8, C11, C14). */
  readonly tags: readonly string[]
  readonly sentences: readonly string[]
  /** When the hook ran: the same words in an older note record an older exception. */
  readonly at?: Instant
  /** Inserted where Send delivers: kept until the message is seen in the conversation (C9). */
  readonly isBySend?: boolean
  /** A playbook's message, inserted where Send delivers, and what its being seen leaves (C9). */
  readonly step?: TagChange & { readonly text: string }
  /** The submit cancelled the ticket: farewell, status and tag are one (C6). */
  readonly isCancelling?: boolean
}

/** A foreign value out of the browser's storage, or nothing. */
export function toSubmitJournal(stored: unknown): SubmitJournal | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { attempt, counted, tags, sentences, at, isBySend, isCancelling, step } = stored as Record<
    string,
    unknown
  >
  const n = ATTEMPT_NUMBERS.find((known) => known === attempt)
  return {
    ...(n && { attempt: n }),
    counted: ATTEMPT_NUMBERS.filter((known) => Array.isArray(counted) && counted.includes(known)),
    tags: stringsIn(tags),
    sentences: stringsIn(sentences),
    ...(typeof at === 'number' && { at }),
    ...(isBySend === true && { isBySend }),
    ...(isCancelling === true && { isCancelling }),
    ...stepIn(step),
  }
}

function stepIn(stored: unknown): Pick<SubmitJournal, 'step'> {
  if (typeof stored !== 'object' || stored === null) return {}
  const { text, add, remove } = stored as Record<string, unknown>
  if (typeof text !== 'string') return {}
  return { step: { text, add: stringsIn(add), remove: stringsIn(remove) } }
}

const stringsIn = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((tag) => typeof tag === 'string') : []

export interface Amends {
  readonly change: TagChange
  readonly added?: AttemptNumber
  readonly removed?: AttemptNumber
  /** Not sent yet, as far as the conversation shows: look again when something is said there. */
  readonly isAwaited: boolean
  /** Sentences of exceptions that stand in no comment yet. */
  readonly unsaid: readonly string[]
}

/** What the saved ticket still needs so that tags and messages agree (C2). */
export function amendsFor(
  journal: SubmitJournal,
  savedTags: readonly string[],
  record: ContactRecord,
  updates: readonly Update[],
  carried: CarriedAttempt,
): Amends {
  const { attempt, counted, tags } = journal
  const tagged = attemptsIn(savedTags)
  const isMade = (n: AttemptNumber): boolean =>
    record.made.some(
      (made) => made.n === n && (made.how === 'recorded' || carried(made.text) === n),
    )
  const added = attempt && isMade(attempt) && !tagged.includes(attempt) ? attempt : undefined
  // A tag that a colleague's save brought in meanwhile stays if its message is there.
  const removed = tagged.filter((n) => (n === attempt || !counted.includes(n)) && !isMade(n))
  const marks = [
    ...tags,
    ...(journal.isCancelling ? [TAG.cancelled] : []),
    ...(added ? [attemptTag(added)] : []),
  ]
  const [first] = removed
  const step = stepToMark(journal, updates)
  const isUnseen = attempt !== undefined ? !isMade(attempt) : journal.step !== undefined && !step
  const isAwaited = journal.isBySend === true && isUnseen && first === undefined
  const add = [...marks, ...(step?.add ?? [])].filter((tag) => !savedTags.includes(tag))
  return {
    change: {
      add: add.length > 0 ? [...new Set([...add, TAG.roteiro])] : [],
      remove: [
        ...removed.map(attemptTag),
        ...(added === 1 ? earlierChain(savedTags) : []),
        ...(step?.remove ?? []).filter((tag) => savedTags.includes(tag)),
      ],
    },
    ...(added && { added }),
    ...(first && { removed: first }),
    isAwaited,
    unsaid: isAwaited ? [] : unsaidOf(journal, updates),
  }
}

/** A playbook's message that was seen in the conversation since it was inserted (C9). */
function stepToMark(
  { step, at = 0 }: SubmitJournal,
  updates: readonly Update[],
): SubmitJournal['step'] {
  if (!step) return undefined
  const texts = [{ id: 'step', text: step.text, naming: step.text }]
  const isSeen = updates.some(
    ({ at: when, author, comment }) =>
      when >= at - CLOCK_SLACK &&
      author.role === 'agent' &&
      comment?.isPublic === true &&
      carriedMessage(comment.text, undefined, texts) !== undefined,
  )
  return isSeen ? step : undefined
}

/** What a first attempt leaves behind of the chain before it (C7). */
const earlierChain = (savedTags: readonly string[]): string[] =>
  CHAIN_TAGS.filter((tag) => savedTags.includes(tag) && tag !== attemptTag(1))

/** The browser's clock and Zendesk's may differ by so much. */
const CLOCK_SLACK = 10 * 60_000

function unsaidOf(
  { sentences, at: since = 0 }: SubmitJournal,
  updates: readonly Update[],
): string[] {
  const said = updates
    .filter(({ at }) => at >= since - CLOCK_SLACK)
    .map(({ comment }) => fold(comment?.text ?? ''))
  return sentences.filter((sentence) => !said.some((text) => text.includes(fold(sentence))))
}

/** Whether this agent saved the ticket since the hook ran: only then was the submit carried out. */
export const wasCarriedOut = (
  { at: since = 0 }: SubmitJournal,
  updates: readonly Update[],
  agentId: number,
): boolean => updates.some(({ at, author }) => author.id === agentId && at >= since - CLOCK_SLACK)
