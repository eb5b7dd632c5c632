import type { Instant } from '../../src/domain/ticket/ticket'
import type { Clock } from '../../src/ports/clock'

export interface TestClock extends Clock {
  /** Moves on to the moment; what was due in between is called. */
  readonly moveTo: (moment: Instant | string) => void
}

/** A clock that rests until it is moved. `start`: ISO, such as `2026-11-18T10:00-03:00`. */
export function createTestClock(start: string): TestClock {
  let now = Date.parse(start)
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
      now = typeof moment === 'string' ? Date.parse(moment) : moment
      callDue()
    },
  }
}
