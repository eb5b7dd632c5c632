import { ATTEMPT_NUMBERS, type AttemptNumber } from '../tags'
import type { ContactRecord } from './contact-record'
import type { NextStep } from './next-step'
import type { Stop } from './stop'

/** Whether attempt n may be made now, by what is saved (C3, C7, C8, C12). */
export function attemptStop(
  n: AttemptNumber,
  record: ContactRecord,
  step: NextStep,
): Stop | undefined {
  if (step.kind === 'ended' || step.kind === 'new-ticket')
    return { kind: 'not-here', why: step.kind }
  const isAnswered = record.reply !== undefined || step.kind === 'replied'
  if (isAnswered && n > 1) return answered(record)
  const sent = isAnswered ? undefined : record.made.find((made) => made.n === n)
  if (sent) return { kind: 'already-sent', n, by: sent.by, at: sent.at }
  if (step.kind === 'paused') return { kind: 'too-soon', n, on: undefined }
  const expected = expectedAttempt(step, n)
  if (n !== expected) return { kind: 'out-of-order', n, expected }
  if (step.kind === 'waiting') return { kind: 'too-soon', n, on: step.on }
  return step.kind === 'rest-day' ? { kind: 'too-soon', n, on: step.next } : undefined
}

/** The customer answered: there is nothing to send any more (C7). */
export const answered = ({ reply }: ContactRecord): Stop => ({
  kind: 'answered',
  ...(reply && { at: reply.at }),
})

function expectedAttempt(step: NextStep, wanted: AttemptNumber): number {
  switch (step.kind) {
    case 'due':
    case 'waiting':
    case 'rest-day':
      return step.n
    case 'times-unknown':
      return step.made + 1
    case 'loading':
      return wanted // Nobody knows yet; what was not read stops nothing.
    case 'disagreement':
      // What really was made decides: the missing one may be sent, or recorded (C1, C10).
      return ATTEMPT_NUMBERS.find((n) => !step.made.some((made) => made.n === n)) ?? 4
    case 'final-day':
    case 'cancel-due':
      return 4
    default:
      return 1
  }
}
