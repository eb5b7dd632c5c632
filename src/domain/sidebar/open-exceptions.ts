import type { ExceptionRule } from '../contact/exception'
import { EXCEPTION_FOR } from '../contact/stop'
import { ATTEMPT_NUMBERS, type AttemptNumber } from '../tags'
import type { NextStep } from './next-step'
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
  return rulesOpen(view).map((rule) => ({ rule, goesOn: afterException(rule, view.next) }))
}

/** What the exception to a rule leads to; what is in the draft already only waits for it. */
export function afterException(rule: ExceptionRule, next: NextStep): AfterException {
  if (rule === 'sooner' && (next.kind === 'waiting' || next.kind === 'rest-day')) {
    return { kind: 'insert', n: next.n }
  }
  const isInDraft = next.kind === 'held' || next.kind === 'staged'
  return { kind: rule === 'cancellation' && !isInDraft ? 'cancel' : 'set-aside' }
}

function rulesOpen({ next, notes, writing, can }: SidebarView): ExceptionRule[] {
  const isWaiting = next.kind === 'waiting' || next.kind === 'rest-day'
  const heldBy = next.kind === 'held' ? EXCEPTION_FOR[next.stop.kind] : undefined
  const isSooner = isWaiting || heldBy === 'sooner'
  const isRunning = isSooner || next.kind === 'final-day' || next.kind === 'due'
  const hasFault = writing.some(({ severity }) => severity === 'stop') || heldBy === 'writing'
  return [
    ...(isSooner && can.attempt ? (['sooner'] as const) : []),
    ...(isRunning && hasBegun(next) && can.attempt ? (['cancellation'] as const) : []),
    ...(notes.some(({ isComplete }) => !isComplete) ? (['note'] as const) : []),
    ...(hasFault ? (['writing'] as const) : []),
  ]
}

/** Nothing can be cancelled before anything was tried. */
const hasBegun = (next: NextStep): boolean => 'last' in next && next.last !== undefined

/** The attempt that a contact made outside Zendesk would count as (C10); none where none is open. */
export function recordableAttempt({ next, can }: Pick<SidebarView, 'next' | 'can'>) {
  return can.recordContact ? nextAttempt(next) : undefined
}

function nextAttempt(next: NextStep): AttemptNumber | undefined {
  switch (next.kind) {
    case 'due':
    case 'waiting':
    case 'rest-day':
      return next.n
    case 'undeliverable':
      return next.n === 'farewell' ? undefined : next.n
    case 'idle':
    case 'replied':
    case 'follow-up':
      return 1
    case 'times-unknown':
      return ATTEMPT_NUMBERS.find((n) => n === next.made + 1)
    case 'disagreement':
      return ATTEMPT_NUMBERS.find((n) => !next.made.some((made) => made.n === n))
    default:
      return undefined
  }
}
