import { createContext, useContext } from 'react'

import type { TicketSession } from '../../actions/ticket-session'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { Instant } from '../../domain/ticket/ticket'
import type { Memory, MemoryKey } from '../../ports/memory'
import type { Panel } from './panel'
import type { Copy } from './use-copy'

export type FormKey = Extract<MemoryKey, `${string}-form`>

/** Everything a component can reach for. */
export interface Hands {
  readonly session: TicketSession
  readonly forms: Memory
  readonly now: () => Instant
  readonly open: (panel: Panel) => void
  readonly close: () => void
  /** Pointer or focus is near something that opens a panel: time to fetch what draws it. */
  readonly approach: () => void
  /** Opens the page Manuais at a step; rejects where Zendesk does not. Absent: there is no such page. */
  readonly openManual?: ((id: PlaybookId, step: string | undefined) => Promise<void>) | undefined
  /** Copies and says so, in the words given. */
  readonly copy: Copy
}

export const HandsContext = createContext<Hands | undefined>(undefined)

export function useHands(): Hands {
  const hands = useContext(HandsContext)
  if (!hands) throw new Error('useHands is used outside the sidebar')
  return hands
}
