import type { Clock } from '../../ports/clock'

/** Tells its listeners of changes, and makes the state again only when one of them asks for it. */
export interface Teller<State> {
  /** The same object until something changes. */
  readonly state: () => State
  readonly subscribe: (listener: () => void) => () => void
  /** Many changes in a row are told once. */
  readonly changed: () => void
  /** Tells at once, such as after a click. */
  readonly tell: () => void
}

/** A list of thousands is drawn ten times a second, whatever the pace of the answers. */
const TELL_MS = 100

export function createTeller<State>(clock: Clock, make: () => State): Teller<State> {
  const listeners = new Set<() => void>()
  let state: State | undefined
  let isTelling = false
  const tell = (): void => {
    state = undefined
    for (const listener of [...listeners]) listener()
  }
  return {
    state: () => {
      state ??= make()
      return state
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    changed: () => {
      state = undefined
      if (isTelling) return
      isTelling = true
      clock.at(clock.now() + TELL_MS, () => {
        isTelling = false
        tell()
      })
    },
    tell,
  }
}
