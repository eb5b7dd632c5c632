import { MESSAGE_OF } from '../domain/contact/carried-message'
import { NO_WORK } from '../domain/reading/model'
import { uncheckedSubmit } from '../domain/submit/unchecked-submit'
import { isNoChange } from '../domain/tag-change'
import { ATTEMPT_NUMBERS, type AttemptNumber, attemptsIn } from '../domain/tags'
import { isSentAtOnce } from '../domain/ticket/ticket'
import { awaitLate } from './await-send'
import type { StagedByHook } from './check-submit'
import { saying, sayUnread } from './failure'
import { finishSubmit, READ_AFTER_MS } from './finish-submit'
import { dropJournal, journalOf, keepJournal } from './journal'
import { isOurTicket, readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'

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
  return (!isOurTicket(core) && !hasHistory) || readAfresh(core, READ_AFTER_MS, READ_AFTER_MS)
}

/** A submit from before the hook: what it saved of ours is counted, or marked as not checked (E7). */
async function lookAtUnchecked(core: SessionCore): Promise<boolean> {
  if (core.model().ticket.id === undefined) return true
  if (!(await readAfresh(core, READ_AFTER_MS, READ_AFTER_MS))) return false
  const { agent, saved, rules } = core.model()
  const { entries, savedNotes } = core.reading()
  const now = core.clock.now()
  const found = uncheckedSubmit(entries, savedNotes, rules.notes, agent.id, now)
  if (!found) return true
  keepJournal(core, { ...found, counted: attemptsIn(saved.tags) })
  return finishSubmit(core, { isSaved: true })
}

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
