import { ourWords, takenBack } from '../domain/acts/take-back'
import { withoutMessage } from '../domain/messages/without-message'
import { awaitCarried } from './await-send'
import { editDraft } from './edit-draft'
import { saying } from './failure'
import { forgetInserted } from './inserted'
import { dropJournal } from './journal'
import { LOOK_MS, readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'

/**
 * Takes our words out of the draft and our edits off the form. Words an agent changed are theirs
 * and stay; so does everything around.
 */
export async function undo(core: SessionCore): Promise<void> {
  core.unsay('unchecked-insert', 'stopped', 'failed', 'draft-taken')
  if (core.isSaving()) return core.say({ kind: 'failed', what: 'undo' })
  dropJournal(core)
  await saying(core, 'undo', async () => {
    const isRead = await isSure(core)
    const { work } = core.model()
    const draft = await core.host.readDraft()
    const text = ourWords(core.model(), core.reading())
    if (text) await editDraft(core, (body) => withoutMessage(body, text))
    if (core.isSaving()) return core.say({ kind: 'failed', what: 'undo' })
    // After a save nothing of ours is left to take back; what is on the form then is saved.
    const hasStaged = work.staged !== undefined && work.staged.length > 0
    if (!text && !hasStaged && !work.isCancelling) return
    const { status, groupId, ...change } = takenBack(core.model(), draft, isRead)
    await core.host.changeTags(change)
    if (status !== undefined) await core.host.setStatus(status)
    if (groupId !== undefined) await core.host.setGroup(groupId)
    core.change({ draft: await core.host.readDraft() })
    core.work({ isCancelling: false, exceptions: [], staged: [] })
    forgetInserted(core)
  })
  // The editor did not let go of it: if it is sent after all, it counts.
  awaitCarried(core)
}

/** Whether the tags on the form are known to be staged; where only the saved ticket tells, it is read. */
async function isSure(core: SessionCore): Promise<boolean> {
  const { draft, ticket } = core.model()
  if (ticket.id === undefined) return true
  const [all, own] = [true, false].map((isRead) => takenBack(core.model(), draft, isRead).remove)
  return all?.length === own?.length || (await readAfresh(core, LOOK_MS))
}
