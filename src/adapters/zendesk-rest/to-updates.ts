import * as z from 'zod/mini'

import { readBody } from '../../domain/text/plain-text'
import type { Update } from '../../domain/ticket/history'
import type { Channel, Person, Role, Status } from '../../domain/ticket/ticket'
import { HostError } from '../../ports/host-error'
import { toChannel } from '../to-channel'

/**
 * The part of the audits we read; Zendesk sends much more, and adds to it without notice. How an
 * update came has many shapes: one we do not know counts as not said.
 */
const from = z.object({ ticket_id: z.optional(z.unknown()) })
const source = z.object({
  rel: z.catch(z.nullish(z.string()), undefined),
  from: z.catch(z.nullish(from), undefined),
})
const via = z.object({
  channel: z.catch(z.optional(z.union([z.string(), z.number()])), undefined),
  source: z.catch(z.nullish(source), undefined),
})
/** Comment flags; one we do not know says nothing (zaf.md 7). */
const flagged = z.object({ flags: z.catch(z.nullish(z.array(z.number())), undefined) })
const event = z.looseObject({
  type: z.string(),
  via: z.catch(z.nullish(via), undefined),
  metadata: z.catch(z.nullish(flagged), undefined),
})
const audit = z.object({
  id: z.number(),
  created_at: z.string().check(z.refine((written) => !Number.isNaN(Date.parse(written)))),
  author_id: z.nullish(z.number()),
  via: z.catch(z.nullish(via), undefined),
  metadata: z.catch(z.nullish(flagged), undefined),
  events: z.array(event),
})
const user = z.object({ id: z.number(), name: z.string(), role: z.string() })
const page = z.object({
  audits: z.array(audit),
  users: z.optional(z.array(user)),
  count: z.nullish(z.number()),
})

type Audit = z.infer<typeof audit>
type Event = z.infer<typeof event>

/**
 * One page of `GET /tickets/{id}/audits` with its users side-loaded, as updates in its order. Throws
 * HostError where it is no such page.
 */
export function toAuditPage(answer: unknown): {
  readonly updates: Update[]
  readonly count: number
} {
  const parsed = page.safeParse(answer)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path }) => path.join('.'))
    throw new HostError('unexpected', wrong.join(', '))
  }
  const { audits, users = [], count } = parsed.data
  const people: People = new Map(users.map((found) => [found.id, toPerson(found)]))
  return { updates: audits.map((found) => toUpdate(found, people)), count: count ?? audits.length }
}

type People = ReadonlyMap<number, Person>

