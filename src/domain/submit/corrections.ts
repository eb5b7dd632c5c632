import { type Chain, lastMade } from '../contact/chain'
import { CHAIN_TAGS, OPEN_CHAIN_TAGS } from '../contact/chain-tags'
import { type Entry, isToCustomer } from '../conversation/entry'
import { carriedMessage } from '../messages/carried'
import { findDraftNotes } from '../note/note-of-ticket'
import { judgedTags, type NoteVerdict, verdictTags } from '../note/note-verdict'
import type { NoteTemplate } from '../note/template'
import type { TagChange } from '../tag-change'
import { type AttemptNumber, attemptsIn, attemptTag, TAG } from '../tags'
import { fold } from '../text/fold'
import { CLOCK_SLACK, type SubmitJournal } from './submit-journal'

/** What is left to correct once the saved ticket was read, and to say. */
export interface Corrections {
  readonly change: TagChange
  readonly added?: AttemptNumber
  readonly removed?: AttemptNumber
  /** A first attempt ended a count that had been answered: its tags go (C7). */
  readonly isRestarted: boolean
  /** Their tags were wrong about the notes that were saved (E7). */
  readonly corrected: readonly JudgedNote[]
  /** Another app took out what a mark of ours depends on: the mark goes, too (C2, C6). */
  readonly hasLost: boolean
  /** Not sent yet, as far as the conversation shows: look again when something is said there. */
  readonly isAwaited: boolean
  /** Sentences of exceptions that are in no comment yet. */
  readonly unsaid: readonly string[]
}

/** A template, and what its note on the ticket is; without one it is incomplete. */
export interface JudgedNote {
  readonly template: NoteTemplate
  readonly verdict: NoteVerdict
}

/** The ticket as it was read after the submit or Send. */
export interface TicketAfter {
  readonly tags: readonly string[]
  readonly chain: Chain
  readonly entries: readonly Entry[]
  /** Of the entries, the one that the submit itself saved, if it can be told. */
  readonly own?: Entry | undefined
  /** Of each template, as it is now: another app may have changed it after the hook (E7). */
  readonly notes: readonly JudgedNote[]
  /** Solved, and the customer was told why (C6). */
  readonly isCancelled: boolean
}

/**
 * What the saved ticket still needs so that tags and messages agree (C2). A look may come days after the
 * submit: the tags that somebody edited since are theirs, and stay as they are.
 */
export function correctionsFor(journal: SubmitJournal, after: TicketAfter): Corrections {
  const { attempt, isBySend = false } = journal
  const { tags: savedTags, chain, entries, notes } = after
  const since = entriesSince(journal, after)
  const theirs = new Set(
    since.flatMap(({ tagsAdded, tagsRemoved }) => [...tagsAdded, ...tagsRemoved]),
  )
  const missing = (tags: readonly string[]) =>
    tags.filter((tag) => !savedTags.includes(tag) && !theirs.has(tag))
  const surplus = (tags: readonly string[]) =>
    tags.filter((tag) => savedTags.includes(tag) && !theirs.has(tag))
  const verdicts = notes.flatMap((note) => verdictToSave(journal, savedTags, note) ?? [])
  const lost = surplus(lostMarks(journal, after, since))
  const isSeen = isAttemptSeen(journal, chain)
  const step = stepToMark(journal, entries)
  const owed = owedMarks(journal, after, verdicts).filter((tag) => !lost.includes(tag))
  const added = attemptsIn(missing(isSeen && attempt ? [attemptTag(attempt)] : []))[0]
  const removed = surplus(unsentTags(journal, after))
  const ended = surplus(isSeen && attempt === 1 && isBegun(chain) ? earlierChain(chain) : [])
  const add = missing([...owed, ...(added ? [attemptTag(added)] : []), ...(step?.add ?? [])])
  const remove = surplus([
    ...(step?.remove ?? []),
    ...verdicts.map(({ wrong }) => wrong),
    // A form that did not know of them could not take them out (C7).
    ...(add.includes(TAG.replied) ? OPEN_CHAIN_TAGS : []),
  ])
  const corrected = verdicts
    .filter(({ right, wrong }) => add.includes(right) || remove.includes(wrong))
    .map(({ note }) => note)
  const isUnseen = attempt !== undefined ? !isSeen : journal.step !== undefined && !step
  const [first] = attemptsIn(removed)
  const isAwaited = isBySend && isUnseen && first === undefined
  return {
    change: {
      add: add.length > 0 ? [...new Set([...add, TAG.roteiro])] : [],
      remove: [...new Set([...removed, ...ended, ...remove, ...lost])],
    },
    corrected,
    ...(added && { added }),
    ...(first && { removed: first }),
    isRestarted: attemptsIn(ended).length > 0,
    hasLost: lost.length > 0,
    isAwaited,
    unsaid: isAwaited ? [] : unsaidOf(journal, entries),
  }
}

/** What was saved after the submit, or after the message that Send delivered. */
function entriesSince({ attempt }: SubmitJournal, { entries, own }: TicketAfter): readonly Entry[] {
  const isAttempt = (entry: Entry) => attempt === (entry.attempt ?? entry.recorded?.n)
  const saved = own ?? (attempt === undefined ? undefined : entries.findLast(isAttempt))
  return saved ? entries.slice(entries.indexOf(saved) + 1) : []
}

