import { type Chain, lastMade } from '../contact/chain'
import { type Entry, isToCustomer } from '../conversation/entry'
import { carriedMessage } from '../messages/carried'
import { draftWords, messageWords } from '../messages/numbered-words'
import { shareInOrder } from '../messages/shared-words'
import { type NoteVerdict, verdictTags } from '../note/note-verdict'
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
  /** Of what it was to do, the marks whose message or status the saved ticket does not hold. */
  readonly lost?: readonly string[]
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

export interface Corrections {
  readonly change: TagChange
  readonly added?: AttemptNumber
  readonly removed?: AttemptNumber
  /** A first attempt ended a count that nobody knew was answered: its tags go (C7). */
  readonly isRestarted: boolean
  /** The verdict's tag was wrong about the note that was saved (E7). */
  readonly corrected?: NoteVerdict
  /** Not sent yet, as far as the conversation shows: look again when something is said there. */
  readonly isAwaited: boolean
  /** Sentences of exceptions that are in no comment yet. */
  readonly unsaid: readonly string[]
}

/** What the saved ticket still needs so that tags and messages agree (C2). */
export function correctionsFor(
  journal: SubmitJournal,
  savedTags: readonly string[],
  chain: Chain,
  entries: readonly Entry[],
  note: NoteVerdict,
): Corrections {
  const { attempt, counted, isBySend = false, madeAt = -Infinity } = journal
  const verdict = verdictToSave(journal, savedTags, note)
  const tags = journal.tags
    .filter((tag) => !journal.lost?.includes(tag))
    .map((tag) => (tag === verdict?.wrong ? verdict.right : tag))
  const tagged = attemptsIn(savedTags)
  const isMade = (n: AttemptNumber): boolean =>
    chain.made.some((made) => made.n === n && made.isByWords)
  const isSeen =
    attempt !== undefined && isMade(attempt) && (lastMade(chain, attempt) ?? 0) > madeAt
  const added = isSeen && !tagged.includes(attempt) ? attempt : undefined
  // A tag that a colleague's save brought in meanwhile stays if its message is there; what was counted
  // before a message began to wait for Send is not its business.
  const isSuspect = (n: AttemptNumber): boolean =>
    (n === attempt && !isBySend) || !counted.includes(n)
  const removed = tagged.filter((n) => isSuspect(n) && !isMade(n))
  const marks = [
    ...tags,
    ...(journal.isCancelling ? [TAG.cancelled] : []),
    ...(added ? [attemptTag(added)] : []),
  ]
  const [first] = removed
  const step = stepToMark(journal, entries)
  const ended = attempt === 1 && isSeen && isBegun(chain) ? earlierChain(savedTags, chain) : []
  const isUnseen = attempt !== undefined ? !isSeen : journal.step !== undefined && !step
  const isAwaited = isBySend && isUnseen && first === undefined
  const add = [...marks, ...(step?.add ?? [])].filter((tag) => !savedTags.includes(tag))
  return {
    change: {
      add: add.length > 0 ? [...new Set([...add, TAG.roteiro])] : [],
      remove: [
        ...removed.map(attemptTag),
        ...ended,
        ...(step?.remove ?? []).filter((tag) => savedTags.includes(tag)),
        ...(verdict && savedTags.includes(verdict.wrong) ? [verdict.wrong] : []),
        ...unsavedMarks(journal, savedTags),
      ],
    },
    ...(verdict && { corrected: note }),
    ...(added && { added }),
    ...(first && { removed: first }),
    isRestarted: attemptsIn(ended).length > 0 && !journal.isAfterReply,
    isAwaited,
    unsaid: isAwaited ? [] : unsaidOf(journal, entries),
  }
}

/** The submit judged the note; what was saved may be another text: then its verdict is put right (E7). */
function verdictToSave(
  { tags }: SubmitJournal,
  savedTags: readonly string[],
  note: NoteVerdict,
): { readonly wrong: string; readonly right: string } | undefined {
  const { right, wrong } = verdictTags(note)
  const isJudged = tags.includes(right) || tags.includes(wrong)
  const isWrong = tags.includes(wrong) || savedTags.includes(wrong)
  return isJudged && isWrong ? { wrong, right } : undefined
}

/** Another app took out of the draft what these marks stand for: they go, too (C2, C6). */
const unsavedMarks = ({ lost = [] }: SubmitJournal, savedTags: readonly string[]): string[] =>
  lost.filter((tag) => savedTags.includes(tag))

/** A playbook's message that was seen in the conversation since it was inserted (C9). */
function stepToMark(
  { step, at = 0 }: SubmitJournal,
  entries: readonly Entry[],
): SubmitJournal['step'] {
  if (!step) return undefined
  const texts = [{ id: 'step', text: step.text, naming: step.text }]
  const isSeen = entries.some(
    (entry) =>
      entry.at >= at - CLOCK_SLACK &&
      isToCustomer(entry) &&
      carriedMessage(entry.own, undefined, texts) !== undefined,
  )
  return isSeen ? step : undefined
}

/** A first attempt begins a chain; sent again, or after another one, it does not. */
const isBegun = ({ made: [first, ...later] }: Chain): boolean =>
  first?.n === 1 && first.again.length === 0 && later.every(({ at }) => at > first.at)

/** What a first attempt leaves behind of the chain before it (C7). */
const earlierChain = (savedTags: readonly string[], { made, reply }: Chain): string[] => {
  const own = [...made.map(({ n }) => attemptTag(n)), ...(reply ? [TAG.replied] : [])]
  return CHAIN_TAGS.filter((tag) => savedTags.includes(tag) && !own.includes(tag))
}

/** The browser's clock and Zendesk's may differ by so much. */
const CLOCK_SLACK = 10 * 60_000

/** Each comment says a sentence once: the same exception made twice needs two (C11). */
function unsaidOf(
  { sentences, at: since = 0, after, saidAfter = after }: SubmitJournal,
  entries: readonly Entry[],
): string[] {
  const said = entries
    .filter(({ at, auditId }) =>
      saidAfter === undefined ? at >= since - CLOCK_SLACK : (auditId ?? 0) > saidAfter,
    )
    .map(({ comment }) => fold(comment?.text ?? ''))
  return sentences.filter((sentence) => {
    const place = said.findIndex((text) => text.includes(fold(sentence)))
    if (place >= 0) said.splice(place, 1)
    return place < 0
  })
}

/** How many characters of a comment are kept to know it by. */
const BEGINNING = 400

/** What a journal keeps of the comment that a submit is about to save. */
export const beginningOf = (comment: string): Pick<SubmitJournal, 'comment'> => {
  const beginning = comment.trim().slice(0, BEGINNING)
  return beginning === '' ? {} : { comment: beginning }
}

/**
 * Whether this agent's submit was carried out: an update of theirs that is newer than what was known
 * when the hook ran, with the comment that it was to save (C2, E8).
 */
export const wasCarriedOut = (
  { at: since = 0, after, comment }: SubmitJournal,
  entries: readonly Entry[],
  agentId: number,
): boolean =>
  entries.some(
    (entry) =>
      entry.author.id === agentId &&
      (after === undefined ? entry.at >= since - CLOCK_SLACK : (entry.auditId ?? 0) > after) &&
      (comment === undefined || isSameComment(entry.comment?.text ?? '', comment)),
  )

/** Another app may have added to it on its way: at least half of the words are enough. */
function isSameComment(saved: string, beginning: string): boolean {
  const words = messageWords(beginning)
  return shareInOrder(draftWords(saved), words, 0.5) > 0
}
