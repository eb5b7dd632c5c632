import { attemptStop } from '../contact/attempt-stop'
import { cancelParts, cancelStop, isCancellation, missingParts } from '../contact/cancel-stop'
import { thirdDay } from '../contact/messages'
import { wrongDate } from '../contact/wrong-date'
import type { Model } from '../reading/model'
import type { Reading } from '../reading/read-model'
import type { AttemptNumber } from '../tags'
import type { Step } from './view'

/** The draft laid over the saved state: what stands in it is said before what could come next. */
export function draftStep(model: Model, reading: Reading): Step {
  const { work, draft } = model
  const { note, carried, recorded, step, isFarewellSent, delivery } = reading
  if (note?.source === 'draft' && note.place === 'own' && draft.isPublic)
    return { kind: 'note-public' }
  if (work.refusedTag !== undefined) return { kind: 'sent-not-counted', n: work.refusedTag }
  if (step.kind === 'ended' && work.inserted === undefined) return step
  const facts = {
    carried,
    draft,
    isFarewellSent,
    savedTags: model.saved.tags,
    isCancelling: work.isCancelling,
  }
  const isClosed = delivery.kind === 'closed' && !isFarewellSent
  if (isCancellation(facts)) {
    const held = heldCancellation(facts, model, reading)
    if (held) return held
    if (isClosed && carried === 'farewell') return { kind: 'undeliverable', n: 'farewell' }
    return cancelStep(facts, draft.channel.sendsAtOnce)
  }
  if (recorded !== undefined)
    return heldStep(recorded, model, reading) ?? { kind: 'record-staged', n: recorded }
  if (typeof carried === 'number') return attemptStep(carried, model, reading)
  if (work.refusal) return { kind: 'already-sent', ...work.refusal, isTextLeft: false }
  if (isClosed && step.kind === 'due') return { kind: 'undeliverable', n: step.n }
  if (isClosed && step.kind === 'cancel-due') return { kind: 'undeliverable', n: 'farewell' }
  if (step.kind === 'cancel-due' && draft.assigneeId === null) {
    return { kind: 'cancel-unassigned', made: step.made }
  }
  return step
}

/** A cancellation that is whole may still be early (C6); a customer who answered stops any part (C7). */
function heldCancellation(
  facts: Parameters<typeof isCancellation>[0],
  { work }: Model,
  reading: Reading,
): Step | undefined {
  const stop = cancelStop(reading)
  if (!stop) return undefined
  const isWaived = work.exceptions.some(({ rule }) => rule === 'cancellation')
  const isEarly = stop.kind === 'cancel-early'
  if (isEarly && (isWaived || missingParts(facts).length > 0)) return undefined
  return { kind: 'held', n: 'farewell', stop }
}

function cancelStep(facts: Parameters<typeof isCancellation>[0], sendsAtOnce: boolean): Step {
  const missing = missingParts(facts)
  if (missing.length === 0) return { kind: 'cancel-staged' }
  const isOnlyFarewell = cancelParts(facts).has('farewell') && missing.length === 2
  return sendsAtOnce && isOnlyFarewell
    ? { kind: 'awaiting-send', n: 'farewell' }
    : { kind: 'cancel-incomplete', missing }
}

function attemptStep(n: AttemptNumber, model: Model, reading: Reading): Step {
  const { draft, rules, now } = model
  if (!draft.isPublic) return { kind: 'wrong-composer', n }
  const held = heldStep(n, model, reading)
  if (held) return held
  const date = n === 2 ? wrongDate(reading.ownWords, thirdDay(now, rules.time)) : undefined
  if (date) return { kind: 'wrong-date', ...date }
  if (reading.delivery.kind === 'closed') return { kind: 'undeliverable', n }
  if (draft.channel.sendsAtOnce) return { kind: 'awaiting-send', n }
  return { kind: 'staged', n, suggestsPending: draft.status !== 'pending' }
}

function heldStep(
  n: AttemptNumber,
  { work }: Model,
  { record, stepThen }: Reading,
): Step | undefined {
  const stop = attemptStop(n, record, stepThen)
  if (!stop) return undefined
  if (stop.kind === 'already-sent') return { ...stop, isTextLeft: true }
  const isWaived = stop.kind === 'too-soon' && work.exceptions.some(({ rule }) => rule === 'sooner')
  return isWaived ? undefined : { kind: 'held', n, stop }
}
