const MINUTE_MS = 60_000

/**
 * When the next call may start, if no minute may see more than so many: `starts` are the moments at
 * which earlier ones did, oldest first.
 */
export function nextStart(starts: readonly number[], perMinute: number, now: number): number {
  const blocking = starts.at(-perMinute)
  return blocking === undefined ? now : Math.max(now, blocking + MINUTE_MS)
}

/** Of the account's calls in a minute a run takes a quarter: agents and other programs need the rest. */
export const shareOf = (accountLimit: number): number => Math.max(1, Math.floor(accountLimit / 4))
