import { ATTEMPT_NUMBERS, type AttemptNumber } from '../tags'
import type { Chain } from './chain'
import type { ContactPhase } from './contact-phase'
import type { Stop } from './stop'

/**
 * Whether attempt n may be made at the moment that `phase` is read for (C3, C7, C8, C12). What no
 * exception sets aside comes first: `too-soon` would hide it.
 */
export function attemptStop(n: AttemptNumber, chain: Chain, phase: ContactPhase): Stop | undefined {
  if (phase.kind === 'ended' || phase.kind === 'new-ticket')
    return { kind: 'not-here', why: phase.kind }
  const isAnswered = chain.reply !== undefined || phase.kind === 'replied'
  if (isAnswered && n > 1) return answered(chain)
  const sent = isAnswered ? undefined : chain.made.find((made) => made.n === n)
  if (sent) return { kind: 'already-sent', n, by: sent.by, at: sent.at }
  if (phase.kind === 'paused') return { kind: 'too-soon', n, on: undefined }
  const expected = expectedAttempt(phase, n)
  if (n !== expected) return { kind: 'out-of-order', n, expected }
  if (phase.kind === 'waiting') return { kind: 'too-soon', n, on: phase.on }
  return phase.kind === 'rest-day' ? { kind: 'too-soon', n, on: phase.next } : undefined
}

/** The customer answered: there is nothing to send any more (C7). */
export const answered = ({ reply }: Chain): Stop => ({
  kind: 'answered',
  ...(reply && { at: reply.at }),
})

function expectedAttempt(phase: ContactPhase, wanted: AttemptNumber): number {
  switch (phase.kind) {
    case 'due':
    case 'waiting':
    case 'rest-day':
      return phase.n
    case 'times-unknown':
      return phase.made + 1
    case 'loading':
      return wanted // Nobody knows yet; what was not read stops nothing.
    case 'disagreement':
      // What really was made decides: the missing one may be sent, or recorded (C1, C10).
      return ATTEMPT_NUMBERS.find((n) => !phase.made.some((made) => made.n === n)) ?? 4
    case 'final-day':
    case 'cancel-due':
      return 4
    default:
      return 1
  }
}
