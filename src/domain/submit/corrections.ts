import { type Chain, lastMade } from '../contact/chain'
import { type Entry, isToCustomer } from '../conversation/entry'
import { carriedMessage } from '../messages/carried'
import { findDraftNote } from '../note/note-of-ticket'
import { JUDGED_TAGS, type NoteVerdict, verdictTags } from '../note/note-verdict'
import {
  type AttemptNumber,
  attemptsIn,
  attemptTag,
  CHAIN_TAGS,
  TAG,
  type TagChange,
} from '../tags'
import { fold } from '../text/fold'
import { CLOCK_SLACK, type SubmitJournal } from './submit-journal'

/** What is left to correct once the saved ticket was read, and to say. */
export interface Corrections {
  readonly change: TagChange
  readonly added?: AttemptNumber
  readonly removed?: AttemptNumber
  /** A first attempt ended a count that had been answered unnoticed: its tags go (C7). */
  readonly isRestarted: boolean
  /** The verdict's tag was wrong about the note that was saved (E7). */
  readonly corrected?: NoteVerdict
  /** Another app took out what a mark of ours depends on: the mark goes, too (C2, C6). */
  readonly hasLost: boolean
  /** Not sent yet, as far as the conversation shows: look again when something is said there. */
  readonly isAwaited: boolean
  /** Sentences of exceptions that are in no comment yet. */
  readonly unsaid: readonly string[]
}

/** The ticket as it was read after the submit or Send. */
export interface TicketAfter {
  readonly tags: readonly string[]
  readonly chain: Chain
  readonly entries: readonly Entry[]
  /** Of the note that it has now: another app may have changed it after the hook (E7). */
  readonly note: NoteVerdict
  /** Solved, and the customer was told why (C6). */
  readonly isCancelled: boolean
}

/** What the saved ticket still needs so that tags and messages agree (C2). */
export function correctionsFor(journal: SubmitJournal, after: TicketAfter): Corrections {
  const { attempt, counted, isBySend = false, madeAt = -Infinity } = journal
  const { tags: savedTags, chain, entries, note } = after
  const verdict = verdictToSave(journal, savedTags, note)
  const lost = lostMarks(journal, after)
  const tags = journal.tags
    .filter((tag) => !lost.includes(tag))
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
  const [first] = removed
  const step = stepToMark(journal, entries)
  const marks = [
    ...tags,
    ...(journal.isCancelling && after.isCancelled ? [TAG.cancelled] : []),
    ...(added ? [attemptTag(added)] : []),
    ...(step?.add ?? []),
  ]
  const ended = attempt === 1 && isSeen && isBegun(chain) ? earlierChain(savedTags, chain) : []
  const isUnseen = attempt !== undefined ? !isSeen : journal.step !== undefined && !step
  const isAwaited = isBySend && isUnseen && first === undefined
  const add = marks.filter((tag) => !savedTags.includes(tag))
  const saved = (list: readonly string[]) => list.filter((tag) => savedTags.includes(tag))
  return {
    change: {
      add: add.length > 0 ? [...new Set([...add, TAG.roteiro])] : [],
      remove: [
        ...removed.map(attemptTag),
        ...ended,
        ...saved([...(step?.remove ?? []), ...(verdict ? [verdict.wrong] : []), ...lost]),
      ],
    },
    ...(verdict && { corrected: note }),
    ...(added && { added }),
    ...(first && { removed: first }),
    isRestarted: attemptsIn(ended).length > 0 && !journal.isAfterReply,
    hasLost: saved(lost).length > 0,
    isAwaited,
    unsaid: isAwaited ? [] : unsaidOf(journal, entries),
  }
}

/** Another app took out of the draft what these marks depend on: they go, too (C2, C6). */
function lostMarks(
  { isCancelling, tags, isBySend }: SubmitJournal,
  { entries, isCancelled }: TicketAfter,
): string[] {
  const isCostTold = entries.some(({ hasCost }) => hasCost)
  return [
    ...(isCancelling && !isCancelled ? [TAG.cancelled] : []),
    ...(!isBySend && tags.includes(TAG.costInformed) && !isCostTold ? [TAG.costInformed] : []),
  ]
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

/** The submit judged an internal note, and a public comment of this agent was saved with it (E7). */
export function wentPublic(
  { tags }: SubmitJournal,
  entries: readonly Entry[],
  agentId: number,
): boolean {
  const saved = entries.findLast(({ author }) => author.id === agentId)
  const isJudged = JUDGED_TAGS.some((tag) => tags.includes(tag))
  if (!isJudged || !saved?.comment?.isPublic) return false
  return findDraftNote({ kind: 'text', content: saved.comment.text }, true) !== undefined
}
