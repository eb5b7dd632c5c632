/** How often each time was taken, by minutes: what several runs counted can be added up. */
export type Times = ReadonlyMap<number, number>

const MINUTE_MS = 60_000

/**
 * Minutes of two digits: 7, 93, 130, 1400. The longest are at most five percent off, and however many
 * tickets there are, the numbers are few.
 */
export function roundedMinutes(ms: number): number {
  const minutes = Math.round(ms / MINUTE_MS)
  const unit = 10 ** Math.max(0, String(minutes).length - 2)
  return Math.round(minutes / unit) * unit
}

/** The time within which this part of all was done: 0.5 is the median. Undefined of none. */
export function timeWithin(times: Times, part: number): number | undefined {
  const total = countOf(times)
  let count = 0
  for (const [minutes, often] of [...times].sort(([a], [b]) => a - b)) {
    count += often
    if (count >= total * part) return minutes
  }
  return undefined
}

export const countOf = (times: Times): number => [...times.values()].reduce((a, b) => a + b, 0)
