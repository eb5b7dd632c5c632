import type { PlaybookState } from '../../domain/sidebar/playbook-view'
import type { StepLook } from '../contact/step-tone'

const NEXT: StepLook = { icon: 'next', tone: 'plain' }
const WAIT: StepLook = { icon: 'clock', tone: 'plain' }
const WARN: StepLook = { icon: 'warning', tone: 'warning' }

/** The mark beside a step's name: colour never speaks alone. */
export const STATE_MARK: Readonly<Record<PlaybookState['kind'], StepLook>> = {
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
