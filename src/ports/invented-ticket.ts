import type { Update } from '../domain/ticket/history'
import type { Draft, Instant, Status } from '../domain/ticket/ticket'
import type { Unsubscribe } from './ticket-host'

/**
 * A ticket that is on this page and nowhere else, for somebody who tries a manual: what Zendesk's own
 * page would show of it, and what an agent and a customer could do there.
 */
export interface InventedTicket {
  readonly state: () => InventedState
  /** Called after every change of the state. */
  readonly subscribe: (listener: () => void) => Unsubscribe
  /** The composer's whole text from now on. */
  readonly writes: (text: string) => void
  readonly composes: (isInternal: boolean) => void
  /** Saves what is in the draft, with this status, unless the app stops it. */
  readonly submits: (status: Status) => Promise<Submitted>
  /** By e-mail; it opens again what was pending or solved. */
  readonly customerWrites: (text: string) => void
  /** The clock rests until it is turned; what was due in between is done. */
  readonly turnTo: (moment: Instant) => void
  /** Nothing is heard of it any more. */
  readonly close: () => void
}

export interface InventedState {
  readonly now: Instant
  readonly draft: Draft
  readonly saved: InventedSave
  /** Oldest first. */
  readonly updates: readonly Update[]
  /** What the app said last over the whole page. */
  readonly toast: string | undefined
}

export interface InventedSave {
  readonly tags: readonly string[]
  readonly status: Status
  readonly groupId: number | null
}

export type Submitted =
  | { readonly kind: 'saved' }
  /** The app stopped it, in this sentence. */
  | { readonly kind: 'stopped'; readonly sentence: string }
