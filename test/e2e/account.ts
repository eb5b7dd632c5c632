import type { CommentEvent, Directory, Fault, SavedTicket } from '../workspace'

/** What journeys do to an account from outside the desk, and what they find saved in it. */
export interface Account {
  readonly ticket: (id?: number) => Promise<SavedTicket>
  /** The account's time from now on: an ISO moment in its own zone, `2026-11-19T09:00`. */
  readonly moveClock: (local: string) => Promise<void>
  readonly setFaults: (...faults: readonly Fault[]) => Promise<void>
  /** What REST has written of the app's settings. */
  readonly settings: () => Promise<Readonly<Record<string, unknown>>>
  readonly customerReplies: (text: string, id?: number) => Promise<void>
  readonly automaticReply: (id?: number) => Promise<void>
  /** An agent's save that no window of this test made. */
  readonly save: (userId: number, change: object, id?: number) => Promise<void>
}

/** The first ticket that a fresh account creates. */
export const FIRST_TICKET = 4821

export function accountAt(workspaceUrl: string, id: string): Account {
  const at = `${workspaceUrl}/workspace/api/accounts/${id}`
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const reply = await fetch(`${at}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
    return reply.json()
  }
  return {
    ticket: async (ticket = FIRST_TICKET) =>
      (await call('GET', `/tickets/${ticket}`)) as SavedTicket,
    moveClock: async (local) => {
      await call('PUT', '/clock', { at: `${local}:00-03:00` })
    },
    setFaults: async (...faults) => {
      await call('PUT', '/faults', faults)
    },
    settings: async () => {
      const { directory } = (await call('GET', '')) as { readonly directory: Directory }
      return directory.apps?.[0]?.settings ?? {}
    },
    customerReplies: async (text, ticket = FIRST_TICKET) => {
      await call('POST', `/tickets/${ticket}/customer`, { text })
    },
    automaticReply: async (ticket = FIRST_TICKET) => {
      await call('POST', `/tickets/${ticket}/customer`, { isAutomatic: true })
    },
    save: async (userId, change, ticket = FIRST_TICKET) => {
      await call('POST', `/tickets/${ticket}/submit`, { userId, tab: 'elsewhere', change })
    },
  }
}

/** The comments of a saved ticket, oldest first. */
export const commentsOf = ({ audits }: SavedTicket): readonly CommentEvent[] =>
  audits.flatMap(({ events }) =>
    events.filter((event): event is CommentEvent => event.type === 'Comment'),
  )
