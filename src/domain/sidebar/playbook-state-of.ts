import type { Entry } from '../conversation/entry'
import type { CarriedStep } from '../playbook/carried-step'
import { minutesOf } from '../playbook/due'
import type {
  ChecklistItem,
  Effects,
  MessageStep,
  Playbook,
  PlaybookStep,
} from '../playbook/playbook'
import type { PlaybookReading } from '../playbook/read-playbooks'
import { rotate, trueTexts } from '../playbook/rotation'
import type { TicketName } from '../playbook/text-input'
import { givenValue, groupOf } from '../playbook/values'
import { sendBy } from '../playbook/waits'
import type { Model } from '../reading/model'
import { isBroughtAbout } from '../submit/step-save'
import type { EffectsView, ItemView, PlaybookState } from './playbook-view'
import { choiceOf } from './text-choice'

/** What a state is made from, in addition to model and reading. */
export interface StateInput extends TicketName {
  readonly carriedStep: CarriedStep | undefined
  readonly updates: readonly Entry[]
}

/** What a playbook's current step asks for or offers; the draft is laid over what is saved. */
export function stateOf(model: Model, input: StateInput, reading: PlaybookReading): PlaybookState {
  const { carriedStep } = input
  if (carriedStep?.reading.playbook === reading.playbook) return { kind: 'in-draft' }
  const { position, playbook, marks } = reading
  switch (position.kind) {
    case 'waiting': {
      const { step, until, since } = position
      const minutes =
        step.until.kind === 'minutes' && step.until.isAdjustable
          ? minutesOf(playbook, step, step.until.minutes, marks)
          : undefined
      return {
        kind: 'waiting',
        until,
        ...(since !== undefined && { since }),
        ...(minutes !== undefined && { adjustable: minutes }),
      }
    }
    case 'time-unknown':
      return { kind: 'time-unknown' }
    case 'closed':
      return { kind: 'closed', opens: position.opens }
    case 'over':
      return { kind: 'over' }
    case 'at':
      return stateAt(model, input, reading, position.step)
  }
}

function stateAt(
  model: Model,
  input: StateInput,
  reading: PlaybookReading,
  step: PlaybookStep,
): PlaybookState {
  const { playbook } = reading
  const items = (list: readonly ChecklistItem[] = []) =>
    list.map((item) => itemView(model, input, reading, item))
  switch (step.kind) {
    case 'message':
      return messageState(model, input, reading, step)
    case 'note': {
      const effects = step.effects && effectsView(step.effects, playbook, model)
      return {
        kind: 'note',
        choice: choiceOf(step.text, model, input, reading),
        ...(effects && { effects }),
      }
    }
    case 'question':
      return { kind: 'question', isCall: step.isCall === true, points: step.points ?? [] }
    case 'checklist':
      return { kind: 'checklist', items: items(step.items) }
    case 'form':
      return {
        kind: 'form',
        asks: step.asks,
        items: items(step.items),
        time: model.rules.time,
      }
    case 'outcome':
      return {
        kind: 'outcome',
        effects: effectsView(step.effects ?? {}, playbook, model),
        isStaged: isBroughtAbout(playbook, step, model.draft, model.saved, model.rules.given),
      }
    case 'wait':
      return { kind: 'time-unknown' }
  }
}

function messageState(
  model: Model,
  input: StateInput,
  reading: PlaybookReading,
  step: MessageStep,
): PlaybookState {
  const { playbook, marks } = reading
  const { by, place, shortcut } = step
  const texts = rotate(
    trueTexts(step, playbook, marks.tags),
    lastSaid(playbook, step, input.updates),
    model.habits.texts[playbook.id],
  )
  return {
    kind: 'message',
    by,
    channel: model.draft.channel,
    choices: texts.map((id) => choiceOf(id, model, input, reading)),
    ...(place && { place }),
    ...(shortcut !== undefined && { shortcut }),
    ...sendBy(reading),
    canInsert: by.includes('draft') && model.agent.mayReplyPublicly,
  }
}

/** Which of its texts was said last on this ticket, in a message or in the line that tells of one. */
function lastSaid(
  { id }: Playbook,
  { texts }: MessageStep,
  entries: readonly Entry[],
): string | undefined {
  if (texts.length < 2) return undefined
  const said = entries.map(({ steps }) => steps.get(id)?.carried)
  return said.findLast((text) => text !== undefined && texts.includes(text))
}

function itemView(
  model: Model,
  input: StateInput,
  reading: PlaybookReading,
  { id, words, copies, opens, shows }: ChecklistItem,
): ItemView {
  const { values } = reading.playbook
  const say = (value: string) => `${givenValue(reading.playbook, value, model.rules.given) ?? ''}`
  const address = opens === undefined ? '' : say(opens)
  const line = copies === undefined ? undefined : choiceOf(copies, model, input, reading).rendered
  return {
    id,
    words,
    ...(line?.kind === 'ready' && { copies: line.text }),
    ...(address && { opens: { address, name: values.find(({ id: own }) => own === opens)?.name } }),
    ...(shows !== undefined && { shows: say(shows) }),
  }
}

const effectsView = (
  { status, group }: Effects,
  playbook: Playbook,
  { rules }: Model,
): EffectsView => ({
  ...(status && { status }),
  ...(group !== undefined && {
    group: playbook.values.find(({ id }) => id === group)?.name ?? group,
  }),
  isGroupUnknown: group !== undefined && groupOf(playbook, group, rules.given) === null,
})
