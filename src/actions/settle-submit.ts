import { MESSAGE_OF } from '../domain/contact/carried-message'
import type { Entry } from '../domain/conversation/entry'
import { findDraftNote } from '../domain/note/note-of-ticket'
import { verdictOf, verdictTags } from '../domain/note/note-verdict'
import { NO_WORK } from '../domain/reading/model'
import { correctionsFor, type SubmitJournal, wasCarriedOut } from '../domain/submit/submit-journal'
import { ATTEMPT_NUMBERS, type AttemptNumber, attemptsIn, isNoChange, TAG } from '../domain/tags'
import { isSentAtOnce } from '../domain/ticket/ticket'
import { awaitLate } from './await-send'
import type { StagedByHook } from './check-submit'
import { failedAction, hostError, saying, sayUnread } from './failure'
import { closeJournal, dropJournal, journalOf, keepJournal } from './journal'
import { isOurTicket, readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'

const LOOK_MS = 10_000

/**
 * After a submit: the form is new, and the saved ticket is read once to see that all is in it (C2).
 * `isChecked`: our hook judged it; a submit that it never saw is judged by what was saved (E7).
 */
export async function settleSubmit(core: SessionCore, isChecked: boolean): Promise<void> {
  const inserted = attemptInserted(core)
  const isUnseen = !isChecked || core.model().isBusy
  if (isUnseen && inserted !== undefined) awaitLate(core, inserted)
  forgetWork(core)
  core.unsay('stopped', 'exception-noted', 'unchecked-insert', 'waiting-for-note', 'draft-taken')
  emptyComposer(core)
  await saying(core, 'draft', async () => core.change({ draft: await core.host.readDraft() }))
  const isSeen = isChecked ? await lookAfterSave(core) : await lookAtUnchecked(core)
  if (!isSeen) {
    core.change({ history: { kind: 'unknown' } })
    sayUnread(core, 'saved')
  }
  // Without a look at the ticket the form is what was saved.
  if (!isSeen || core.model().saved.stamp === undefined) core.change({ saved: savedAsForm(core) })
}

function attemptInserted(core: SessionCore): AttemptNumber | undefined {
  const { inserted } = core.model().work
  if (inserted?.kind !== 'message') return undefined
  return ATTEMPT_NUMBERS.find((n) => MESSAGE_OF[n] === inserted.message)
}

/** True if the ticket was read, or need not be. */
async function lookAfterSave(core: SessionCore): Promise<boolean> {
  if (core.model().ticket.id === undefined) return true
  if (journalOf(core)) return finishSubmit(core, { isSaved: true })
  const hasHistory = core.model().history.kind === 'known'
  return (!isOurTicket(core) && !hasHistory) || readAfresh(core, LOOK_MS, LOOK_MS)
}

/** A submit from before the hook: what it saved of ours is counted, or marked as not checked (E7). */
async function lookAtUnchecked(core: SessionCore): Promise<boolean> {
  if (core.model().ticket.id === undefined) return true
  if (!(await readAfresh(core, LOOK_MS, LOOK_MS))) return false
  const { agent } = core.model()
  const saved = core.reading().entries.findLast(({ author }) => author.id === agent.id)
  if (!saved || core.clock.now() - saved.at > RECENT_MS) return true
  const tags = verdictFor(core, saved)
  const { attempt } = saved
  if (attempt === undefined && tags.length === 0) return true
  const counted = attemptsIn(core.model().saved.tags)
  keepJournal(core, { ...(attempt && { attempt }), counted, tags })
  return finishSubmit(core, { isSaved: true })
}

/** What the hook would have set for the note that was saved without it (E8). */
function verdictFor(core: SessionCore, { comment, tagsAdded }: Entry): readonly string[] {
  const isNote =
    comment !== undefined && findDraftNote({ kind: 'text', content: comment.text }, false)
  const isEscalation = isNote || tagsAdded.includes(TAG.escalated)
  if (!isEscalation || JUDGED.some((tag) => tagsAdded.includes(tag))) return []
  return [TAG.escalated, verdictTags(verdictOf(core.reading().savedNote)).right]
}

/** The clocks of browser and Zendesk may differ by as much. */
const RECENT_MS = 10 * 60_000

const JUDGED: readonly string[] = [TAG.noteComplete, TAG.noteIncomplete, TAG.notChecked]

/** What was sent is in the composer no more; only what waits for Send does (C9). */
function emptyComposer(core: SessionCore): void {
  const { draft } = core.model()
  if (isSentAtOnce(draft)) return
  core.change({ draft: { ...draft, attachments: [], body: { ...draft.body, content: '' } } })
}

/** The draft is sent: what was done in it is over, but a right that was refused stays refused. */
export function forgetWork(core: SessionCore): void {
  const { refusedTag } = core.model().work
  core.memory.forget('inserted')
  core.wait()
  core.change({ work: { ...NO_WORK, ...(refusedTag && { refusedTag }) } })
}

const savedAsForm = (core: SessionCore) => {
  const { tags, status, groupId, assigneeId } = core.model().draft
  return { tags, status, groupId, assigneeId }
}

export interface Finishing {
  /** The tag is added in the ordinary course of things, and nothing is said of it. */
  readonly isExpected?: boolean
  /** Zendesk said so; else the ticket's updates must tell. */
  readonly isSaved?: boolean
}

/**
 * Finishes what a submit or a Send began, now or at the next opening if the frame died in between.
 * False: the ticket could not be read, and it is tried again.
 */
export async function finishSubmit(core: SessionCore, given: Finishing = {}): Promise<boolean> {
  const journal = journalOf(core)
  if (!journal) return true
  if (!(await readAfresh(core, LOOK_MS, LOOK_MS))) {
    sayUnsaved(core, journal.sentences)
    return false
  }
  await correctMarks(core, journal, given)
  return true
}

async function correctMarks(
  core: SessionCore,
  journal: SubmitJournal,
  { isExpected = false, isSaved = false }: Finishing,
): Promise<void> {
  const { chain, entries, savedNote } = core.reading()
  // A submit that was not carried out may still be on its way.
  const isCarriedOut = isSaved || wasCarriedOut(journal, entries, core.model().agent.id)
  if (!isCarriedOut && !journal.isBySend) return
  const isCancelling = journal.isCancelling === true && isCancelled(core)
  const lost = lostMarks(core, journal)
  const seen = { ...journal, isCancelling, lost }
  const corrections = correctionsFor(
    seen,
    core.model().saved.tags,
    chain,
    entries,
    verdictOf(savedNote),
  )
  if (corrections.isAwaited) return
  const fixed = isNoChange(corrections.change)
    ? 'kept'
    : await fix(core, corrections.change, journal.attempt)
  const isFixed = fixed === 'kept'
  if (isFixed && corrections.change.remove.some((tag) => lost.includes(tag))) {
    core.say({ kind: 'marks-removed' })
  }
  if (wentPublic(core, journal)) core.say({ kind: 'note-went-public' })
  if (isFixed && corrections.corrected)
    core.say({ kind: 'verdict-corrected', to: corrections.corrected })
  if (isFixed && corrections.added && !isExpected)
    core.say({ kind: 'tag-added', n: corrections.added })
  if (isFixed && corrections.removed) core.say({ kind: 'tag-removed', n: corrections.removed })
  if (isFixed && corrections.isRestarted) core.say({ kind: 'count-restarted' })
  const unsaid = await saySentences(core, corrections.unsaid)
  if (fixed !== 'failed') closeJournal(core, unsaid)
  else core.memory.write('submit', { ...journal, sentences: unsaid })
}

/** The submit judged an internal note, and a public comment was saved. */
function wentPublic(core: SessionCore, { tags }: SubmitJournal): boolean {
  const { agent } = core.model()
  const saved = core.reading().entries.findLast(({ author }) => author.id === agent.id)
  const isJudged = JUDGED.some((tag) => tags.includes(tag))
  if (!isJudged || !saved?.comment?.isPublic) return false
  return findDraftNote({ kind: 'text', content: saved.comment.text }, true) !== undefined
}

/** What another app took out after the hook: the mark without its message, the end without its status. */
function lostMarks(core: SessionCore, { isCancelling, tags, isBySend }: SubmitJournal): string[] {
  const { entries } = core.reading()
  const isCostTold = entries.some(({ hasCost }) => hasCost)
  return [
    ...(isCancelling && !isCancelled(core) ? [TAG.cancelled] : []),
    ...(!isBySend && tags.includes(TAG.costInformed) && !isCostTold ? [TAG.costInformed] : []),
  ]
}

/** Only what the customer was told and the ticket shows deserves the tag (C6). */
const isCancelled = (core: SessionCore): boolean =>
  core.model().saved.status === 'solved' && core.reading().isFarewellSent

async function fix(
  core: SessionCore,
  change: Parameters<SessionCore['record']['saveTags']>[0],
  attempt: AttemptNumber | undefined,
): Promise<'kept' | 'refused' | 'failed'> {
  const { stamp } = core.model().saved
  if (stamp === undefined) return 'failed'
  try {
    await core.record.saveTags(change, stamp)
    if (!(await readAfresh(core, LOOK_MS, LOOK_MS))) return 'failed'
    // Zendesk answers well to a role that may not tag, and keeps nothing of it (C14).
    const isKept = change.add.every((tag) => core.model().saved.tags.includes(tag))
    if (isKept) return 'kept'
    if (attempt !== undefined) refuseTag(core, attempt)
    return 'refused'
  } catch (error) {
    const refusal = hostError(error)
    const isForbidden = refusal.reason === 'forbidden'
    if (isForbidden && attempt !== undefined) refuseTag(core, attempt)
    else core.say({ kind: 'failed', what: failedAction(refusal, 'tags') })
    return isForbidden ? 'refused' : 'failed'
  }
}

/** From then on nothing is inserted on this ticket, also after it was opened again (C14). */
function refuseTag(core: SessionCore, attempt: AttemptNumber): void {
  core.memory.write('refused', attempt)
  core.work({ refusedTag: attempt })
}

/** C11: one note for each sentence; what could not be saved is kept and offered again. */
async function saySentences(core: SessionCore, sentences: readonly string[]): Promise<string[]> {
  const unsaid: string[] = []
  for (const sentence of sentences) {
    try {
      await core.record.addInternalNote(sentence)
    } catch (error) {
      hostError(error)
      unsaid.push(sentence)
    }
  }
  sayUnsaved(core, unsaid)
  return unsaid
}

function sayUnsaved(core: SessionCore, [first]: readonly string[]): void {
  if (first !== undefined) core.say({ kind: 'exception-unsaved', sentence: first })
  else core.unsay('exception-unsaved')
}

/** `ticket.submit.fail`: nothing was saved, so what the hook staged goes back (C2). */
export async function undoHook(core: SessionCore, staged: StagedByHook | undefined): Promise<void> {
  if (!journalOf(core)?.isBySend) dropJournal(core)
  if (!staged || isNoChange(staged.change)) return
  const { add, remove } = staged.change
  const tags = await saying(core, 'staging', () =>
    core.host.changeTags({ add: remove, remove: add }),
  )
  if (tags) core.change({ draft: { ...core.model().draft, tags } })
}
