import type { Change, NewComment, TagEdit } from '../change'
import type { CustomValue, SavedTicket, Status } from '../model'
import { REFUSED } from '../refusals'
import { saveUpdate } from '../update'
import { VIA } from '../via'
import { type Exchange, ok, type Reply, ticketOf } from './exchange'
import { restAudit, restTicket } from './shapes'
import { takeUploads } from './uploads'

type Json = Readonly<Record<string, unknown>>

/** `PUT /tickets/{id}`: saved at once, one audit, `via` api. */
export function putTicket(exchange: Exchange, id: string | undefined): Reply {
  const { account, user, body } = exchange
  const before = ticketOf(exchange, id)
  const wanted = (body['ticket'] ?? {}) as Json
  refuseOutdated(before, wanted)
  const saved = saveUpdate(account, before.id, user.id, withFiles(exchange, wanted))
  const audit = saved === before ? undefined : saved.audits.at(-1)
  return ok({
    ticket: restTicket(account.directory)(saved),
    audit: audit ? restAudit(saved, account.directory)(audit) : { events: [] },
  })
}

/**
 * A save that is to be safe and comes from an older ticket is refused. `safe_update: false` counts as
 * asking for it too; without the word, or without a stamp, the save is forced.
 */
export function refuseOutdated({ updatedAt }: SavedTicket, body: Json): void {
  const stamp = body['updated_stamp']
  if (body['safe_update'] === undefined || typeof stamp !== 'string') return
  if (!(Date.parse(stamp) >= Date.parse(updatedAt))) throw REFUSED.outdated()
}

const PLAIN: Readonly<Record<string, keyof Change>> = {
  subject: 'subject',
  type: 'type',
  priority: 'priority',
  external_id: 'externalId',
}
const IDS: Readonly<Record<string, keyof Change>> = {
  requester_id: 'requesterId',
  assignee_id: 'assigneeId',
  group_id: 'groupId',
  brand_id: 'brandId',
  ticket_form_id: 'formId',
  custom_status_id: 'customStatusId',
}
const STATUSES = new Set(['new', 'open', 'pending', 'hold', 'solved', 'closed'])

/** The same, with the files that its comment names by their tokens. */
export function withFiles(exchange: Exchange, wanted: Json): Change {
  const change = changeFrom(wanted)
  const tokens = (wanted['comment'] as Json | undefined)?.['uploads']
  if (!change.comment || tokens === undefined) return change
  return { ...change, comment: { ...change.comment, attachments: takeUploads(exchange, tokens) } }
}

/** What a ticket's body by REST asks for. Throws SaveRefused for an unknown status. */
export function changeFrom(wanted: Json): Change {
  const entries = Object.entries(wanted).flatMap(([key, value]) => {
    const plain = PLAIN[key]
    const id = IDS[key]
    if (plain) return [[plain, value] as const]
    return id ? [[id, value === null ? null : Number(value)] as const] : []
  })
  const comment = toComment(wanted['comment'])
  const tags = toTagEdit(wanted)
  return {
    ...(Object.fromEntries(entries) as Change),
    ...(wanted['status'] !== undefined && { status: toStatus(wanted['status']) }),
    ...(comment && { comment }),
    ...(tags && { tags }),
    ...(wanted['macro_id'] !== undefined && { macroId: Number(wanted['macro_id']) }),
    fields: toFields(wanted['custom_fields'] ?? wanted['fields']),
    via: VIA.api,
  }
}

function toStatus(value: unknown): Status {
  if (!STATUSES.has(String(value))) throw REFUSED.invalidStatus(String(value))
  return value as Status
}

/** `html_body` wins over `body`; a comment is public unless it says otherwise. */
function toComment(value: unknown): NewComment | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const comment = value as Json
  const html = comment['html_body']
  const author = Number(comment['author_id'])
  return {
    ...(typeof html === 'string' ? { html } : { text: String(comment['body'] ?? '') }),
    isPublic: String(comment['public'] ?? true) === 'true',
    ...(author > 0 && { authorId: author }),
  }
}

function toTagEdit(wanted: Json): TagEdit | undefined {
  if (wanted['tags'] !== undefined) return { set: tagList(wanted['tags']) }
  const add = tagList(wanted['additional_tags'])
  const remove = tagList(wanted['remove_tags'])
  return add.length + remove.length > 0 ? { add, remove } : undefined
}

export const tagList = (value: unknown): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(String)

/** A list of `{id, value}`, or an object by id. */
function toFields(value: unknown): Record<string, CustomValue> {
  if (Array.isArray(value)) {
    const list = value as { id: unknown; value: CustomValue }[]
    return Object.fromEntries(list.map((field) => [String(field.id), field.value]))
  }
  return typeof value === 'object' && value !== null ? (value as Record<string, CustomValue>) : {}
}
