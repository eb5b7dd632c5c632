import { moveIn, type Neighbour } from '../zendesk/neighbour'
import type { TicketTab } from '../zendesk/tab-types'

/** The unfriendly app beside the tickets of this window, if one was asked for. */
export interface Neighbours {
  readonly meet: (tab: TicketTab) => void
  readonly part: (tab: TicketTab) => void
  /** From now on this one, or none, beside every open ticket. */
  readonly choose: (neighbour: Neighbour | undefined) => void
}

export function createNeighbours(first: Neighbour | undefined): Neighbours {
  let neighbour = first
  const beside = new Map<TicketTab, () => void>()
  const meet = (tab: TicketTab): void => {
    beside.get(tab)?.()
    beside.set(tab, neighbour ? moveIn(tab, neighbour) : () => undefined)
  }
  return {
    meet,
    part: (tab) => {
      beside.get(tab)?.()
      beside.delete(tab)
    },
    choose: (next) => {
      neighbour = next
      for (const tab of beside.keys()) meet(tab)
    },
  }
}
