import type { Act } from '../domain/acts/act'
import { ruleOf } from '../domain/acts/act-rules'
import type { Exception } from '../domain/contact/exception'
import { EXCEPTION_FOR } from '../domain/contact/stop'
import { toPlain } from '../domain/messages/formats'
import type { TagChange } from '../domain/tag-change'
import { awaitSend } from './await-send'
import { saying } from './failure'
import { forgetInserted, keepInserted } from './inserted'
import { rememberText } from './playbook/habits'
import { putMessage, putNote } from './put-text'
import { LOOK_MS, readAfresh } from './read-ticket'
import { awaitWording } from './read-wording'
import type { SessionCore } from './session-core'
import { stageException } from './set-aside'

/**
 * Puts something of ours into the draft: looks at the saved ticket first (C8), then writes its text and
 * stages its tags, status and group on the form. It counts when the agent submits, or once it is seen
 * where Send delivers (C2, C9). True once all of it is there. Text first: a tag without its text would
 * be taken out again by the hook.
 */
export async function insertAct(
  core: SessionCore,
  act: Act,
  exception?: Exception,
): Promise<boolean> {
  core.unsay(...SAID_BEFORE)
  const { agent, work } = core.model()
  if (!agent.mayReplyPublicly || work.refusedTag !== undefined) {
    core.say({ kind: 'failed', what: 'forbidden' }) // What this role could not count is not tried again (C14).
    return false
  }
  const isChecked = await look(core, act)
  if (isStopped(core, act, exception)) return false
  const text = await put(core, act, isChecked)
  if (text === undefined) return false
  if (!isChecked) core.say({ kind: 'unchecked-insert' })
  if (exception) await stageException(core, exception)
  await stage(core, act, text)
  keepHabits(core, act)
  return true
}

const SAID_BEFORE = [
  'unchecked-insert',
  'not-inserted',
  'customer-answered',
  'waiting-for-note',
  'undeliverable',
  'draft-taken',
  'stopped',
  'failed',
] as const

/** True if the saved ticket was read; one that is being created has none. */
async function look(core: SessionCore, act: Act): Promise<boolean> {
  const isNew = core.model().ticket.id === undefined
  const [isRead] = await Promise.all([
    isNew || readAfresh(core, LOOK_MS),
    ruleOf(act).message && awaitWording(core),
  ])
  return isRead
}

/** Made already, or answered: nothing is inserted, and who and when is said (C8). */
function isStopped(core: SessionCore, act: Act, exception?: Exception): boolean {
  const stop = ruleOf(act).stop(act, core.model(), core.reading())
  if (!stop || (exception && EXCEPTION_FOR[stop.kind] === exception.rule)) return false
  if (stop.kind === 'already-sent') core.work({ refusal: { n: stop.n, by: stop.by, at: stop.at } })
  else if (stop.kind === 'answered') {
    core.say({ kind: 'customer-answered', ...(stop.at !== undefined && { at: stop.at }) })
  } else if (stop.kind !== 'step-done') core.say({ kind: 'stopped', stop })
  return true
}

/** Send asks nobody: what has to be seen there and could not be looked at is not inserted (C9). */
const needsLook = (core: SessionCore, act: Act): boolean =>
  ruleOf(act).awaits(act, '', core.model(), core.reading()) !== undefined

/** The text that is in the draft now; undefined if it could not be put there. */
async function put(core: SessionCore, act: Act, isChecked: boolean): Promise<string | undefined> {
  const rule = ruleOf(act)
  const reading = core.reading()
  const side = rule.side(act, core.model(), reading)
  if (side === undefined) {
    core.work(rule.work?.(act, '', reading) ?? {})
    return ''
  }
  const rendered = rule.text(act, core.model(), reading)
  if (rendered.kind !== 'ready') {
    core.say({ kind: 'not-inserted' })
    return undefined
  }
  const text = toPlain(rendered.text)
  const { isCancelling } = core.model().work
  let isRemembered = false
  const isThere = (): boolean => {
    isRemembered = true
    core.work(rule.work?.(act, text, reading) ?? {})
    if (rule.message) keepInserted(core, { message: rule.message(act), text })
    return rule.isIn(act, core.reading())
  }
  const maySend = isChecked || !needsLook(core, act)
  const done =
    side === 'public'
      ? await putMessage(core, rendered.text, maySend, isThere)
      : await putNote(core, rendered.text, isThere)
  core.wait(done === 'waiting' ? { kind: 'act', act } : undefined)
  if (done === true) return text
  if (isRemembered) {
    forgetInserted(core)
    core.work({ isCancelling })
  }
  return undefined
}

async function stage(core: SessionCore, act: Act, text: string): Promise<void> {
  const rule = ruleOf(act)
  const { channel, status: before } = core.model().draft
  const awaited = channel.sendsAtOnce
    ? rule.awaits(act, text, core.model(), core.reading())
    : undefined
  // Send delivers without a submit: the tag is saved once the message is seen (C9).
  if (awaited) return awaitSend(core, awaited)
  const { status, groupId, ...change } = rule.change(act, core.model(), core.reading())
  if (status !== undefined && status !== before) {
    await saying(core, 'status', () => core.host.setStatus(status))
  }
  if (groupId !== undefined) await saying(core, 'group', () => core.host.setGroup(groupId))
  await stageTags(core, change)
  await saying(core, 'draft', async () => core.change({ draft: await core.host.readDraft() }))
}

/** Stages tags on the form. The hook sets them anyhow (C2), and looks after what Zendesk did not keep. */
export async function stageTags(core: SessionCore, change: TagChange): Promise<void> {
  const { staged = [] } = core.model().work
  core.work({ staged: [...staged, ...change.add] })
  const tags = await saying(core, 'staging', () => core.host.changeTags(change))
  if (tags) core.change({ draft: { ...core.model().draft, tags } })
}

/** What this browser keeps, or need not keep any longer, now that it is in the draft. */
function keepHabits(core: SessionCore, act: Act): void {
  if (act.kind === 'record') core.memory.forget('contact-form')
  if (act.kind === 'step') rememberText(core, act.playbook, act.text, act.given)
}
