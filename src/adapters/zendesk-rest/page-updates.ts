import { readBody } from '../../domain/text/plain-text'
import type { Update } from '../../domain/ticket/history'
import type { Channel, Person, Role } from '../../domain/ticket/ticket'
import { toChannel } from '../to-channel'
import type { Audit, AuditPage, Event, User } from './audit-page'
import { isNumber, isObject, isStatus } from './json'

export interface PageUpdates {
  readonly updates: Update[]
  /** Audits on all of the ticket's pages. */
  readonly count: number
}

/** One page of `GET /tickets/{id}/audits` with its users side-loaded, as updates in its order. */
export function pageUpdates({ audits, users = [], count }: AuditPage): PageUpdates {
  const people: People = new Map(users.map((found) => [found.id, toPerson(found)]))
  return { updates: audits.map((found) => toUpdate(found, people)), count: count ?? audits.length }
}

type People = ReadonlyMap<number, Person>

const toPerson = ({ id, name, role }: User): Person => ({
  id,
  name,
  role: ROLES.get(role) ?? 'system',
})

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['end-user', 'end-user'],
  ['agent', 'agent'],
  ['admin', 'agent'],
])

function toUpdate(found: Audit, people: People): Update {
  const { comment, status, assignee, requester, tagChanges, starts } = partsOf(found.events)
  const author = authorOf(found, comment, people)
  const channel = toChannel(String(found.via?.channel ?? ''))
  const { tagsAdded, tagsRemoved, tagsByAuthor } = tagChange(tagChanges, found, author.id)
  return {
    auditId: found.id,
    at: Date.parse(found.created_at),
    author,
    channel,
    comment: comment && toComment(comment, found),
    tagsAdded,
    tagsRemoved,
    tagsByAuthor,
    status: isStatus(status) ? status : undefined,
    assigneeId: assignee === undefined ? undefined : toId(assignee),
    requesterId: requester === undefined ? undefined : toId(requester),
    inherits: inheritance(found),
    talk: talkIn(starts, channel, people),
  }
}

/** What we read of an update's events: of a field the last value, as rules change it again. */
interface Parts {
  comment: Event | undefined
  status: unknown
  assignee: unknown
  requester: unknown
  readonly tagChanges: Event[]
  /** Of chats. */
  readonly starts: Event[]
}

/** In one pass: an export holds millions of events. */
function partsOf(events: readonly Event[]): Parts {
  const parts: Parts = {
    comment: undefined,
    status: undefined,
    assignee: undefined,
    requester: undefined,
    tagChanges: [],
    starts: [],
  }
  for (const event of events) {
    if (event.type === 'ChatStartedEvent') parts.starts.push(event)
    else if (!parts.comment && isMessage(event)) parts.comment = event
    const { field_name: field, value } = event
    if (field === 'status') parts.status = value
    else if (field === 'assignee_id') parts.assignee = value
    else if (field === 'requester_id') parts.requester = value
    else if (field === 'tags') parts.tagChanges.push(event)
  }
  return parts
}

/**
 * A message to or from the customer, whatever its channel: `Comment`, `FacebookComment` and whatever
 * Zendesk names like them (C7). A `VoiceComment` is the record of a call, not a message.
 */
const isMessage = ({ type }: Event): boolean => type.endsWith('Comment') && type !== 'VoiceComment'

/** Ids are texts in the audits' fields. */
function toId(value: unknown): number | null {
  const id = Number(value)
  return value !== null && value !== '' && Number.isSafeInteger(id) ? id : null
}

/** -1 is Zendesk itself; of somebody who was deleted, or is not side-loaded, no role is known. */
function authorOf({ author_id }: Audit, comment: Event | undefined, people: People): Person {
  const id = typeof comment?.['author_id'] === 'number' ? comment['author_id'] : author_id
  const known = typeof id === 'number' ? people.get(id) : undefined
  const isSomebody = typeof id === 'number' && id > 0
  return known ?? { id: id ?? null, name: '', role: isSomebody ? 'unknown' : 'system' }
}

/** Zendesk's flag for a comment that was automatically generated. */
const AUTOMATIC = 4

