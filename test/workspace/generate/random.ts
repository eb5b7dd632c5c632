/** Draws that a seed repeats on every machine. */
export interface Random {
  /** 0 to `count` - 1. */
  readonly below: (count: number) => number
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  // Mulberry32: thirty-two bits of state, enough for data that only has to vary.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number): number => Math.floor(next() * count)
  return { below, pick: (list) => list[below(list.length)] ?? list[0] }
}
