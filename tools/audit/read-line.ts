import { toLeadTicket } from '../../src/adapters/zendesk-rest/to-lead-ticket'
import { toWholeHistory } from '../../src/adapters/zendesk-rest/to-whole-history'
import type { LeadTicket } from '../../src/domain/audit/lead-ticket'
import type { Update } from '../../src/domain/ticket/history'
import type { Person } from '../../src/domain/ticket/ticket'
import { HostError } from '../../src/ports/host-error'

/** A ticket of the export; without updates it is judged by its tags. */
export interface ExportedTicket {
  readonly ticket: LeadTicket
  readonly updates: readonly Update[] | undefined
  /** Where an agent opens it; empty where the export does not tell. */
  readonly link: string
}

/** Something in an export that cannot be judged. */
export interface Broken {
  readonly why: string
}

/**
 * What one line of an export holds: `{ticket, audits, users}`, a ticket alone, or a page of tickets as
 * the incremental export answers.
 */
export function readLine(text: string): readonly (ExportedTicket | Broken)[] {
  const line = parsed(text)
  if (!line) return [{ why: 'no JSON object' }]
  const { tickets, users } = line
  if (Array.isArray(tickets)) return tickets.map((ticket) => exported(ticket, { users }))
  return [exported('ticket' in line ? line['ticket'] : line, line)]
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined // the only way to ask is to try
  }
}

function exported(
  raw: unknown,
  { audits, users }: Readonly<Record<string, unknown>>,
): ExportedTicket | Broken {
  const ticket = toLeadTicket(raw)
  if (!ticket) return { why: 'no ticket, or one of another shape' }
  const updates = audits === undefined ? undefined : historyOf({ audits, users })
  if (updates && 'why' in updates) return updates
  const nameOf = namesIn(users)
  return {
    ticket: {
      ...ticket,
      requester: nameOf(ticket.requester),
      assignee: ticket.assignee && nameOf(ticket.assignee),
    },
    updates,
    link: linkOf(raw, ticket.id),
  }
}

function historyOf(answer: unknown): readonly Update[] | Broken {
  try {
    return toWholeHistory(answer).updates
  } catch (error) {
    if (error instanceof HostError) return { why: `audits of another shape (${error.message})` }
    throw error
  }
}

/** Search and export name people by number; the users beside the audits have their names. */
function namesIn(users: unknown): (person: Person) => Person {
  const named = (Array.isArray(users) ? users : []).filter(isNamed)
  return (person) => ({ ...person, name: named.find(({ id }) => id === person.id)?.name ?? '' })
}

const isNamed = (user: unknown): user is { readonly id: number; readonly name: string } =>
  typeof user === 'object' &&
  user !== null &&
  'id' in user &&
  'name' in user &&
  typeof user.name === 'string'

/** From the address that Zendesk gives every ticket, `https://….zendesk.com/api/v2/tickets/7.json`. */
function linkOf(raw: unknown, id: number): string {
  const url = typeof raw === 'object' && raw !== null && 'url' in raw ? raw.url : undefined
  const host = typeof url === 'string' ? /^https:\/\/[\w.-]+\//.exec(url)?.[0] : undefined
  return host ? `${host}agent/tickets/${id}` : ''
}
