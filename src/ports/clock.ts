import type { Instant } from '../domain/ticket/ticket'

/** The only place the time comes from. */
export interface Clock {
  readonly now: () => Instant
  /** Calls once, at or soon after the moment; never early, also when the tab slept. */
  readonly at: (moment: Instant, call: () => void) => () => void
}
