import type { Instant } from '../ticket/ticket'

const MINUTE_MS = 60_000
/** No two searches are closer, no matter who asks for one. */
export const LEAST_MS = MINUTE_MS
const USUAL_MS = 5 * MINUTE_MS
const LONGEST_MS = 15 * MINUTE_MS
/** So many searches that brought nothing new, and the pauses grow. */
const QUIET_SEARCHES = 3
/** After so long without anybody at Zendesk nothing is asked any more. */
const LONG_HIDDEN_MS = 30 * MINUTE_MS

export interface SearchPlan {
  /** When the last one was begun; absent: never. */
  readonly lastAt?: Instant
  /** How many in a row brought nothing new. */
  readonly unchanged: number
  /** When somebody looked at Zendesk in this browser, as far as is known. */
  readonly lookedAt: Instant
  readonly now: Instant
}

/** When to search next; Infinity: not before somebody looks. */
export function nextSearchAt({ lastAt, unchanged, lookedAt, now }: SearchPlan): Instant {
  if (lastAt === undefined) return now
  // A clock that was put back must not keep the agent waiting for the old hour.
  const last = Math.min(lastAt, now)
  const steps = Math.max(0, unchanged - QUIET_SEARCHES + 1)
  const at = last + Math.min(LONGEST_MS, USUAL_MS * (1 + steps))
  const isHidden = at - Math.min(lookedAt, now) > LONG_HIDDEN_MS
  return isHidden ? Number.POSITIVE_INFINITY : at
}
