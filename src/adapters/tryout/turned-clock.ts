import type { Instant } from '../../domain/ticket/ticket'
import type { Clock } from '../../ports/clock'

export interface TurnedClock extends Clock {
  /** Moves on to the moment; what was due in between is called. */
  readonly moveTo: (moment: Instant) => void
}

/** A clock that rests until it is turned. */
export function createTurnedClock(start: Instant): TurnedClock {
  let now = start
  const due = new Set<{ readonly at: Instant; readonly call: () => void }>()
  const callDue = (): void => {
    for (const one of [...due]) {
      if (one.at <= now && due.delete(one)) one.call()
    }
  }
  return {
    now: () => now,
    at: (moment, call) => {
      const one = { at: moment, call }
      due.add(one)
      queueMicrotask(callDue)
      return () => void due.delete(one)
    },
    moveTo: (moment) => {
      now = moment
      callDue()
    },
  }
}
