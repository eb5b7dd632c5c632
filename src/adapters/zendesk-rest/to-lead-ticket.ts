import type { LeadTicket } from '../../domain/audit/lead-ticket'
import { isNumber, isObject, isStatus, momentOf } from './json'

/**
 * A ticket as Zendesk's search and exports give it; undefined in a shape we do not know. They name
 * people by number only: the names are empty. By hand, as an export holds a million of them.
 */
export function toLeadTicket(value: unknown): LeadTicket | undefined {
  if (!isObject(value)) return undefined
  const { id, subject, tags, status, created_at, updated_at } = value
  const [createdAt, updatedAt] = [momentOf(created_at), momentOf(updated_at)]
  if (!isNumber(id) || !isTags(tags) || !isStatus(status)) return undefined
  if (createdAt === undefined || updatedAt === undefined) return undefined
  const assignee = idOf(value['assignee_id'])
  return {
    id,
    subject: typeof subject === 'string' ? subject : '',
    tags,
    status,
    createdAt,
    updatedAt,
    requester: { id: idOf(value['requester_id']), name: '', role: 'end-user' },
    assignee: assignee ? { id: assignee, name: '', role: 'agent' } : null,
    groupId: idOf(value['group_id']),
    brandId: idOf(value['brand_id']),
    followUpOf: idOf(value['via_followup_source_id']) ?? followedUp(value['via']),
  }
}

/** How a ticket came has many shapes: one we do not know counts as not said. */
function followedUp(via: unknown): number | null {
  const source = isObject(via) ? via['source'] : undefined
  if (!isObject(source) || source['rel'] !== 'follow_up') return null
  return isObject(source['from']) ? idOf(source['from']['ticket_id']) : null
}

const idOf = (value: unknown): number | null => (isNumber(value) ? value : null)

const isTags = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((tag) => typeof tag === 'string')
