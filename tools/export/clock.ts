import { setTimeout } from 'node:timers/promises'

/** Time as a run sees it. */
export interface Clock {
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

/** The real one; nobody sleeps any more once the signal says so. */
export const createClock = (signal: AbortSignal): Clock => ({
  now: () => Date.now(),
  sleep: async (ms) => {
    await setTimeout(ms, undefined, { signal })
  },
})
