import { useSyncExternalStore } from 'react'

/** A value the page draws from; replaced as a whole. */
export interface Store<T> {
  readonly get: () => T
  readonly change: (change: Partial<T>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore<T extends object>(first: T): Store<T> {
  const listeners = new Set<() => void>()
  let value = first
  return {
    get: () => value,
    change: (change) => {
      value = { ...value, ...change }
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get)
