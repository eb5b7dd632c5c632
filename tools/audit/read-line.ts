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

/**
 * What one line of an export holds: `{ticket, audits, users}`, a ticket alone, or a page of tickets as
 * the incremental export answers. Throws BrokenLine with the reason where it is none of these.
 */
export function readLine(text: string): ExportedTicket[] {
  const line = objectOf(text)
  if (Array.isArray(line['tickets'])) {
    return line['tickets'].map((ticket) => exported(ticket, { ...line, audits: undefined }))
  }
  return [exported('ticket' in line ? line['ticket'] : line, line)]
}

export class BrokenLine extends Error {
  override readonly name = 'BrokenLine'
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null) throw new BrokenLine('no JSON object')
  return { ...value }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BrokenLine('no JSON')
  }
}

function exported(
  raw: unknown,
  { audits, users }: Readonly<Record<string, unknown>>,
): ExportedTicket {
  const ticket = toLeadTicket(raw)
  if (!ticket) throw new BrokenLine('no ticket, or one of another shape')
  const nameOf = namesIn(users)
  return {
    ticket: {
      ...ticket,
      requester: nameOf(ticket.requester),
      assignee: ticket.assignee && nameOf(ticket.assignee),
    },
    updates: audits === undefined ? undefined : historyOf({ audits, users }),
    link: linkOf(raw, ticket.id),
  }
}

function historyOf(answer: unknown): readonly Update[] {
  try {
    return toWholeHistory(answer).updates
  } catch (error) {
    if (error instanceof HostError)
      throw new BrokenLine(`audits of another shape (${error.message})`)
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
