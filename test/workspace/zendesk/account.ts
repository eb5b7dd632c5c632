import type { AccountEvent, UnsupportedCall } from './backend'
import { DIRECTORY } from './directory'
import type { Directory, SavedTicket } from './model'

/** A whole account's saved state; `saveUpdate`, `createTicket` and the chat write to it. */
export interface Account {
  readonly directory: Directory
  /** What an admin does to everything that no ticket changes. */
  readonly arrange: (change: (directory: Directory) => Directory) => void
  readonly now: () => number
  readonly ticket: (id: number) => SavedTicket | undefined
  readonly tickets: () => readonly SavedTicket[]
  /** Ids as Zendesk gives them: tickets count up, everything else is a long number. */
  readonly newTicketId: () => number
  readonly newId: () => number
  /** Replaces the saved ticket and tells everybody. `tab` names the tab that caused it. */
  readonly put: (
    ticket: SavedTicket,
    cause: {
      readonly kind: 'saved' | 'messages'
      readonly by: number
      readonly tab: string | null
    },
  ) => void
  /** Deletes a ticket; pages that have it open keep what they have. */
  readonly remove: (ticketId: number) => void
  /** How many listen now. */
  readonly listeners: () => number
  readonly subscribe: (listener: (event: AccountEvent) => void) => () => void
  readonly emit: (event: AccountEvent) => void
  readonly reportUnsupported: (call: UnsupportedCall) => void
  readonly unsupported: () => readonly UnsupportedCall[]
}

export interface AccountOptions {
  readonly now: () => number
  readonly directory?: Directory
  readonly firstTicketId?: number
}

export function createAccount({
  now,
  directory: first = DIRECTORY,
  firstTicketId = 4821,
}: AccountOptions): Account {
  const tickets = new Map<number, SavedTicket>()
  const listeners = new Set<(event: AccountEvent) => void>()
  const unsupported = new Map<string, UnsupportedCall>()
  let directory = first
  let ticketId = firstTicketId
  let id = 380_000_000_000
  const emit = (event: AccountEvent) => {
    for (const listener of [...listeners]) listener(event)
  }
  return {
    get directory() {
      return directory
    },
    arrange: (change) => {
      directory = change(directory)
    },
    now,
    ticket: (wanted) => tickets.get(wanted),
    tickets: () => [...tickets.values()],
    newTicketId: () => ticketId++,
    newId: () => ++id,
    put: (ticket, { kind, by, tab }) => {
      tickets.set(ticket.id, ticket)
      emit({ kind, ticket, byUserId: by, byTab: tab })
    },
    remove: (wanted) => void tickets.delete(wanted),
    listeners: () => listeners.size,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    emit,
    reportUnsupported: (call) => {
      unsupported.set(`${call.kind} ${call.name}`, call)
      emit({ kind: 'unsupported', call })
    },
    unsupported: () => [...unsupported.values()],
  }
}
