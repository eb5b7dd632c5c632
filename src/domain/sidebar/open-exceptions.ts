import type { ExceptionRule } from '../contact/exception'
import { EXCEPTION_FOR } from '../contact/stop'
import { ATTEMPT_NUMBERS, type AttemptNumber } from '../tags'
import type { Step } from './step'
import type { SidebarView } from './view'

/** A rule that the agent could set aside now, and what goes on with it (C11). */
export interface OpenException {
  readonly rule: ExceptionRule
  readonly goesOn: AfterException
}

/** What waited for the exception is inserted; anything else is only set aside for the submit. */
export type AfterException =
  | { readonly kind: 'insert'; readonly n: AttemptNumber }
  | { readonly kind: 'cancel' | 'set-aside' }

/** Every rule that could be set aside at this moment (C11). */
export function openExceptions(view: SidebarView): readonly OpenException[] {
  return rulesOpen(view).map((rule) => ({ rule, goesOn: afterException(rule, view.step) }))
}

/** What the exception to a rule leads to; what is in the draft already only waits for it. */
export function afterException(rule: ExceptionRule, step: Step): AfterException {
  if (rule === 'sooner' && (step.kind === 'waiting' || step.kind === 'rest-day')) {
    return { kind: 'insert', n: step.n }
  }
  const isInDraft = step.kind === 'held' || step.kind === 'staged'
  return { kind: rule === 'cancellation' && !isInDraft ? 'cancel' : 'set-aside' }
}

function rulesOpen({ step, notes, writing, can }: SidebarView): ExceptionRule[] {
  const isWaiting = step.kind === 'waiting' || step.kind === 'rest-day'
  const heldBy = step.kind === 'held' ? EXCEPTION_FOR[step.stop.kind] : undefined
  const isSooner = isWaiting || heldBy === 'sooner'
  const isRunning = isSooner || step.kind === 'final-day' || step.kind === 'due'
  const hasFault = writing.some(({ severity }) => severity === 'stop') || heldBy === 'writing'
  return [
    ...(isSooner && can.attempt ? (['sooner'] as const) : []),
    ...(isRunning && hasBegun(step) && can.attempt ? (['cancellation'] as const) : []),
    ...(notes.some(({ isComplete }) => !isComplete) ? (['note'] as const) : []),
    ...(hasFault ? (['writing'] as const) : []),
  ]
}

/** Nothing can be cancelled before anything was tried. */
const hasBegun = (step: Step): boolean => 'last' in step && step.last !== undefined

/** The attempt that a contact made outside Zendesk would count as (C10); none where none is open. */
export function recordableAttempt({ step, can }: Pick<SidebarView, 'step' | 'can'>) {
  return can.recordContact ? nextAttempt(step) : undefined
}

function nextAttempt(step: Step): AttemptNumber | undefined {
  switch (step.kind) {
    case 'due':
    case 'waiting':
    case 'rest-day':
      return step.n
    case 'undeliverable':
      return step.n === 'farewell' ? undefined : step.n
    case 'idle':
    case 'replied':
    case 'follow-up':
      return 1
    case 'times-unknown':
      return ATTEMPT_NUMBERS.find((n) => n === step.made + 1)
    case 'disagreement':
      return ATTEMPT_NUMBERS.find((n) => !step.made.some((made) => made.n === n))
    default:
      return undefined
  }
}
