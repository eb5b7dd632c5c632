import type { CustomValue, FieldEvent, FieldValue, SavedTicket } from './model'
import { sameTags } from './tags'

/** The fields an audit speaks of, in Zendesk's spelling and order. Ids are strings there. */
const AUDITED: Readonly<Record<string, (ticket: SavedTicket) => FieldValue>> = {
  subject: ({ subject }) => subject,
  status: ({ status }) => status,
  custom_status_id: ({ customStatusId }) => idText(customStatusId),
  type: ({ type }) => type,
  priority: ({ priority }) => priority,
  tags: ({ tags }) => tags,
  requester_id: ({ requesterId }) => idText(requesterId),
  assignee_id: ({ assigneeId }) => idText(assigneeId),
  group_id: ({ groupId }) => idText(groupId),
  brand_id: ({ brandId }) => idText(brandId),
  ticket_form_id: ({ formId }) => idText(formId),
  external_id: ({ externalId }) => externalId,
}

const idText = (id: number | null): string | null => (id === null ? null : String(id))

const valuesOf = (ticket: SavedTicket): Map<string, FieldValue> =>
  new Map([
    ...Object.entries(AUDITED).map(([name, read]) => [name, read(ticket)] as const),
    ...Object.entries(ticket.fields).map(([id, value]) => [id, audited(value)] as const),
  ])

/** Numbers are text in audits. */
const audited = (value: CustomValue): FieldValue =>
  typeof value === 'number' ? String(value) : value

const isSame = (a: FieldValue, b: FieldValue): boolean =>
  Array.isArray(a) && Array.isArray(b) ? sameTags(a, b) : a === b

/** One `Change` for each field that differs, with the value before. */
export function changeEvents(
  before: SavedTicket,
  after: SavedTicket,
  newId: () => number,
): FieldEvent[] {
  const old = valuesOf(before)
  return [...valuesOf(after)].flatMap(([field_name, value]) => {
    const previous_value = old.get(field_name) ?? null
    if (isSame(value, previous_value)) return []
    return [{ id: newId(), type: 'Change' as const, field_name, value, previous_value }]
  })
}

/** One `Create` for each field a new ticket begins with. */
export const createEvents = (ticket: SavedTicket, newId: () => number): FieldEvent[] =>
  [...valuesOf(ticket)].flatMap(([field_name, value]) =>
    value === null || (Array.isArray(value) && value.length === 0)
      ? []
      : [{ id: newId(), type: 'Create' as const, field_name, value }],
  )
