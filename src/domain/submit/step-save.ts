import type { Stop } from '../contact/stop'
import { type CarriedStep, isWritten } from '../playbook/carried-step'
import { changeFor } from '../playbook/change-for'
import type { OutcomeStep, Playbook } from '../playbook/playbook'
import { stepOf } from '../playbook/position'
import type { PlaybookReading } from '../playbook/read-playbooks'
import { overTag, tagOfStep } from '../playbook/step-tags'
import { type Given, groupOf } from '../playbook/values'
import type { Model, Saved } from '../reading/model'
import { NO_CHANGE, type TagChange } from '../tag-change'
import { type Draft, isSentAtOnce } from '../ticket/ticket'

/** What the playbooks make of a submit. */
export interface StepSave {
  readonly change: TagChange
  /** Tags that only a submit which earns them may add. */
  readonly earned: readonly string[]
  readonly stops: readonly Stop[]
}

const NO_STEP: StepSave = { change: NO_CHANGE, earned: [], stops: [] }

/**
 * Judges a submit by the step it carries, and by an outcome whose effects it brings about. Where Send
 * delivers, a submit carries no message, and may be an outcome all the same (C9).
 */
export function stepSave(
  readings: readonly PlaybookReading[],
  inDraft: CarriedStep | undefined,
  { draft, saved, rules }: Pick<Model, 'draft' | 'saved' | 'rules'>,
): StepSave {
  if (readings.length === 0) return NO_STEP
  const carried = isSentAtOnce(draft) ? undefined : inDraft
  const stop = carried && stepStop(carried)
  const deserved = carried && !stop ? changeOf(carried) : NO_CHANGE
  const over = readings.filter((reading) => {
    const outcome = outcomeAfter(reading, stop ? undefined : carried)
    return (
      outcome !== undefined && isBroughtAbout(reading.playbook, outcome, draft, saved, rules.given)
    )
  })
  return {
    change: {
      add: [...deserved.add, ...over.map(({ playbook }) => overTag(playbook.id))],
      remove: deserved.remove,
    },
    earned: readings.flatMap(({ playbook }) => earnedBy(playbook)),
    stops: stop ? [stop] : [],
  }
}

/** Why the step in this draft may not be saved: a colleague did it, or it is on the wrong side (C8). */
export function stepStop({ step, isOnRightSide, done }: CarriedStep): Stop | undefined {
  if (done) {
    const { by, at } = done
    return { kind: 'step-done', ...(by && { by }), ...(at !== undefined && { at }) }
  }
  if (isOnRightSide) return undefined
  return { kind: 'step-side', needs: step.kind === 'message' ? 'public' : 'internal' }
}

const changeOf = ({ reading, step }: CarriedStep): TagChange =>
  changeFor(reading.playbook, { step }, reading.marks.tags)

/** The outcome that this submit can reach: the current step, or the one after what it carries. */
function outcomeAfter(
  { playbook, position }: PlaybookReading,
  carried: CarriedStep | undefined,
): OutcomeStep | undefined {
  const isOwn = carried?.reading.playbook === playbook && carried.isOnRightSide
  const next = isOwn ? stepOf(playbook, carried.step.next) : undefined
  const step = position.kind === 'at' && position.step.kind === 'outcome' ? position.step : next
  return step?.kind === 'outcome' && step.effects ? step : undefined
}

/** Whether the form holds what an outcome does; of a group that was not filled in, any other one. */
export function isBroughtAbout(
  playbook: Playbook,
  { effects = {} }: OutcomeStep,
  { status, groupId }: Pick<Draft, 'status' | 'groupId'>,
  saved: Saved,
  given: Given,
): boolean {
  const isMoved = (group: number | null) =>
    group === null ? groupId !== saved.groupId : groupId === group
  return (
    (effects.status === undefined || status === effects.status) &&
    (effects.group === undefined || isMoved(groupOf(playbook, effects.group, given)))
  )
}

const earnedBy = (playbook: Playbook): string[] =>
  playbook.steps
    .filter((step) => step.kind === 'outcome' || isWritten(step))
    .map((step) => tagOfStep(playbook, step))
