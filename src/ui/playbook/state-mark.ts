import type { PlaybookState } from '../../domain/sidebar/playbook-view'
import type { StepTone } from '../contact/step-tone'
import type { IconName } from '../garden/Icon'

interface Mark {
  readonly icon: IconName
  readonly tone: StepTone
}

const NEXT: Mark = { icon: 'next', tone: 'plain' }
const WAIT: Mark = { icon: 'clock', tone: 'plain' }
const WARN: Mark = { icon: 'warning', tone: 'warning' }

/** The mark beside a step's name: colour never speaks alone. */
export const STATE_MARK: Readonly<Record<PlaybookState['kind'], Mark>> = {
  loading: WAIT,
  failed: { icon: 'stop', tone: 'danger' },
  message: NEXT,
  note: NEXT,
  question: NEXT,
  checklist: NEXT,
  form: NEXT,
  waiting: WAIT,
  'time-unknown': WARN,
  closed: WAIT,
  outcome: NEXT,
  over: { icon: 'done', tone: 'plain' },
  staged: { icon: 'draft', tone: 'draft' },
  'wrong-composer': WARN,
  'done-meanwhile': WARN,
}
