import type { Agenda, TicketWatch } from '../domain/due/agenda'
import type { Told } from '../domain/due/telling'
import type { Instant } from '../domain/ticket/ticket'
import type { HostReason } from './host-error'

/** What is known of an agent's tickets, in every frame of the app in this browser. */
export interface Shared {
  readonly agenda: Agenda
  /** When the last search was begun, whatever came of it. */
  readonly searchedAt?: Instant
  /** Until when Zendesk asked everybody to wait: it holds for the next reader, too. */
  readonly busyUntil?: Instant
  /** Why the last one brought nothing. */
  readonly problem?: HostReason
}

/**
 * What the app's frames of one account and user leave for each other in this browser, and for those
 * that come later. A browser that refuses storage keeps nothing: then messages alone carry it.
 */
export interface DueBoard {
  readonly shared: () => Shared | undefined
  readonly share: (shared: Shared) => void
  readonly told: () => Told
  readonly tell: (told: Told) => void
  /** Of every ticket that was opened in this browser, what it said of itself last. */
  readonly watches: () => readonly TicketWatch[]
}
