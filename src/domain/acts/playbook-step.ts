import { changeFor } from '../playbook/change-for'
import { fillText } from '../playbook/fill-text'
import type { Effects, MessageStep, NoteStep, Playbook } from '../playbook/playbook'
import { stepOf } from '../playbook/position'
import { type PlaybookReading, readingOf } from '../playbook/read-playbooks'
import { overTag } from '../playbook/step-tags'
import { textInput } from '../playbook/text-input'
import { groupOf } from '../playbook/values'
import { ticketName } from '../reading/message-in-force'
import type { Rules } from '../reading/model'
import type { Reading } from '../reading/read-model'
import { roomStop } from '../reading/tag-room-left'
import { NO_CHANGE } from '../tag-change'
import type { PlaybookStepAct, Staging } from './act'
import type { ActRule } from './act-rule'

/** A playbook's message or note, with its tag and the effects of the note, or of the outcome after it. */
export const playbookStepRule: ActRule<PlaybookStepAct> = {
  side: (act, _, reading) => (stepIn(act, reading)?.step.kind === 'note' ? 'internal' : 'public'),
  isIn: (act, reading) => {
    const { carriedStep } = reading
    return carriedStep?.reading.playbook.id === act.playbook && carriedStep.step.id === act.step
  },
  text: ({ text: textId, given, ...act }, model, reading) => {
    const found = stepIn(act, reading)
    const ids = found?.step.kind === 'message' ? found.step.texts : [found?.step.text]
    const text = found?.playbook.texts.find(({ id }) => id === textId && ids.includes(id))
    if (!found || !text) return { kind: 'incomplete', missing: [textId] }
    return fillText(text.text, textInput(model, { ticketName: ticketName(model) }, found), given)
  },
  // The sidebar shows that somebody did it meanwhile.
  stop: (act, model, reading) => {
    const found = stepIn(act, reading)
    if (!found) return { kind: 'step-done' }
    return roomStop(model, changeFor(found.playbook, { step: found.step }, found.marks.tags).add)
  },
  change: (act, { rules }, reading) => {
    const found = stepIn(act, reading)
    if (!found) return NO_CHANGE
    const { playbook, step, marks } = found
    const { add, remove } = changeFor(playbook, { step }, marks.tags)
    const next = stepOf(playbook, step.next)
    const outcome = next.kind === 'outcome' && next.effects ? next.effects : undefined
    return staging(
      { add: [...add, ...(outcome ? [overTag(playbook.id)] : [])], remove },
      { ...(step.kind === 'note' && step.effects), ...outcome },
      playbook,
      rules,
    )
  },
  work: (act, text, reading) => {
    const found = stepIn(act, reading)
    const { playbook, step, text: message } = act
    return { inserted: { kind: 'step', playbook, step, n: found?.n ?? 1, message, text } }
  },
  awaits: (act, text, _, reading) => {
    const found = stepIn(act, reading)
    if (found?.step.kind !== 'message') return undefined
    const { add, remove } = changeFor(found.playbook, { step: found.step }, found.marks.tags)
    return { step: { text, add, remove } }
  },
}

/** What effects put on the form beside the tags; a group that was not filled in stays as it is. */
export function staging(
  tags: Staging,
  { status, group }: Effects,
  playbook: Playbook,
  { given }: Rules,
): Staging {
  const groupId = group === undefined ? null : groupOf(playbook, group, given)
  return {
    ...tags,
    ...(status && { status }),
    ...(typeof groupId === 'number' && { groupId }),
  }
}

interface StepNow extends PlaybookReading {
  readonly step: MessageStep | NoteStep
  readonly n: number
}

/** The step, if it is still the one to be done. */
function stepIn(
  { playbook, step: id }: Pick<PlaybookStepAct, 'playbook' | 'step'>,
  reading: Reading,
): StepNow | undefined {
  const found = readingOf(reading.playbooks, playbook)
  if (found?.position.kind !== 'at' || found.position.step.id !== id) return undefined
  const { step, n } = found.position
  return step.kind === 'message' || step.kind === 'note' ? { ...found, step, n } : undefined
}
