import { createTurnedClock, type TurnedClock } from '../../src/adapters/tryout/turned-clock'
import type { Instant } from '../../src/domain/ticket/ticket'

export interface TestClock extends Omit<TurnedClock, 'moveTo'> {
  /** Moves on to the moment; what was due in between is called. */
  readonly moveTo: (moment: Instant | string) => void
}

/** A clock that rests until it is moved. `start`: ISO, such as `2026-11-18T10:00-03:00`. */
export function createTestClock(start: string): TestClock {
  const clock = createTurnedClock(Date.parse(start))
  return {
    ...clock,
    moveTo: (moment) => clock.moveTo(typeof moment === 'string' ? Date.parse(moment) : moment),
  }
}
