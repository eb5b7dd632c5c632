import { createDueState, type DueState } from './actions/due/due-state'
import { createBrowserBoard } from './adapters/browser/browser-board'
import type { MemoryOwner } from './adapters/browser/browser-memory'
import { localStorageOf } from './adapters/browser/local-storage'
import type { Clock } from './ports/clock'
import type { Attention, Frames } from './ports/frames'

/** What the tickets that were opened in this browser said of themselves, as it goes on. */
export const openWindows = (
  owner: Omit<MemoryOwner, 'ticketId'>,
  frames: Frames,
  clock: Clock,
  attention: Attention,
): DueState => {
  const board = createBrowserBoard(localStorageOf(window), owner, clock.now)
  return createDueState({ frames, board, clock, attention })
}
