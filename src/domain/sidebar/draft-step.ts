import { attemptStop } from '../contact/attempt-stop'
import { cancelParts, cancelStop, isCancellation, missingParts } from '../contact/cancel-stop'
import { thirdDay } from '../contact/messages'
import type { Stop } from '../contact/stop'
import { wrongDate } from '../contact/wrong-date'
import type { Model } from '../reading/model'
import type { Reading } from '../reading/read-model'
import { isMixed } from '../submit/save-input'
import { stepStop } from '../submit/step-save'
import type { AttemptNumber } from '../tags'
import { isSentAtOnce } from '../ticket/ticket'
import type { NextStep, Staged } from './next-step'

/**
 * What the head of the screen names. What of ours is in the draft comes before what could come next:
 * one thing at a time, and nothing is inserted beside it (S1, Inserting).
 */
export function draftStep(model: Model, reading: Reading): NextStep {
  const { work, draft } = model
  const { notes, phase } = reading
  const shown = notes.find(({ source, place }) => source === 'draft' && place === 'own')
  if (shown && draft.isPublic)
    return {
      kind: 'held',
      what: { kind: 'note' },
      stop: { kind: 'note-public', template: shown.template },
      isBySend: isSentAtOnce(draft),
    }
  if (work.refusedTag !== undefined) return { kind: 'sent-not-counted', n: work.refusedTag }
  if (phase.kind === 'ended' && work.inserted?.kind !== 'message' && !reading.carriedStep)
    return phase
  return (
    contactInDraft(model, reading) ?? besideContact(model, reading) ?? savedStep(model, reading)
  )
}

/** An attempt, its record, or a cancellation. */
function contactInDraft(model: Model, reading: Reading): NextStep | undefined {
  const { draft, work, saved } = model
  const { carried, recorded, isFarewellSent } = reading
  const { isCancelling } = work
  const input = { carried, draft, isFarewellSent, savedTags: saved.tags, isCancelling }
  if (isCancellation(input)) return cancellation(input, model, reading)
  if (recorded !== undefined) {
    const what: Staged = { kind: 'record', n: recorded }
    return held(what, attemptStopNow(recorded, model, reading)) ?? staged(what)
  }
  return typeof carried === 'number' ? attempt(carried, model, reading) : undefined
}

type CancelFacts = Parameters<typeof isCancellation>[0]

/** A cancellation that is whole may still be early (C6); a customer who answered stops any part (C7). */
function cancellation(input: CancelFacts, model: Model, reading: Reading): NextStep {
  const { channel } = model.draft
  const missing = missingParts(input)
  const stop = cancelStop(reading)
  const isEarly = stop?.kind === 'cancel-early'
  const isPassed = isEarly && (isWaived(model, 'cancellation') || missing.length > 0)
  const what: Staged = { kind: 'cancellation' }
  if (stop && !isPassed) return { kind: 'held', what, stop }
  const hasText = input.carried === 'farewell'
  if (hasText && reading.delivery.kind === 'closed' && !input.isFarewellSent)
    return { kind: 'undeliverable', n: 'farewell', isInDraft: true }
  if (missing.length === 0) return staged(what)
  const isOnlyFarewell = cancelParts(input).has('farewell') && missing.length === 2
  if (channel.sendsAtOnce && isOnlyFarewell) return staged(what, true)
  return { kind: 'held', what, stop: { kind: 'cancel-incomplete', missing } }
}

function attempt(n: AttemptNumber, model: Model, reading: Reading): NextStep {
  const { draft, rules, now } = model
  const what: Staged = { kind: 'attempt', n }
  if (!draft.isPublic) return { kind: 'held', what, stop: { kind: 'internal-attempt', n } }
  const date = n === 2 ? wrongDate(reading.ownWords, thirdDay(now, rules.time)) : undefined
  const stop: Stop | undefined =
    attemptStopNow(n, model, reading) ??
    (isMixed(reading, rules) ? { kind: 'mixed' } : date && { kind: 'wrong-date', ...date })
  if (stop) return { kind: 'held', what, stop }
  if (reading.delivery.kind === 'closed') return { kind: 'undeliverable', n, isInDraft: true }
  return draft.channel.sendsAtOnce
    ? staged(what, true)
    : { ...staged(what), suggestsPending: draft.status !== 'pending' }
}

function attemptStopNow(n: AttemptNumber, model: Model, { chain, phaseThen }: Reading) {
  const stop = attemptStop(n, chain, phaseThen)
  return stop?.kind === 'too-soon' && isWaived(model, 'sooner') ? undefined : stop
}

const isWaived = ({ work }: Model, waived: 'sooner' | 'cancellation'): boolean =>
  work.exceptions.some(({ rule }) => rule === waived)

/** A playbook's step, or the text on the cost. */
function besideContact({ draft }: Model, reading: Reading): NextStep | undefined {
  const { carriedStep, hasCost } = reading
  const isBySend = isSentAtOnce(draft)
  if (carriedStep) {
    const { step, n } = carriedStep
    const what: Staged = {
      kind: 'step',
      playbook: carriedStep.reading.playbook.id,
      step: step.id,
      n,
    }
    return held(what, stepStop(carriedStep)) ?? staged(what, isBySend)
  }
  return hasCost && draft.isPublic ? staged({ kind: 'cost' }, isBySend) : undefined
}

const held = (what: Staged, stop: Stop | undefined): NextStep | undefined =>
  stop && { kind: 'held', what, stop }

const staged = (what: Staged, isBySend = false): Extract<NextStep, { kind: 'staged' }> => ({
  kind: 'staged',
  what,
  isBySend,
})

/** Nothing of ours is in the draft: what is saved, and what keeps its next step from being done. */
function savedStep({ work, draft }: Model, { phase, delivery, isFarewellSent }: Reading): NextStep {
  if (work.refusal) return { kind: 'already-sent', ...work.refusal }
  if (delivery.kind === 'closed' && !isFarewellSent) {
    if (phase.kind === 'due') return { kind: 'undeliverable', n: phase.n, isInDraft: false }
    if (phase.kind === 'cancel-due')
      return { kind: 'undeliverable', n: 'farewell', isInDraft: false }
  }
  return phase.kind === 'cancel-due' && draft.assigneeId === null
    ? { kind: 'cancel-unassigned', made: phase.made }
    : phase
}
