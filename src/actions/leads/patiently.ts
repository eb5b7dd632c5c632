import type { Clock } from '../../ports/clock'
import type { HostReason } from '../../ports/host-error'
import { hostError } from '../failure'
import type { Pace, Urgency } from './pace'

/** What every reading of the account is built on. */
export interface Patience {
  readonly clock: Clock
  readonly pace: Pace
}

/** What may go well the next time. */
const PASSING: readonly HostReason[] = ['late', 'refused', 'unexpected']
/** Before the second try and the third, which is the last. */
const PAUSES_MS = [2_000, 8_000] as const
/** Too many calls are nobody's fault and pass by themselves; but a call is not tried forever. */
const MOST_BUSY = 5
/** Where Zendesk does not say how long: its limits count by the minute. */
const BUSY_MS = 60_000

/**
 * Makes a call in its turn, again after growing pauses where that may help, and after the time that
 * Zendesk asks for where there were too many (429): till then nobody calls. Undefined once it is not
 * wanted any more; rejects with the last HostError.
 */
export async function patiently<T>(
  { clock, pace }: Patience,
  urgency: Urgency,
  isWanted: () => boolean,
  call: () => Promise<T>,
): Promise<T | undefined> {
  for (let failed = 0, busy = 0; ; ) {
    await pace.turn(urgency)
    if (!isWanted()) return undefined
    try {
      return await call()
    } catch (error) {
      const { reason, waitMs = BUSY_MS } = hostError(error)
      if (reason === 'busy') {
        // Also where this call is given up: the next one waits as long.
        pace.pauseUntil(clock.now() + waitMs)
        if (busy === MOST_BUSY) throw error
        busy += 1
        continue
      }
      const pause = PAUSES_MS[failed]
      if (!PASSING.includes(reason) || pause === undefined) throw error
      failed += 1
      await passed(clock, pause)
    }
  }
}

const passed = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => void clock.at(clock.now() + ms, resolve))