const isAutomatic = ({ metadata }: Pick<Event, 'metadata'>): boolean =>
  metadata?.flags?.includes(AUTOMATIC) === true

function toComment(comment: Event, { metadata }: Audit): NonNullable<Update['comment']> {
  const html = comment['html_body']
  const body = comment['plain_body'] ?? comment['body']
  const isHtml = typeof html === 'string'
  const content = isHtml ? html : typeof body === 'string' ? body : ''
  const { text, own } = isHtml ? readBody({ kind: 'html', content }) : { text: content, own: '' }
  const files = comment['attachments']
  const isFlagged = isAutomatic(comment) || isAutomatic({ metadata })
  return {
    isPublic: comment['public'] === true,
    text,
    own: isHtml && own !== text ? own : undefined,
    isFlagged: isFlagged || undefined,
    hasFile: Array.isArray(files) && files.length > 0,
  }
}

/**
 * What the whole update did to the tags: triggers change them again within it. A Create event has no
 * value before it. What a comment's author added is told apart from what rules did, and from what
 * somebody else saved in the author's name.
 */
function tagChange(
  changes: readonly Event[],
  { author_id }: Audit,
  authorId: number | null,
): Pick<Update, 'tagsAdded' | 'tagsRemoved' | 'tagsByAuthor'> {
  if (changes.length === 0) return UNCHANGED
  const before = tagList(changes.at(0)?.['previous_value'])
  const after = tagList(changes.at(-1)?.['value'])
  const tagsAdded = after.filter((tag) => !before.includes(tag))
  const tagsRemoved = before.filter((tag) => !after.includes(tag))
  if (tagsAdded.length === 0) return { tagsAdded, tagsRemoved }
  const own =
    author_id === authorId ? changes.filter(({ via: how }) => how?.channel !== 'rule') : []
  const byAuthor = own.flatMap(addedBy)
  return { tagsAdded, tagsRemoved, tagsByAuthor: tagsAdded.filter((tag) => byAuthor.includes(tag)) }
}

const UNCHANGED = { tagsAdded: [], tagsRemoved: [] } as const

function addedBy(change: Event): string[] {
  const before = tagList(change['previous_value'])
  return tagList(change['value']).filter((tag) => !before.includes(tag))
}

/** An array; in old audits one text with blanks. */
function tagList(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ').filter((tag) => tag !== '')
  return Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : []
}

function inheritance({ via: found }: Audit): Update['inherits'] {
  const { rel, from: origin } = found?.source ?? {}
  const kind = rel === 'follow_up' ? 'follow-up' : rel === 'merge' ? 'merge' : null
  const ticket = typeof origin?.ticket_id === 'number' ? origin.ticket_id : null
  return kind ? { from: kind, ticket } : undefined
}

/** A chat's transcript, in the event of its start; what we do not know is left out. */
function talkIn(starts: readonly Event[], channel: Channel, people: People): Update[] | undefined {
  if (starts.length === 0) return undefined
  return starts
    .flatMap(({ value }) => (isObject(value) ? listOf(value['history']) : []))
    .flatMap((entry) => (isObject(entry) ? (toSaid(entry, channel, people) ?? []) : []))
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

function toSaid(
  entry: Readonly<Record<string, unknown>>,
  channel: Channel,
  people: People,
): Update | undefined {
  const { type, timestamp, actor_id, actor_type, actor_name } = entry
  const text = textOf(entry['message'])
  const hasFile = type === 'ChatFileAttachment'
  const isSaid = hasFile || (type === 'ChatMessage' && text !== undefined)
  if (!isSaid || !isNumber(timestamp)) return undefined
  const id = isNumber(actor_id) ? actor_id : null
  const known = id === null ? undefined : people.get(id)
  // The transcript knows what somebody was then; the people, what they are today.
  const role = ROLES.get(textOf(actor_type) ?? '') ?? known?.role ?? 'system'
  return {
    auditId: null,
    at: timestamp,
    channel,
    tagsAdded: [],
    tagsRemoved: [],
    author: { id, name: known?.name ?? textOf(actor_name) ?? '', role },
    comment: { isPublic: true, text: text ?? '', hasFile },
  }
}
