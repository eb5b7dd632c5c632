import { toPlain } from '../domain/messages/formats'
import { unchangedText } from '../domain/messages/unchanged-text'
import { withoutMessage } from '../domain/messages/without-message'
import { messageInForce } from '../domain/reading/message-in-force'
import { ATTEMPT_TAGS, changeBetween, isPlaybookTag, TAG } from '../domain/tags'
import type { Draft } from '../domain/ticket/ticket'
import { awaitCarried } from './await-send'
import { editDraft } from './edit-draft'
import { saying } from './failure'
import { forgetInserted } from './inserted'
import { dropJournal } from './journal'
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
    const { work, saved } = core.model()
    const draft = await core.host.readDraft()
    const text = work.inserted?.text ?? carriedText(core) ?? stepText(core)
    if (text) await editDraft(core, (body) => withoutMessage(body, text))
    if (core.isSaving()) return core.say({ kind: 'failed', what: 'undo' })
    // After a save nothing of ours is left to take back; what is on the form then is saved.
    const hasStaged = work.staged !== undefined && work.staged.length > 0
    if (!text && !hasStaged && !work.isCancelling) return
    const { add, remove } = changeBetween(saved.tags, draft.tags)
    const isOurs = (tag: string) => STAGED.includes(tag) || isPlaybookTag(tag)
    await core.host.changeTags({ add: remove.filter(isPlaybookTag), remove: add.filter(isOurs) })
    const isEnding =
      work.isCancelling || draft.tags.includes(TAG.cancelled) || add.some(isPlaybookTag)
    if (isEnding && draft.status === 'solved') await core.host.setStatus(openStatus(saved.status))
    const isMoved = add.some(isPlaybookTag) && draft.groupId !== saved.groupId
    if (isMoved && saved.groupId !== null) await core.host.setGroup(saved.groupId)
    core.change({ draft: await core.host.readDraft() })
    core.work({ isCancelling: false, exceptions: [], staged: [] })
    forgetInserted(core)
  })
  // The editor did not let go of it: if it is sent after all, it counts.
  awaitCarried(core)
}

/** What inserting stages of the attempts; a playbook's tags are told by their names. */
const STAGED: readonly string[] = [...ATTEMPT_TAGS, TAG.cancelled, TAG.roteiro]

/** A ticket cannot be set back to new. */
const openStatus = (status: Draft['status']): Draft['status'] =>
  status === 'new' ? 'open' : status

/** A macro put it there by hand: its words are those in force. */
function carriedText(core: SessionCore): string | undefined {
  const { carried } = core.reading()
  if (carried === undefined) return undefined
  const rendered = messageInForce(carried, core.model())
  return rendered.kind === 'ready' ? toPlain(rendered.text) : undefined
}

/** A playbook's text that was inserted before this page was loaded. */
function stepText(core: SessionCore): string | undefined {
  const { carriedStep, ownWords } = core.reading()
  if (!carriedStep) return undefined
  const { reading, message } = carriedStep
  const template = reading.playbook.texts.find(({ id }) => id === message)?.text ?? ''
  return unchangedText(toPlain(template), ownWords)
}
