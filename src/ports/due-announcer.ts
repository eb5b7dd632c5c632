import type { TicketWatch } from '../domain/due/agenda'

/** What an open ticket lets the app's other frames know. */
export interface DueAnnouncer {
  readonly watch: (watch: Omit<TicketWatch, 'subject'>) => void
  readonly saved: (ticketId: number) => void
  /** Whether a frame in this window tells the agent of what becomes due: then no ticket does. */
  readonly isHeard: () => Promise<boolean>
}
