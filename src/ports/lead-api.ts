import type { LeadTicket } from '../domain/audit/lead-ticket'
import type { Update } from '../domain/ticket/history'
import type { Instant } from '../domain/ticket/ticket'

/** The account's marked tickets, as the role of the person at the page may see them. Rejects with HostError. */
export interface LeadApi {
  /** How many there are, about: the search that gives them names no count. */
  readonly count: () => Promise<number>
  /** One page of them; without a cursor the first. Answers `expired` where a cursor is too old. */
  readonly tickets: (span: TicketSpan, cursor?: string) => Promise<TicketPage | 'expired'>
  /** Which of these tickets still bear the mark; at most `MOST_AT_ONCE` ids. */
  readonly marked: (ticketIds: readonly number[]) => Promise<ReadonlySet<number>>
  /** One page of a ticket's audits, from 1 on, with what was said in chats; in no certain order. */
  readonly audits: (ticketId: number, page: number) => Promise<AuditPage>
  /** Names by id; people who are not there any more are left out. At most `MOST_AT_ONCE` ids. */
  readonly people: (ids: readonly number[]) => Promise<Names>
  /** One page of the account's groups, or brands, from 1 on. */
  readonly groups: (page: number) => Promise<NamePage>
  readonly brands: (page: number) => Promise<NamePage>
}

/** Names by id. */
export type Names = ReadonlyMap<number, string>

export interface NamePage {
  readonly names: Names
  readonly isLast: boolean
}

/** The most people, or tickets, one call gives by their ids. */
export const MOST_AT_ONCE = 100

/** Which marked tickets are asked for, both ends included; nothing named: all of them. */
export interface TicketSpan {
  readonly assigneeId?: number
  /** Neither solved nor closed. */
  readonly isOpen?: boolean
  readonly updatedFrom?: Instant
  readonly createdFrom?: Instant
  readonly createdTo?: Instant
}

export interface TicketPage {
  readonly tickets: readonly LeadTicket[]
  /** Tickets on the page whose shape we do not know. */
  readonly unreadable: number
  /** The cursor of the next page; absent on the last one. */
  readonly next?: string
}

export interface AuditPage {
  readonly updates: readonly Update[]
  readonly isLast: boolean
}
