import { toPlain } from '../../domain/messages/formats'
import { changeFor } from '../../domain/playbook/change-for'
import { fillText } from '../../domain/playbook/fill-text'
import type { Effects, MessageStep, NoteStep } from '../../domain/playbook/playbook'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import { stepOf } from '../../domain/playbook/position'
import type { PlaybookReading } from '../../domain/playbook/read-playbooks'
import { overTag } from '../../domain/playbook/step-tags'
import { textFacts } from '../../domain/playbook/text-choice'
import { ticketName } from '../../domain/sidebar/view-of'
import { attemptsIn, TAG, type TagChange } from '../../domain/tags'
import { saying } from '../failure'
import { stopWaiting } from '../insert-note'
import { forgetInserted } from '../inserted'
import { keepJournal } from '../journal'
import { putMessage, putNote, sayNotChecked } from '../put-text'
import { LOOK_MS, readAfresh } from '../read-ticket'
import type { SessionCore } from '../session-core'
import type { GivenWords } from '../ticket-session'
import { rememberText } from './habits'
import { readingOf } from './save-act'

/**
 * Looks at the saved ticket first (C8), then stages a playbook's message or note with its tag; the
 * submit saves both. A step that somebody did meanwhile is not inserted: the sidebar shows what is.
 */
export async function insertStep(
  core: SessionCore,
  id: PlaybookId,
  textId: string,
  given: GivenWords,
): Promise<void> {
  core.unsay('unchecked-insert', 'not-inserted', 'failed', 'stopped', 'waiting-for-note')
  core.unsay('draft-taken')
  const before = readingOf(core, id)?.position.step
  const isChecked = await readAfresh(core, LOOK_MS)
  const { draft } = core.model()
  const reading = readingOf(core, id)
  const step = reading?.position.kind === 'at' ? reading.position.step : undefined
  if (!reading || step !== before || (step?.kind !== 'message' && step?.kind !== 'note')) return
  if (!isChecked && draft.channel.sendsAtOnce && step.kind === 'message') return sayNotChecked(core)
  if (!isChecked) core.say({ kind: 'unchecked-insert' })
  const text = rendered(core, reading, step, textId, given)
  if (text === undefined) return core.say({ kind: 'not-inserted' })
  if (!(await putText(core, reading, step, text, { id, textId, given }))) return
  rememberText(core, id, textId, given)
  await stage(core, reading, step, text)
}

function rendered(
  core: SessionCore,
  reading: PlaybookReading,
  step: MessageStep | NoteStep,
  textId: string,
  given: GivenWords,
): string | undefined {
  const model = core.model()
  const ids = step.kind === 'message' ? step.texts : [step.text]
  const text = reading.playbook.texts.find(({ id }) => id === textId && ids.includes(id))
  if (!text) return undefined
  const facts = textFacts(model, { ticketName: ticketName(model) }, reading)
  const filled = fillText(text.text, facts, given)
  return filled.kind === 'ready' ? filled.text : undefined
}

interface Asked {
  readonly id: PlaybookId
  readonly textId: string
  readonly given: GivenWords
}

async function putText(
  core: SessionCore,
  { position }: PlaybookReading,
  step: MessageStep | NoteStep,
  text: string,
  { id, textId, given }: Asked,
): Promise<boolean> {
  const n = position.kind === 'at' ? position.n : 1
  const inserted = { playbook: id, step: step.id, n, message: textId, text: toPlain(text) }
  const isThere = (): boolean => {
    core.work({ step: inserted })
    return core.reading().carriedStep?.step === step
  }
  const put =
    step.kind === 'message' ? await putMessage(core, text, isThere) : await putNote(core, text)
  if (put === 'public') core.work({ waiting: { kind: 'step', playbook: id, text: textId, given } })
  else stopWaiting(core)
  if (put !== true && put !== 'done') {
    if (core.model().work.step === inserted) forgetInserted(core)
    return false
  }
  core.work({ step: inserted })
  return true
}

/** The tag, and what the note or the outcome after the message does; where Send delivers, later (C9). */
async function stage(
  core: SessionCore,
  { playbook, marks }: PlaybookReading,
  step: MessageStep | NoteStep,
  text: string,
): Promise<void> {
  const change = changeFor(playbook, { step }, marks.tags)
  const { draft } = core.model()
  if (step.kind === 'message' && draft.channel.sendsAtOnce) {
    keepJournal(core, {
      ...{ counted: attemptsIn(core.model().saved.tags), tags: [], isBySend: true },
      step: { text: toPlain(text), ...change },
    })
    return
  }
  const next = stepOf(playbook, step.next)
  const outcome = next.kind === 'outcome' && next.effects ? next.effects : undefined
  const effects: Effects = { ...(step.kind === 'note' && step.effects), ...outcome }
  await stageEffects(core, effects, {
    add: [...change.add, ...(outcome ? [overTag(playbook.id)] : [])],
    remove: change.remove,
  })
}

/** An outcome's status and group, staged on the form; the submit saves them. */
export async function prepareOutcome(core: SessionCore, id: PlaybookId): Promise<void> {
  core.unsay('failed', 'stopped')
  await readAfresh(core, LOOK_MS)
  const reading = readingOf(core, id)
  const step = reading?.position.kind === 'at' ? reading.position.step : undefined
  if (step?.kind !== 'outcome') return
  core.work({ outcome: id })
  await stageEffects(core, step.effects ?? {}, { add: [overTag(id), TAG.roteiro], remove: [] })
}

async function stageEffects(
  core: SessionCore,
  { status, group }: Effects,
  change: TagChange,
): Promise<void> {
  const groupId = group && core.model().rules.groups[group]
  if (status) await saying(core, 'status', () => core.host.setStatus(status))
  if (typeof groupId === 'number') {
    await saying(core, 'group', () => core.host.setGroup(groupId))
  }
  const { staged = [] } = core.model().work
  core.work({ staged: [...staged, ...change.add] })
  const tags = await saying(core, 'staging', () => core.host.changeTags(change))
  if (tags) core.change({ draft: { ...core.model().draft, tags } })
  await saying(core, 'draft', async () => core.change({ draft: await core.host.readDraft() }))
}
