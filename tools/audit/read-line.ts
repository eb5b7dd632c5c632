import { toLeadTicket } from '../../src/adapters/zendesk-rest/to-lead-ticket'
import { toAuditPage } from '../../src/adapters/zendesk-rest/to-updates'
import type { LeadTicket } from '../../src/domain/audit/lead-ticket'
import type { Update } from '../../src/domain/ticket/history'
import type { Person } from '../../src/domain/ticket/ticket'
import { HostError } from '../../src/ports/host-error'
import { peopleOn, strangersAmong, type User } from './people'

/** A ticket of the export; without updates it is judged by its tags. */
export interface ExportedTicket {
  readonly ticket: LeadTicket
  readonly updates: readonly Update[] | undefined
  /** Where an agent opens it; empty where the export does not tell. */
  readonly link: string
  /** The numbers of those who saved something on it and whose role is unknown. */
  readonly strangers: readonly number[]
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

/** Whether a line is all there: one that was cut off is no JSON any more. */
export const isWhole = (text: string): boolean => jsonIn(text) !== undefined

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  const value = jsonIn(text)?.value
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}

function jsonIn(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
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
  const people = peopleOn(ticket, Array.isArray(audits) ? audits : [], users)
  const updates = audits === undefined ? undefined : historyOf(audits, people)
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
    strangers: updates ? strangersAmong(updates, people) : [],
  }
}

function historyOf(audits: unknown, users: readonly User[]): readonly Update[] | Broken {
  try {
    return toAuditPage({ audits, users }).updates
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
