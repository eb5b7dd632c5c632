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
  const listed = listOf(users).filter(isUser)
  const team = [assignee?.id, ...assigneesIn(audits)].map((id) => ({ id, role: 'agent' }))
  const known = new Map(listed.map((user) => [user.id, user]))
  for (const { id, role } of [...team, { id: requester.id, role: 'end-user' }]) {
    if (typeof id === 'number' && !known.has(id)) known.set(id, { id, name: '', role })
  }
  return [...known.values()]
}

/** Those who saved something on it and whose role is unknown. Zendesk's own numbers are not above 0. */
export function strangersAmong(
  updates: readonly Update[],
  people: readonly User[],
): readonly number[] {
  const known = new Set(people.map(({ id }) => id))
  const authors = updates
    .filter(({ auditId }) => auditId !== null)
    .map(({ author }) => author.id ?? 0)
  return [...new Set(authors)].filter((id) => id > 0 && !known.has(id))
}

/** Whom the ticket was given to or taken from, in the changes that say so. */
const assigneesIn = (audits: readonly unknown[]): readonly number[] =>
  audits
    .filter(isObject)
    .flatMap(({ events }) => listOf(events))
    .filter(isObject)
    .filter(({ field_name }) => field_name === 'assignee_id')
    .flatMap(({ value, previous_value }) => [Number(value), Number(previous_value)])
    .filter((id) => Number.isSafeInteger(id) && id > 0)

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
