import { announced } from '../domain/calendar/day'
import { attemptStop } from '../domain/contact/attempt-stop'
import type { Exception } from '../domain/contact/exception'
import { thirdDay } from '../domain/contact/messages'
import type { CarriedMessage } from '../domain/contact/submit'
import { replaceAnnounced } from '../domain/messages/announcement'
import { toPlain } from '../domain/messages/formats'
import { standingText } from '../domain/messages/standing-text'
import { withoutMessage } from '../domain/messages/without-message'
import { isPlaybookTag } from '../domain/playbook/step-tags'
import { MESSAGE_OF } from '../domain/sidebar/read-model'
import { roomStop } from '../domain/sidebar/tag-room-left'
import { renderFor } from '../domain/sidebar/view-of'
import type { StyleProblem } from '../domain/style/style-problem'
import { ATTEMPT_TAGS, type AttemptNumber, attemptTag, changeBetween, TAG } from '../domain/tags'
import type { Draft } from '../domain/ticket/ticket'
import { awaitCarried, awaitSend } from './await-send'
import { editDraft } from './edit-draft'
import { saying } from './failure'
import { forgetInserted, keepInserted } from './inserted'
import { dropJournal } from './journal'
import { putMessage, sayNotChecked } from './put-text'
import { LOOK_MS, readAfresh } from './read-ticket'
import { awaitWording } from './read-wording'
import type { SessionCore } from './session-core'
import { stageException } from './set-aside'

/**
 * Looks at the saved ticket first (C8), then stages text and tag; they count when the agent submits.
 * Text first: a tag without its text would be taken out again by the hook, and said.
 */
export async function insertAttempt(
  core: SessionCore,
  n: AttemptNumber,
  exception?: Exception,
): Promise<void> {
  core.unsay('unchecked-insert', 'not-inserted', 'customer-answered', 'failed', 'stopped')
  const { agent, work } = core.model()
  // What this role could not count is not tried again (C14).
  const isRefused = !agent.mayReplyPublicly || work.refusedTag !== undefined
  if (isRefused) return core.say({ kind: 'failed', what: 'forbidden' })
  const [isChecked] = await Promise.all([readAfresh(core, LOOK_MS), awaitWording(core)])
  const { draft } = core.model()
  if (!isChecked && draft.channel.sendsAtOnce) return sayNotChecked(core)
  if (!isChecked) core.say({ kind: 'unchecked-insert' })
  if (isStopped(core, n, exception)) return
  if (!(await insertText(core, n))) return
  if (exception) await stageException(core, exception)
  // Send delivers without a submit: the tag is saved once the message is seen (C9).
  if (core.model().draft.channel.sendsAtOnce) awaitSend(core, n)
  else await stageTags(core, [attemptTag(n), TAG.roteiro])
}

/** Made already, or answered: nothing is inserted, and who and when is said (C8). */
function isStopped(core: SessionCore, n: AttemptNumber, exception?: Exception): boolean {
  const { record, step } = core.reading()
  const stop = attemptStop(n, record, step) ?? roomStop(core.model(), [attemptTag(n)])
  if (!stop || (stop.kind === 'too-soon' && exception)) return false
  if (stop.kind === 'already-sent') core.work({ refusal: { n, by: stop.by, at: stop.at } })
  else if (stop.kind === 'answered') {
    core.say({ kind: 'customer-answered', ...(stop.at !== undefined && { at: stop.at }) })
  } else core.say({ kind: 'stopped', stop })
  return true
}

/** Puts a message, in the words in force, into the draft, in the form its channel can carry. */
export async function insertText(core: SessionCore, message: CarriedMessage): Promise<boolean> {
  core.unsay('undeliverable', 'draft-taken')
  const rendered = renderFor(message, core.model())
  if (rendered.kind !== 'ready') {
    core.say({ kind: 'not-inserted' })
    return false
  }
  const inserted = { message: MESSAGE_OF[message], text: toPlain(rendered.text) }
  const isThere = (): boolean => {
    keepInserted(core, inserted)
    const { carried, hasCost } = core.reading()
    return message === 'cost' ? hasCost : carried === message
  }
  if (await putMessage(core, rendered.text, isThere)) return true
  if (core.model().work.inserted === inserted) forgetInserted(core)
  return false
}

/** Stages tags on the form. The hook sets them anyhow (C2), and looks after what Zendesk did not keep. */
export async function stageTags(core: SessionCore, add: readonly string[]): Promise<void> {
  const { staged = [] } = core.model().work
  core.work({ staged: [...staged, ...add] })
  const tags = await saying(core, 'staging', () => core.host.changeTags({ add, remove: [] }))
  if (tags) core.change({ draft: { ...core.model().draft, tags } })
}

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
    const text = work.inserted?.text ?? work.step?.text ?? carriedText(core) ?? stepText(core)
    if (text) await editDraft(core, (body) => withoutMessage(body, text))
    if (core.isSaving()) return core.say({ kind: 'failed', what: 'undo' })
    // After a save nothing of ours is left to take back; what is on the form then is saved.
    if (!text && !work.staged && !work.isCancelling && !work.outcome) return
    const { add, remove } = changeBetween(saved.tags, draft.tags)
    const isOurs = (tag: string) => STAGED.includes(tag) || isPlaybookTag(tag)
    await core.host.changeTags({ add: remove.filter(isPlaybookTag), remove: add.filter(isOurs) })
    const isEnding =
      work.isCancelling || draft.tags.includes(TAG.cancelled) || add.some(isPlaybookTag)
    if (isEnding && draft.status === 'solved') await core.host.setStatus(openStatus(saved.status))
    const isMoved = add.some(isPlaybookTag) && draft.groupId !== saved.groupId
    if (isMoved && saved.groupId !== null) await core.host.setGroup(saved.groupId)
    core.change({ draft: await core.host.readDraft() })
    core.work({ isCancelling: false, exceptions: [] })
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
  const rendered = renderFor(carried, core.model())
  return rendered.kind === 'ready' ? toPlain(rendered.text) : undefined
}

/** A playbook's text that was inserted before this page was loaded. */
function stepText(core: SessionCore): string | undefined {
  const { carriedStep, ownWords } = core.reading()
  if (!carriedStep) return undefined
  const { reading, message } = carriedStep
  const template = reading.playbook.texts.find(({ id }) => id === message)?.text ?? ''
  return standingText(toPlain(template), ownWords)
}

/** W4: one click sets the date of C4 as of now. */
export async function updateDate(core: SessionCore): Promise<void> {
  const { now, rules } = core.model()
  const date = announced(thirdDay(now, rules.time))
  await saying(core, 'insert', async () => {
    await editDraft(
      core,
      (body) => replaceAnnounced(body, date),
      () => true,
    )
    core.unsay('stopped')
  })
}

/** W2, W3: one click puts the proposed words in the place of those found. */
export async function applyRewrite(core: SessionCore, problem: StyleProblem): Promise<void> {
  const { rewrite } = problem
  if (rewrite === undefined) return
  await saying(core, 'insert', () =>
    editDraft(
      core,
      ({ content }) => content.replace(problem.text, () => rewrite),
      () => true,
    ),
  )
}
