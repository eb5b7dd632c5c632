import type { LeadTicket } from '../../src/domain/audit/lead-ticket'
import type { Update } from '../../src/domain/ticket/history'

/** As Zendesk lists people beside audits. */
export interface User {
  readonly id: number
  readonly name: string
  readonly role: string
}

/**
 * Everybody on this ticket whose role is known: those listed, and beside them, by their numbers alone,
 * the requester, who is a customer, and present and earlier assignees, who are of the team. The list
 * decides where it names somebody.
 */
export function peopleOn(
  { requester, assignee }: LeadTicket,
  audits: readonly unknown[],
  users: unknown,
): readonly User[] {
  const known = new Map<number, User>()
  for (const user of listOf(users)) if (isUser(user)) known.set(user.id, user)
  const join = (id: unknown, role: string): void => {
    if (typeof id === 'number' && !known.has(id)) known.set(id, { id, name: '', role })
  }
  join(assignee?.id, 'agent')
  for (const id of assigneesIn(audits)) join(id, 'agent')
  join(requester.id, 'end-user')
  return [...known.values()]
}

/** Those who saved something on it and whose role is unknown. Zendesk's own numbers are not above 0. */
export function strangersAmong(
  updates: readonly Update[],
  people: readonly User[],
): readonly number[] {
  const strangers = new Set<number>()
  for (const { auditId, author } of updates) {
    const id = author.id ?? 0
    if (auditId === null || id <= 0 || people.some((one) => one.id === id)) continue
    strangers.add(id)
  }
  return [...strangers]
}

/** Whom the ticket was given to or taken from, in the changes that say so. */
function assigneesIn(audits: readonly unknown[]): readonly number[] {
  const ids: number[] = []
  for (const audit of audits) {
    for (const event of isObject(audit) ? listOf(audit['events']) : []) {
      if (!isObject(event) || event['field_name'] !== 'assignee_id') continue
      ids.push(Number(event['value']), Number(event['previous_value']))
    }
  }
  return ids.filter((id) => Number.isSafeInteger(id) && id > 0)
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Zendesk has no other roles: of another word nothing can be told. */
const ROLES: readonly unknown[] = ['end-user', 'agent', 'admin']

const isUser = (value: unknown): value is User =>
  isObject(value) &&
  typeof value['id'] === 'number' &&
  typeof value['name'] === 'string' &&
  ROLES.includes(value['role'])