const isMade = ({ made }: Chain, n: AttemptNumber): boolean =>
  made.some((one) => one.n === n && one.isByWords)

const isAttemptSeen = ({ attempt, madeAt = -Infinity }: SubmitJournal, chain: Chain): boolean =>
  attempt !== undefined && isMade(chain, attempt) && (lastMade(chain, attempt) ?? 0) > madeAt

/**
 * Tags of attempts that this submit may have brought in and no message goes with. What was counted before
 * a message began to wait for Send is not its business.
 */
function unsentTags(
  { attempt, counted, isBySend }: SubmitJournal,
  { tags, chain }: TicketAfter,
): string[] {
  const isSuspect = (n: AttemptNumber): boolean =>
    (n === attempt && !isBySend) || !counted.includes(n)
  return attemptsIn(tags)
    .filter((n) => isSuspect(n) && !isMade(chain, n))
    .map(attemptTag)
}

/** The marks that the submit was to save; a chain ends by the reply that is still on it (C7). */
function owedMarks(
  { tags, isCancelling }: SubmitJournal,
  { chain, isCancelled }: TicketAfter,
  verdicts: readonly WrongVerdict[],
): string[] {
  const marks = tags
    .filter((tag) => tag !== TAG.replied || chain.reply !== undefined)
    .map((tag) => verdicts.find(({ wrong }) => wrong === tag)?.right ?? tag)
  return isCancelling && isCancelled ? [...marks, TAG.cancelled] : marks
}

/**
 * Another app took out of the draft what these marks depend on: they go, too (C2, C6). A status that
 * changed since says nothing of the one that was saved.
 */
function lostMarks(
  { isCancelling, tags, isBySend }: SubmitJournal,
  { entries, isCancelled }: TicketAfter,
  since: readonly Entry[],
): string[] {
  const isCostTold = entries.some(({ hasCost }) => hasCost)
  const isReopened = since.some(({ status }) => status !== undefined)
  return [
    ...(isCancelling && !isCancelled && !isReopened ? [TAG.cancelled] : []),
    ...(!isBySend && tags.includes(TAG.costInformed) && !isCostTold ? [TAG.costInformed] : []),
  ]
}

interface WrongVerdict {
  readonly note: JudgedNote
  readonly right: string
  readonly wrong: string
}

/** The submit judged the note; what was saved may be another text: then its verdict is put right (E7). */
function verdictToSave(
  { tags }: SubmitJournal,
  savedTags: readonly string[],
  note: JudgedNote,
): WrongVerdict | undefined {
  const { right, wrong } = verdictTags(note.verdict, note.template)
  const isJudged = tags.includes(right) || tags.includes(wrong)
  const isWrong = tags.includes(wrong) || savedTags.includes(wrong)
  return isJudged && isWrong ? { note, wrong, right } : undefined
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
const earlierChain = ({ made, reply }: Chain): string[] => {
  const own = [...made.map(({ n }) => attemptTag(n)), ...(reply ? [TAG.replied] : [])]
  return CHAIN_TAGS.filter((tag) => !own.includes(tag))
}

/** Each comment says a sentence once: the same exception made twice needs two (C11). */
function unsaidOf(
  { sentences, at: since = 0, after, saidAfter = after }: SubmitJournal,
  entries: readonly Entry[],
): string[] {
  const comments = entries
    .filter(({ at, auditId }) =>
      saidAfter === undefined ? at >= since - CLOCK_SLACK : (auditId ?? 0) > saidAfter,
    )
    .map(({ comment }) => fold(comment?.text ?? ''))
  return sentences.filter((sentence) => {
    const index = comments.findIndex((text) => text.includes(fold(sentence)))
    if (index >= 0) comments.splice(index, 1)
    return index < 0
  })
}

/**
 * The first note that the submit judged as an internal one, and that was saved in a public comment of
 * this agent (E7).
 */
export function wentPublic(
  { tags }: SubmitJournal,
  entries: readonly Entry[],
  agentId: number,
  templates: readonly NoteTemplate[],
): NoteTemplate | undefined {
  const saved = entries.findLast(({ author }) => author.id === agentId)
  const judged = templates.filter((template) =>
    judgedTags(template).some((tag) => tags.includes(tag)),
  )
  if (judged.length === 0 || !saved?.comment?.isPublic) return undefined
  const [found] = findDraftNotes({ kind: 'text', content: saved.comment.text }, true, judged)
  return found?.template
}

/**
 * The first template that the newest message of the conversation carries, if it is this agent's: at Send
 * no app is asked (E7).
 */
export function wentPublicBySend(
  entries: readonly Entry[],
  agentId: number,
  templates: readonly NoteTemplate[],
): NoteTemplate | undefined {
  const newest = entries.at(-1)
  const isSent = newest?.author.id === agentId && newest.auditId === null
  if (!isSent || !newest.comment?.isPublic) return undefined
  const [found] = findDraftNotes({ kind: 'text', content: newest.comment.text }, true, templates)
  return found?.template
}
