import type { TicketSession } from '../../actions/ticket-session'
import type { WorkingTime } from '../../domain/calendar/working-time'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { Language } from '../../domain/text/name'
import type { InventedTicket } from '../../ports/invented-ticket'

/** A manual at work on an invented ticket. */
export interface TryOutDesk {
  readonly session: TicketSession
  readonly ticket: InventedTicket
  readonly time: WorkingTime
  /** What a manual is called, the one that is tried included. */
  readonly titleOf: (id: PlaybookId, language: Language) => string
  /** What the manual calls a group that it moves tickets to; its number, if it has no name for it. */
  readonly groupName: (groupId: number, language: Language) => string
}