const toPerson = ({ id, name, role }: z.infer<typeof user>): Person => ({
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
  const comment = found.events.find(isMessage)
  const author = authorOf(found, comment, people)
  const status = lastValue(found, 'status')
  const assignee = lastValue(found, 'assignee_id')
  const requester = lastValue(found, 'requester_id')
  const inherits = inheritance(found)
  const channel = toChannel(String(found.via?.channel ?? ''))
  const talk = talkIn(found, channel, people)
  return {
    auditId: found.id,
    at: Date.parse(found.created_at),
    author,
    channel,
    ...(comment && { comment: toComment(comment, found) }),
    ...tagChange(found, author.id),
    ...(isStatus(status) && { status }),
    ...(assignee !== undefined && { assigneeId: toId(assignee) }),
    ...(requester !== undefined && { requesterId: toId(requester) }),
    ...(inherits && { inherits }),
    ...(talk && { talk }),
  }
}

/**
 * A message to or from the customer, whatever its channel: `Comment`, `FacebookComment` and whatever
 * Zendesk names like them (C7). A `VoiceComment` is the record of a call, not a message.
 */
const isMessage = ({ type }: Event): boolean => type.endsWith('Comment') && type !== 'VoiceComment'

const lastValue = ({ events }: Audit, field: string): unknown =>
  events.findLast((change) => change['field_name'] === field)?.['value']

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

function toComment(comment: Event, { metadata }: Audit): NonNullable<Update['comment']> {
  const html = comment['html_body']
  const body = comment['plain_body'] ?? comment['body']
  const isHtml = typeof html === 'string'
  const content = isHtml ? html : typeof body === 'string' ? body : ''
  const { text, own } = isHtml ? readBody({ kind: 'html', content }) : { text: content, own: '' }
  const files = comment['attachments']
  const flags = [...(comment.metadata?.flags ?? []), ...(metadata?.flags ?? [])]
  return {
    isPublic: comment['public'] === true,
    text,
    ...(isHtml && own !== text && { own }),
    ...(flags.includes(AUTOMATIC) && { isFlagged: true }),
    hasFile: Array.isArray(files) && files.length > 0,
  }
}

/**
 * What the whole update did to the tags: triggers change them again within it. A Create event has no
 * value before it. What a comment's author added is told apart from what rules did, and from what
 * somebody else saved in the author's name.
 */
function tagChange(
  { events, author_id }: Audit,
  authorId: number | null,
): Pick<Update, 'tagsAdded' | 'tagsRemoved' | 'tagsByAuthor'> {
  const changes = events.filter((change) => change['field_name'] === 'tags')
  const before = tagList(changes.at(0)?.['previous_value'])
  const after = tagList(changes.at(-1)?.['value'])
  const tagsAdded = after.filter((tag) => !before.includes(tag))
  const own =
    author_id === authorId ? changes.filter(({ via: how }) => how?.channel !== 'rule') : []
  const byAuthor = new Set(own.flatMap(addedBy))
  return {
    tagsAdded,
    tagsRemoved: before.filter((tag) => !after.includes(tag)),
    ...(tagsAdded.length > 0 && { tagsByAuthor: tagsAdded.filter((tag) => byAuthor.has(tag)) }),
  }
}

function addedBy(change: Event): string[] {
  const before = tagList(change['previous_value'])
  return tagList(change['value']).filter((tag) => !before.includes(tag))
}

/** An array; in old audits one text with blanks. */
function tagList(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ').filter((tag) => tag !== '')
  return Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : []
}

const STATUSES: readonly unknown[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const isStatus = (value: unknown): value is Status => STATUSES.includes(value)

function inheritance({ via: found }: Audit): Update['inherits'] {
  const { rel, from: origin } = found?.source ?? {}
  const kind = rel === 'follow_up' ? 'follow-up' : rel === 'merge' ? 'merge' : null
  const ticket = typeof origin?.ticket_id === 'number' ? origin.ticket_id : null
  return kind ? { from: kind, ticket } : undefined
}

const message = z.object({
  type: z.enum(['ChatMessage', 'ChatFileAttachment']),
  timestamp: z.number(),
  actor_id: z.catch(z.nullish(z.number()), undefined),
  actor_type: z.catch(z.optional(z.string()), undefined),
  actor_name: z.catch(z.optional(z.string()), undefined),
  message: z.catch(z.optional(z.string()), undefined),
})
const started = z.object({ history: z.array(z.unknown()) })

/** A chat's transcript, in the event of its start; what we do not know is left out. */
function talkIn({ events }: Audit, channel: Channel, people: People): Update[] | undefined {
  const starts = events.filter(({ type }) => type === 'ChatStartedEvent')
  if (starts.length === 0) return undefined
  return starts
    .flatMap((start) => started.safeParse(start['value']).data?.history ?? [])
    .flatMap((entry) => toSaid(entry, channel, people) ?? [])
}

function toSaid(entry: unknown, channel: Channel, people: People): Update | undefined {
  const said = message.safeParse(entry).data
  const hasFile = said?.type === 'ChatFileAttachment'
  if (!said || (said.message === undefined && !hasFile)) return undefined
  const { timestamp, actor_id: id = null, actor_type = '', actor_name = '' } = said
  const known = id === null ? undefined : people.get(id)
  // The transcript knows what somebody was then; the people, what they are today.
  const role = ROLES.get(actor_type) ?? known?.role ?? 'system'
  return {
    ...{ auditId: null, at: timestamp, channel, tagsAdded: [], tagsRemoved: [] },
    author: { id, name: known?.name ?? actor_name, role },
    comment: { isPublic: true, text: said.message ?? '', hasFile },
  }
}
