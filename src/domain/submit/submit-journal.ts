import { attemptInDraft } from '../contact/attempt-in-draft'
import type { Entry } from '../conversation/entry'
import { draftWords, messageWords } from '../messages/numbered-words'
import { shareInOrder } from '../messages/shared-words'
import type { Model } from '../reading/model'
import type { Reading } from '../reading/read-model'
import type { TagChange } from '../tag-change'
import {
  ATTEMPT_NUMBERS,
  ATTEMPT_TAGS,
  type AttemptNumber,
  attemptsIn,
  isOurTag,
  TAG,
} from '../tags'
import { plainText } from '../text/plain-text'
import type { Instant } from '../ticket/ticket'

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
  /** The newest audit known then: the submit's own is a newer one. */
  readonly after?: number
  /** The same for `sentences`, where an earlier submit left some of them unsaved. */
  readonly saidAfter?: number
  /** How the comment began that it was to save; absent without one. */
  readonly comment?: string
  /** Inserted where Send delivers: kept until the message is seen in the conversation (C9). */
  readonly isBySend?: boolean
  /** When the attempt had last been made before it came into the draft: only a later one is waited for. */
  readonly madeAt?: Instant
  /** A reply was known when the message came into the draft: that a first attempt begins again is no news (C7). */
  readonly isAfterReply?: boolean
  /** A playbook's message, inserted where Send delivers, and what its being seen leaves (C9). */
  readonly step?: TagChange & { readonly text: string }
  /** The submit cancelled the ticket: farewell, status and tag are one (C6). */
  readonly isCancelling?: boolean
}

/** A foreign value out of the browser's storage, or nothing. */
export function toSubmitJournal(stored: unknown): SubmitJournal | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { attempt, counted, tags, sentences, at, comment, isBySend, isCancelling, step } =
    stored as Record<string, unknown>
  const { after, saidAfter, madeAt, isAfterReply } = stored as Record<string, unknown>
  const n = ATTEMPT_NUMBERS.find((known) => known === attempt)
  return {
    ...(n && { attempt: n }),
    counted: ATTEMPT_NUMBERS.filter((known) => Array.isArray(counted) && counted.includes(known)),
    tags: stringsIn(tags),
    sentences: stringsIn(sentences),
    ...(typeof at === 'number' && { at }),
    ...(typeof after === 'number' && { after }),
    ...(typeof saidAfter === 'number' && { saidAfter }),
    ...(typeof madeAt === 'number' && { madeAt }),
    ...(typeof comment === 'string' && { comment }),
    ...(isBySend === true && { isBySend }),
    ...(isCancelling === true && { isCancelling }),
    ...(isAfterReply === true && { isAfterReply }),
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

/** What a submit is about to save of ours, as its journal keeps it. */
export type PlannedSave = Pick<
  SubmitJournal,
  'attempt' | 'isCancelling' | 'comment' | 'counted' | 'tags'
>

/** The same for this draft with these tags; undefined: there is nothing of ours to look after. */
export function plannedSave(
  { draft, work, saved, ticket }: Model,
  reading: Reading,
  planned: readonly string[],
): PlannedSave | undefined {
  const attempt = attemptInDraft(reading, draft)
  const counted = attemptsIn(planned)
  const isCounting = attempt !== undefined || String(counted) !== String(attemptsIn(saved.tags))
  const added = planned.filter((tag) => isOurTag(tag) && !saved.tags.includes(tag))
  const isCancelling = added.includes(TAG.cancelled)
  // A ticket that is created is opened again, in another frame.
  const isNew = ticket.id === undefined
  const tags = isNew ? [] : added.filter((tag) => !COUNTED.includes(tag))
  if (!isCounting && !isCancelling && tags.length === 0 && work.exceptions.length === 0) {
    return undefined
  }
  return {
    ...(attempt !== undefined && { attempt }),
    ...(isCancelling && { isCancelling }),
    ...beginningOf(plainText(draft.body)),
    counted,
    tags,
  }
}

/** Tags that need their message in the ticket too. */
const COUNTED: readonly string[] = [...ATTEMPT_TAGS, TAG.cancelled]

/** The browser's clock and Zendesk's may differ by so much. */
export const CLOCK_SLACK = 10 * 60_000

/** How many characters of a comment are kept to know it by. */
const BEGINNING = 400

const beginningOf = (comment: string): Pick<SubmitJournal, 'comment'> => {
  const beginning = comment.trim().slice(0, BEGINNING)
  return beginning === '' ? {} : { comment: beginning }
}

/**
 * What this agent's submit saved, if it was carried out: the first update of theirs that is newer than
 * what was known when the hook ran, with the comment that it was to save (C2, E8). Where nothing was
 * known, the last about that time.
 */
export function savedBy(
  { at: since = 0, after, comment }: SubmitJournal,
  entries: readonly Entry[],
  agentId: number,
): Entry | undefined {
  const isSubmit = ({ author, at, auditId, comment: saved }: Entry): boolean =>
    author.id === agentId &&
    (after === undefined ? at >= since - CLOCK_SLACK : (auditId ?? 0) > after) &&
    (comment === undefined || isSameComment(saved?.text ?? '', comment))
  return after === undefined ? entries.findLast(isSubmit) : entries.find(isSubmit)
}

/** Another app may have added to it on its way: at least half of the words are enough. */
function isSameComment(saved: string, beginning: string): boolean {
  const words = messageWords(beginning)
  return shareInOrder(draftWords(saved), words, 0.5) > 0
}
