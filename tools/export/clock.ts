import { setTimeout } from 'node:timers/promises'

/** Time as a run sees it. */
export interface Clock {
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
}

export const CLOCK: Clock = {
  now: () => Date.now(),
  sleep: async (ms) => {
    await setTimeout(ms)
  },
}
