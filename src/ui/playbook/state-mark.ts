import type { PlaybookState } from '../../domain/sidebar/playbook-view'
import type { StepMark } from '../contact/step-tone'

const NEXT: StepMark = { icon: 'next', tone: 'plain' }
const WAIT: StepMark = { icon: 'clock', tone: 'plain' }
const WARN: StepMark = { icon: 'warning', tone: 'warning' }

/** The mark beside a step's name: colour never speaks alone. */
export const STATE_MARK: Readonly<Record<PlaybookState['kind'], StepMark>> = {
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
  'in-draft': { icon: 'draft', tone: 'draft' },
}
