import { vi } from 'vitest'

import { createBrowserClock } from '../../src/adapters/browser/browser-clock'
import type { TestClock } from '../fakes/test-clock'

/** So fine is time here: short against every limit of the app. */
const STEP_MS = 100
/** Where nothing is measured. */
const LEAP_MS = 500

/** Timers and `Date` are still until time is let pass; `start` is ISO. */
export function stopTime(start: string): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse(start) })
}

export const resumeTime = (): void => void vi.useRealTimers()

/** Lets time pass, with everything that waits for it. */
export async function pass(ms: number): Promise<void> {
  for (let gone = 0; gone < ms; gone += LEAP_MS) {
    await turn()
    vi.advanceTimersByTime(LEAP_MS)
  }
  await turn()
}

/** How long it takes until the work has ended, in milliseconds of that time; at most `limitMs`. */
export async function duration(work: Promise<unknown>, limitMs: number): Promise<number> {
  const start = Date.now()
  let isDone = false
  const done = () => {
    isDone = true
  }
  work.then(done, done)
  await turn()
  while (!isDone && Date.now() - start < limitMs) {
    vi.advanceTimersByTime(STEP_MS)
    await turn()
  }
  return Date.now() - start
}

/** What is answered at once is answered within these. */
async function turn(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await new Promise((done) => setImmediate(done))
}

export interface Machine extends TestClock {
  /** Its clock is so far from the account's. */
  readonly skew: (ms: number) => void
  /** The tab sleeps until then: no timer runs, and the clock is another one when it wakes. */
  readonly sleepUntil: (moment: number) => void
}

/** The clock of the machine the app runs on: the browser's own adapter over the time above. */
export function createMachine(): Machine {
  const page = new EventTarget()
  const clock = createBrowserClock(page as Document)
  let skewMs = 0
  const look = () => page.dispatchEvent(new Event('visibilitychange'))
  const moveTo = (moment: number | string): void => {
    vi.setSystemTime(moment)
    look()
  }
  return {
    now: () => clock.now() + skewMs,
    at: (moment, call) => clock.at(moment - skewMs, call),
    moveTo,
    sleepUntil: moveTo,
    skew: (ms) => {
      skewMs = ms
      look()
    },
  }
}
