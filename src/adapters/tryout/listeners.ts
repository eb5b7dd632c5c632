import type { HostEvents, TicketHost } from '../../ports/ticket-host'

/** Those who listen to a host's events. */
export interface Listeners {
  readonly on: TicketHost['on']
  readonly tell: <E extends keyof HostEvents>(event: E, value: HostEvents[E]) => void
}

export function createListeners(): Listeners {
  const listeners = new Map<keyof HostEvents, Set<(value: never) => unknown>>()
  return {
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set()
      listeners.set(event, known.add(listener))
      return () => void known.delete(listener)
    },
    tell: (event, value) => {
      // Each set has the listeners of its own event; the pairing is lost to the compiler.
      for (const listener of [...(listeners.get(event) ?? [])]) listener(value as never)
    },
  }
}
