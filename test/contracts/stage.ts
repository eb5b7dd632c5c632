import type { TicketApi } from '../../src/ports/ticket-api'
import type { TicketHost } from '../../src/ports/ticket-host'
import {
  type Change,
  type CommentType,
  type Fault,
  type RoleId,
  type SavedTicket,
  type Status,
  USER,
} from '../workspace'

/** What is around the ports of one ticket: an account to prepare, and desks to sit at. */
export interface Stage {
  readonly create: (userId: number, change: Change) => Promise<SavedTicket>
  /** Somebody saves the ticket elsewhere, in a window of their own. */
  readonly save: (ticketId: number, userId: number, change: Change) => Promise<SavedTicket>
  readonly saved: (ticketId: number) => Promise<SavedTicket>
  /** The customer writes, on the ticket's own channel. */
  readonly customerWrites: (ticketId: number, text: string) => Promise<void>
  /** Builds one of the workspace's situations; its ticket. */
  readonly enter: (scenario: string) => Promise<number>
  readonly setFaults: (faults: readonly Fault[]) => Promise<void>
  readonly sit: (ticketId: number | 'new', role?: RoleId) => Promise<Seat>
  readonly close: () => Promise<void>
}

/** One open ticket: the ports beside it, and the hands of the agent who has it open. */
export interface Seat {
  readonly host: TicketHost
  readonly apiOf: (ticketId: number) => TicketApi
  readonly agent: AgentHands
  /** The questions that left for Zendesk so far: `get 15`, `GET /api/v2/tickets/4821.json`. */
  readonly calls: () => Promise<readonly string[]>
}

/** What an agent does in Zendesk's own page. */
export interface AgentHands {
  /** At the end of the composer. */
  readonly types: (words: string) => Promise<void>
  readonly chooses: (type: CommentType) => Promise<void>
  readonly attaches: (fileName: string) => Promise<void>
  readonly submits: (status?: Status) => Promise<Submitted>
  /** Goes to another ticket tab, and back. */
  readonly looksAway: () => Promise<void>
  readonly comesBack: () => Promise<void>
  readonly prefersDark: () => Promise<void>
}

export type Submitted =
  | { readonly kind: 'saved' }
  | { readonly kind: 'stopped'; readonly sentences: readonly string[] }

/** Marina's request of the name `Preciso de ajuda`, taken by Ana, tagged `vip`. */
export async function takenTicket(stage: Stage): Promise<number> {
  const { id } = await stage.create(USER.marina, {
    comment: { text: 'Preciso de ajuda', isPublic: true },
  })
  await stage.save(id, USER.ana, {
    assigneeId: USER.ana,
    tags: { add: ['vip'], remove: [] },
  })
  return id
}
