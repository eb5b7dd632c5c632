import type { Stop } from '../../domain/contact/stop'
import type { NextStep } from '../../domain/sidebar/next-step'
import type { IconName } from '../garden/Icon'

export type StepTone = 'plain' | 'draft' | 'warning' | 'danger'

export interface StepLook {
  readonly icon: IconName
  readonly tone: StepTone
}

const NEXT: StepLook = { icon: 'next', tone: 'plain' }
const WAIT: StepLook = { icon: 'clock', tone: 'plain' }
const DRAFT: StepLook = { icon: 'draft', tone: 'draft' }
const WARN: StepLook = { icon: 'warning', tone: 'warning' }
const STOP: StepLook = { icon: 'stop', tone: 'danger' }

const STEP_LOOK: Readonly<Record<NextStep['kind'], StepLook>> = {
  idle: NEXT,
  loading: WAIT,
  'new-ticket': { icon: 'info', tone: 'plain' },
  ended: { icon: 'done', tone: 'plain' },
  'times-unknown': WARN,
  'follow-up': { icon: 'info', tone: 'plain' },
  paused: { icon: 'pause', tone: 'plain' },
  replied: { icon: 'reply', tone: 'draft' },
  disagreement: WARN,
  due: NEXT,
  waiting: WAIT,
  'rest-day': WAIT,
  'final-day': WAIT,
  'cancel-due': NEXT,
  'cancel-unassigned': STOP,
  staged: DRAFT,
  held: STOP,
  'already-sent': WARN,
  'sent-not-counted': STOP,
  undeliverable: WARN,
}

/** One click puts it right, or it was done already: a warning is enough. */
const IS_MILD: ReadonlySet<Stop['kind']> = new Set([
  'internal-attempt',
  'step-side',
  'wrong-date',
  'cancel-incomplete',
  'already-sent',
  'step-done',
])

/** The mark beside a step's name: colour never speaks alone. */
export const lookOf = (next: NextStep): StepLook =>
  next.kind === 'held' && IS_MILD.has(next.stop.kind) ? WARN : STEP_LOOK[next.kind]
