import { dueRows, NO_AGENDA, nextTurn, type TicketWatch } from '../../domain/due/agenda'
import type { DueRow } from '../../domain/due/due-row'
import type { Clock } from '../../ports/clock'
import type { DueBoard, Shared } from '../../ports/due-board'
import type { Attention, Frames } from '../../ports/frames'
import type { Unsubscribe } from '../../ports/ticket-host'

interface DueStateOptions {
  readonly frames: Pick<Frames, 'hear'>
  readonly board: DueBoard
  readonly clock: Clock
  readonly attention: Pick<Attention, 'onPulse'>
}

/** What is due for this agent, as every frame of the app in this browser knows it. */
export interface DueState {
  /** The oldest first. */
  readonly rows: () => readonly DueRow[]
  readonly shared: () => Shared
  /** Called whenever something may have become due, or was read, and at every pulse. */
  readonly subscribe: (listener: () => void) => Unsubscribe
}

/** Follows what the frames say, and the clock. */
export function createDueState({ frames, board, clock, attention }: DueStateOptions): DueState {
  let shared: Shared = board.shared() ?? { agenda: NO_AGENDA }
  const watches = new Map(board.watches().map((watch) => [watch.ticketId, watch]))
  const listeners = new Set<() => void>()
  let stopTimer: Unsubscribe = () => undefined

  const changed = (): void => {
    stopTimer()
    const next = nextTurn(shared.agenda, [...watches.values()], clock.now())
    if (Number.isFinite(next)) stopTimer = clock.at(next, changed)
    for (const listener of [...listeners]) listener()
  }
  const watch = (said: TicketWatch): void => {
    watches.set(said.ticketId, said)
    changed()
  }
  frames.hear((message) => {
    if (message.kind === 'shared') {
      shared = message.shared
      changed()
    }
    if (message.kind === 'watch') watch(message.watch)
  })
  attention.onPulse(changed)
  changed()

  return {
    rows: () => dueRows(shared.agenda, [...watches.values()], clock.now()),
    shared: () => shared,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
