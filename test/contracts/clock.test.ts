import { vi } from 'vitest'

import { createBrowserClock } from '../../src/adapters/browser/browser-clock'
import type { Clock } from '../../src/ports/clock'
import { createTestClock } from '../fakes/test-clock'
import { type ClockStage, clockContract } from './clock.contract'

const START = '2026-11-18T10:00-03:00'

const over = (clock: Clock, hand: Omit<ClockStage, 'now' | 'at'>): ClockStage => ({
  now: async () => clock.now(),
  at: async (moment, call) => {
    const callOff = clock.at(moment, call)
    return async () => callOff()
  },
  ...hand,
})

clockContract('that is moved by hand', async () => {
  const clock = createTestClock(START)
  return over(clock, {
    moveTo: async (moment) => clock.moveTo(moment),
    settled: async () => undefined,
    close: async () => undefined,
  })
})

clockContract('of a browser, its timers run by hand', async () => {
  vi.useFakeTimers({ now: Date.parse(START) })
  // A document is a place for events, as far as the clock is concerned.
  const clock = createBrowserClock(new EventTarget() as Document)
  return over(clock, {
    moveTo: async (moment) => void (await vi.advanceTimersByTimeAsync(moment - Date.now())),
    settled: async () => void (await vi.advanceTimersByTimeAsync(0)),
    close: async () => void vi.useRealTimers(),
  })
})
