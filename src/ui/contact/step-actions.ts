import type { ExceptionRule } from '../../domain/contact/exception'
import type { SidebarView, Step } from '../../domain/sidebar/view'
import { ATTEMPT_NUMBERS, type AttemptNumber } from '../../domain/tags'
import type { Panel } from '../frame/panel'
import type { Values } from '../text/create-words'
import type { TextKey } from '../text/text'

/** What a button of a step does; the component carries it out. */
export type StepDeed =
  | { readonly kind: 'insert'; readonly n: AttemptNumber }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'begin' }
  | { readonly kind: 'not-a-reply' }
  | { readonly kind: 'update-date' }
  | { readonly kind: 'use-history' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'copy-for-whatsapp' }
  | { readonly kind: 'open'; readonly panel: Panel }

export interface StepAction {
  readonly label: TextKey
  /** An attempt's number is said in the agent's language. */
  readonly attempt?: AttemptNumber
  readonly values?: Values
  readonly look: 'primary' | 'outline' | 'link'
  readonly deed: StepDeed
}

/** The buttons of a step, in their order; at most one is primary. */
export function stepActions({ step, can, preview }: StepFacts): readonly StepAction[] {
  switch (step.kind) {
    case 'due':
      return preview?.rendered.kind === 'ready' && can.attempt
        ? [
            {
              label: 'insert_attempt',
              attempt: step.n,
              look: 'primary',
              deed: { kind: 'insert', n: step.n },
            },
          ]
        : []
    case 'waiting':
    case 'rest-day':
      return can.attempt ? [opens('send_sooner', { kind: 'exception', rules: ['sooner'] })] : []
    case 'cancel-due':
      return can.attempt
        ? [{ label: 'prepare_cancellation', look: 'primary', deed: { kind: 'cancel' } }]
        : []
    case 'cancel-incomplete':
      return [{ label: 'complete', look: 'primary', deed: { kind: 'cancel' } }, UNDO]
    case 'staged':
    case 'awaiting-send':
    case 'record-staged':
    case 'cancel-staged':
      return [UNDO]
    case 'held':
      return [
        ...(step.stop.kind === 'too-soon'
          ? [opens('record_exception_more', { kind: 'exception', rules: ['sooner'] })]
          : []),
        ...(step.stop.kind === 'cancel-early'
          ? [opens('record_exception_more', { kind: 'exception', rules: ['cancellation'] })]
          : []),
        step.n === 'farewell' ? UNDO : REMOVE,
      ]
    case 'already-sent':
      return step.isTextLeft ? [REMOVE] : []
    case 'wrong-date':
      return [{ label: 'update_date', look: 'primary', deed: { kind: 'update-date' } }]
    case 'replied':
      return [
        { label: 'not_a_reply', look: 'outline', deed: { kind: 'not-a-reply' } },
        ...(can.start ? [BEGIN_AGAIN] : []),
      ]
    case 'undeliverable':
      return [
        ...(preview?.rendered.kind === 'ready' ? [COPY_FOR_WHATSAPP] : []),
        ...recordContact({ step, can }),
      ]
    case 'disagreement':
      return [
        {
          label: 'use_history',
          values: { count: step.made.length },
          look: 'primary',
          deed: { kind: 'use-history' },
        },
        ...recordContact({ step, can }),
      ]
    case 'times-unknown':
      return [{ label: 'retry', look: 'outline', deed: { kind: 'retry' } }]
    case 'idle':
    case 'loading':
    case 'new-ticket':
    case 'ended':
    case 'follow-up':
    case 'paused':
    case 'final-day':
    case 'cancel-unassigned':
    case 'wrong-composer':
    case 'note-public':
    case 'sent-not-counted':
      return []
  }
}

export type StepFacts = Pick<SidebarView, 'step' | 'can' | 'preview'>

const opens = (label: TextKey, panel: Panel): StepAction => ({
  label,
  look: 'outline',
  deed: { kind: 'open', panel },
})

const UNDO: StepAction = { label: 'undo', look: 'outline', deed: { kind: 'undo' } }
const REMOVE: StepAction = { label: 'remove_from_draft', look: 'outline', deed: { kind: 'undo' } }
const BEGIN_AGAIN: StepAction = { label: 'begin_again', look: 'link', deed: { kind: 'begin' } }
const COPY_FOR_WHATSAPP: StepAction = {
  label: 'copy_whatsapp',
  look: 'primary',
  deed: { kind: 'copy-for-whatsapp' },
}

function recordContact({ step, can }: Pick<StepFacts, 'step' | 'can'>): StepAction[] {
  const n = recordableAttempt(step)
  return n && can.recordContact ? [opens('menu_contact', { kind: 'contact', n })] : []
}

/** The attempt that a contact made outside Zendesk would count as (C10); none where none is open. */
export function recordableAttempt(step: Step): AttemptNumber | undefined {
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

/** The rules that an agent could set aside at this moment (C11). */
export function openRules({ step, note, writing, can }: SidebarView): readonly ExceptionRule[] {
  const isEarly =
    step.kind === 'waiting' ||
    step.kind === 'rest-day' ||
    (step.kind === 'held' && step.stop.kind === 'too-soon')
  const isRunning = isEarly || step.kind === 'final-day' || step.kind === 'due'
  const hasFault = writing.some(({ severity }) => severity === 'stop') || step.kind === 'wrong-date'
  return [
    ...(isEarly && can.attempt ? (['sooner'] as const) : []),
    ...(isRunning && hasBegun(step) && can.attempt ? (['cancellation'] as const) : []),
    ...(note.kind === 'read' && !note.isComplete ? (['note'] as const) : []),
    ...(hasFault ? (['writing'] as const) : []),
  ]
}

/** Nothing can be cancelled before anything was tried. */
const hasBegun = (step: Step): boolean => 'last' in step && step.last !== undefined
