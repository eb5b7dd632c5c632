import * as z from 'zod/mini'

import { plainText } from '../../domain/text/plain-text'
import type { Update } from '../../domain/ticket/history'
import type { Person, Role, Status } from '../../domain/ticket/ticket'
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
const event = z.looseObject({ type: z.string() })
const audit = z.object({
  id: z.number(),
  created_at: z.string().check(z.refine((written) => !Number.isNaN(Date.parse(written)))),
  author_id: z.nullish(z.number()),
  via: z.catch(z.nullish(via), undefined),
  events: z.array(event),
})
const user = z.object({ id: z.number(), name: z.string(), role: z.string() })
const page = z.object({
  audits: z.array(audit),
  users: z.optional(z.array(user)),
  count: z.nullish(z.number()),
})

export type Audit = z.infer<typeof audit>
type Event = z.infer<typeof event>

/** One page of `GET /tickets/{id}/audits` with its users side-loaded, as updates in its order. */
export function toAuditPage(answer: unknown): {
  readonly updates: Update[]
  readonly count: number
} {
  const { audits, people, count } = readAudits(answer)
  return { updates: audits.map((found) => toUpdate(found, people)), count }
}

/** The page as Zendesk writes it, as far as we know it. Throws HostError where it is no such page. */
export function readAudits(answer: unknown): {
  readonly audits: readonly Audit[]
  readonly people: ReadonlyMap<number, Person>
  readonly count: number
} {
  const parsed = page.safeParse(answer)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path }) => path.join('.'))
    throw new HostError('unexpected', wrong.join(', '))
  }
  const { audits, users = [], count } = parsed.data
  const people = new Map(users.map((found) => [found.id, toPerson(found)]))
  return { audits, people, count: count ?? audits.length }
}

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

/** One audit; `people`: its authors by id. */
export function toUpdate(found: Audit, people: ReadonlyMap<number, Person>): Update {
  const comment = found.events.find(({ type }) => type === 'Comment')
  const author = authorOf(found, comment, people)
  const status = found.events.findLast((change) => change['field_name'] === 'status')?.['value']
  const inherits = inheritance(found)
  return {
    auditId: found.id,
    at: Date.parse(found.created_at),
    author,
    channel: toChannel(String(found.via?.channel ?? '')),
    ...(comment && { comment: toComment(comment) }),
    ...tagChange(found.events.filter((change) => change['field_name'] === 'tags')),
    ...(isStatus(status) && { status }),
    ...(inherits && { inherits }),
  }
}

/** -1 is Zendesk itself; somebody who was deleted is not side-loaded. */
function authorOf(
  { author_id }: Audit,
  comment: Event | undefined,
  people: ReadonlyMap<number, Person>,
): Person {
  const id = typeof comment?.['author_id'] === 'number' ? comment['author_id'] : author_id
  const known = typeof id === 'number' ? people.get(id) : undefined
  return known ?? { id: id ?? null, name: '', role: 'system' }
}

function toComment(comment: Event): NonNullable<Update['comment']> {
  const html = comment['html_body']
  const body = comment['plain_body'] ?? comment['body']
  const text = typeof html === 'string' ? plainText({ kind: 'html', content: html }) : body
  const files = comment['attachments']
  return {
    isPublic: comment['public'] === true,
    text: typeof text === 'string' ? text : '',
    hasFile: Array.isArray(files) && files.length > 0,
  }
}

/**
 * What the whole update did to the tags: triggers change them again within it. A Create event has no
 * value before it.
 */
function tagChange(changes: readonly Event[]): Pick<Update, 'tagsAdded' | 'tagsRemoved'> {
  const before = tagList(changes.at(0)?.['previous_value'])
  const after = tagList(changes.at(-1)?.['value'])
  return {
    tagsAdded: after.filter((tag) => !before.includes(tag)),
    tagsRemoved: before.filter((tag) => !after.includes(tag)),
  }
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
