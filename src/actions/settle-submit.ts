import { amendsFor } from '../domain/contact/submit-journal'
import { NO_WORK } from '../domain/sidebar/model'
import { type AttemptNumber, isNoChange } from '../domain/tags'
import type { StagedByHook } from './check-submit'
import { hostError, saying } from './failure'
import { closeJournal, dropJournal, journalOf } from './journal'
import { isOurTicket, readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'

const LOOK_MS = 10_000

/** After a submit: the form is new, and the saved ticket is read once to see that all is in it (C2). */
export async function settleSubmit(core: SessionCore): Promise<void> {
  forgetWork(core)
  core.unsay('stopped', 'exception-noted', 'unchecked-insert', 'waiting-for-note')
  await saying(core, 'save', async () => core.change({ draft: await core.host.readDraft() }))
  const isSaved = journalOf(core) !== undefined
  const hasHistory = core.model().history.kind === 'known'
  if (isSaved) await finishSubmit(core)
  else if (isOurTicket(core) || hasHistory) await readAfresh(core, LOOK_MS)
  // Without a look at the ticket the form is what was saved.
  if (core.model().saved.stamp === undefined) core.change({ saved: savedAsForm(core) })
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

/**
 * Finishes what a submit or a Send began, now or at the next opening if the frame died in between.
 * `isExpected`: the tag is added in the ordinary course of things, and nothing is said of it.
 */
export async function finishSubmit(core: SessionCore, isExpected = false): Promise<void> {
  const journal = journalOf(core)
  if (!journal) return
  if (!(await readAfresh(core, LOOK_MS))) return
  const { record, updates, carriedIn } = core.reading()
  const amends = amendsFor(journal, core.model().saved.tags, record, updates, carriedIn)
  if (amends.isAwaited) return
  const isMended = isNoChange(amends.change) || (await mend(core, amends.change, journal.attempt))
  if (isMended && amends.added && !isExpected) core.say({ kind: 'tag-added', n: amends.added })
  if (isMended && amends.removed) core.say({ kind: 'tag-removed', n: amends.removed })
  const unsaid = await saySentences(core, amends.unsaid)
  if (isMended) closeJournal(core, unsaid)
  else core.memory.write('submit', { ...journal, sentences: unsaid })
}

async function mend(
  core: SessionCore,
  change: Parameters<SessionCore['record']['saveTags']>[0],
  attempt: AttemptNumber | undefined,
): Promise<boolean> {
  const { stamp } = core.model().saved
  if (stamp === undefined) return false
  try {
    await core.record.saveTags(change, stamp)
    return await readAfresh(core, LOOK_MS)
  } catch (error) {
    const { reason } = hostError(error)
    if (reason !== 'forbidden') core.say({ kind: 'failed', what: 'tags' })
    else if (attempt !== undefined) core.work({ refusedTag: attempt })
    return reason === 'forbidden' // Asking again would be refused again.
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
  const [first] = unsaid
  if (first !== undefined) core.say({ kind: 'exception-unsaved', sentence: first })
  else core.unsay('exception-unsaved')
  return unsaid
}

/** `ticket.submit.fail`: nothing was saved, so what the hook staged goes back (C2). */
export async function undoHook(core: SessionCore, staged: StagedByHook | undefined): Promise<void> {
  if (!journalOf(core)?.isBySend) dropJournal(core)
  if (!staged || isNoChange(staged.change)) return
  const { add, remove } = staged.change
  const tags = await saying(core, 'tags', () => core.host.changeTags({ add: remove, remove: add }))
  if (tags) core.change({ draft: { ...core.model().draft, tags } })
}
