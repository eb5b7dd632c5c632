import type { Step } from '../../domain/sidebar/view'
import type { IconName } from '../garden/Icon'

export type StepTone = 'plain' | 'draft' | 'warning' | 'danger'

interface Mark {
  readonly icon: IconName
  readonly tone: StepTone
}

const NEXT: Mark = { icon: 'next', tone: 'plain' }
const WAIT: Mark = { icon: 'clock', tone: 'plain' }
const DRAFT: Mark = { icon: 'draft', tone: 'draft' }
const WARN: Mark = { icon: 'warning', tone: 'warning' }
const STOP: Mark = { icon: 'stop', tone: 'danger' }

/** The mark beside a step's name: colour never speaks alone. */
export const STEP_MARK: Readonly<Record<Step['kind'], Mark>> = {
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
  'awaiting-send': DRAFT,
  'wrong-composer': WARN,
  'record-staged': DRAFT,
  'note-public': STOP,
  'wrong-date': WARN,
  'already-sent': WARN,
  held: STOP,
  'cancel-staged': DRAFT,
  'cancel-incomplete': WARN,
  'sent-not-counted': STOP,
  undeliverable: WARN,
}
