import { amendsFor, type SubmitJournal, wasCarriedOut } from '../domain/contact/submit-journal'
import { NO_WORK } from '../domain/sidebar/model'
import { type AttemptNumber, isNoChange } from '../domain/tags'
import type { StagedByHook } from './check-submit'
import { failedAction, hostError, saying, sayUnread } from './failure'
import { closeJournal, dropJournal, journalOf } from './journal'
import { isOurTicket, readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'

const LOOK_MS = 10_000

/** After a submit: the form is new, and the saved ticket is read once to see that all is in it (C2). */
export async function settleSubmit(core: SessionCore): Promise<void> {
  forgetWork(core)
  core.unsay('stopped', 'exception-noted', 'unchecked-insert', 'waiting-for-note')
  emptyComposer(core)
  await saying(core, 'draft', async () => core.change({ draft: await core.host.readDraft() }))
  const isSeen = await lookAfterSave(core)
  if (!isSeen) {
    core.change({ history: { kind: 'unknown' } })
    sayUnread(core, 'saved')
  }
  // Without a look at the ticket the form is what was saved.
  if (!isSeen || core.model().saved.stamp === undefined) core.change({ saved: savedAsForm(core) })
}

/** True if the ticket was read, or need not be. */
async function lookAfterSave(core: SessionCore): Promise<boolean> {
  if (core.model().ticket.id === undefined) return true
  if (journalOf(core)) return finishSubmit(core, { isSaved: true })
  const hasHistory = core.model().history.kind === 'known'
  return (!isOurTicket(core) && !hasHistory) || readAfresh(core, LOOK_MS, LOOK_MS)
}

/** What was sent stands in the composer no more; only what waits for Send does (C9). */
function emptyComposer(core: SessionCore): void {
  const { draft } = core.model()
  if (draft.isPublic && draft.channel.sendsAtOnce) return
  core.change({ draft: { ...draft, attachments: [], body: { ...draft.body, content: '' } } })
}

/** The draft is sent: what was done in it is over, but a right that was refused stays refused. */
export function forgetWork(core: SessionCore): void {
  const { refusedTag } = core.model().work
  core.change({ work: { ...NO_WORK, ...(refusedTag && { refusedTag }) } })
}

const savedAsForm = (core: SessionCore) => {
  const { tags, status, groupId } = core.model().draft
  return { tags, status, groupId }
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
  await makeAmends(core, journal, given)
  return true
}

async function makeAmends(
  core: SessionCore,
  journal: SubmitJournal,
  { isExpected = false, isSaved = false }: Finishing,
): Promise<void> {
  const { record, updates, carriedIn } = core.reading()
  // A submit that was not carried out may still be on its way.
  const isCarriedOut = isSaved || wasCarriedOut(journal, updates, core.model().agent.id)
  if (!isCarriedOut && !journal.isBySend) return
  const seen = { ...journal, isCancelling: journal.isCancelling === true && isCancelled(core) }
  const amends = amendsFor(seen, core.model().saved.tags, record, updates, carriedIn)
  if (amends.isAwaited) return
  const isMended = isNoChange(amends.change) || (await mend(core, amends.change, journal.attempt))
  if (isMended && amends.added && !isExpected) core.say({ kind: 'tag-added', n: amends.added })
  if (isMended && amends.removed) core.say({ kind: 'tag-removed', n: amends.removed })
  const unsaid = await saySentences(core, amends.unsaid)
  if (isMended) closeJournal(core, unsaid)
  else core.memory.write('submit', { ...journal, sentences: unsaid })
}

/** Only what the customer was told and the ticket shows deserves the tag (C6). */
const isCancelled = (core: SessionCore): boolean =>
  core.model().saved.status === 'solved' && core.reading().isFarewellSent

async function mend(
  core: SessionCore,
  change: Parameters<SessionCore['record']['saveTags']>[0],
  attempt: AttemptNumber | undefined,
): Promise<boolean> {
  const { stamp } = core.model().saved
  if (stamp === undefined) return false
  try {
    await core.record.saveTags(change, stamp)
    return await readAfresh(core, LOOK_MS, LOOK_MS)
  } catch (error) {
    const refusal = hostError(error)
    const isForbidden = refusal.reason === 'forbidden'
    if (isForbidden && attempt !== undefined) core.work({ refusedTag: attempt })
    else core.say({ kind: 'failed', what: failedAction(refusal, 'tags') })
    return isForbidden // Asking again would be refused again.
  }
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
