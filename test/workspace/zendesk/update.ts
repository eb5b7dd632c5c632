import type { Account } from './account'
import type { Change } from './change'
import { commentEvent, hasContent } from './comment-event'
import { userOf } from './directory'
import { changeEvents } from './field-events'
import type { Audit, AuditEvent, Directory, SavedTicket, Status, User, Via } from './model'
import { REFUSED } from './refusals'
import { allowedChange } from './rights'
import { withTriggers } from './rules/triggers'
import { nextStamp } from './stamp'
import { hasCustomStatuses, statusOf, withOwnStatus } from './statuses'
import { editedTags, keptTags } from './tags'
import { VIA } from './via'

/**
 * Saves one update of a ticket as Zendesk does: what the writer may not change is dropped, a form's
 * tag edits merge with what others saved, and all of it is one audit with a stamp of its own. An
 * update that changes nothing writes nothing. Then the account's triggers run. Throws SaveRefused (404, 422).
 */
export function saveUpdate(
  account: Account,
  ticketId: number,
  by: number,
  wanted: Change,
  tab: string | null = null,
): SavedTicket {
  const before = account.ticket(ticketId)
  const author = userOf(account.directory, by)
  if (!before || !author) throw REFUSED.notFound()
  if (before.status === 'closed') throw REFUSED.closed()
  const change = allowedChange(wanted, author, before.requesterId)
  const after = withFields(account.directory, before, change, author)
  if (becomesSolved(before, after) && after.assigneeId === null) throw REFUSED.noAssignee()

  const auditId = account.newId()
  const written: AuditEvent[] = [
    ...commentEvents(account, change, author, auditId),
    ...changeEvents(before, after, account.newId),
  ]
  if (written.length === 0) return before
  const events = [...written, ...macroEvents(account, change)]
  const updatedAt = nextStamp(before.updatedAt, change.at ?? account.now())
  const audit = auditOf(auditId, after.id, {
    at: updatedAt,
    by,
    via: change.via ?? VIA.web,
    flags: change.comment?.flags,
    events,
  })
  const updated = { ...after, audits: [...before.audits, audit], updatedAt }
  const saved = withTriggers(account, updated, 'Change', author)
  account.put(saved, { kind: 'saved', by, tab })
  return saved
}

const becomesSolved = (before: SavedTicket, after: SavedTicket): boolean =>
  after.status === 'solved' && before.status !== 'solved'

/** The ticket's fields after the change; its audits and stamps are not touched. */
export function withFields(
  directory: Directory,
  before: SavedTicket,
  change: Change,
  author: User,
): SavedTicket {
  const { comment, tags, via, at, status, customStatusId, fields, macroId, ...plain } = change
  const own = statusOf(directory, customStatusId ?? null)
  const wanted: Change = own ? { ...change, status: own.category } : change
  const chosen = hasCustomStatuses(directory) ? own?.id : null
  const kept = status === undefined ? before.customStatusId : null
  return withOwnStatus(directory, {
    ...before,
    ...plain,
    status: statusAfter(before, wanted, author),
    customStatusId: chosen ?? kept,
    tags: tagsAfter(directory, before, change),
    fields: { ...before.fields, ...fields },
  })
}

/** The tags after the change; a choice in a list sets its tag, and takes that of the one before it. */
function tagsAfter(
  { fields }: Directory,
  before: SavedTicket,
  { tags, fields: changed = {} }: Change,
): readonly string[] {
  const lists = fields.filter(({ id, options }) => options && String(id) in changed)
  if (!tags && lists.length === 0) return before.tags
  const chosen = (values: Change['fields'] = {}) =>
    lists.flatMap(({ id }) => values[String(id)] ?? []).map(String)
  const edits = [
    ...(tags ? [tags] : []),
    { add: [], remove: chosen(before.fields) },
    { add: chosen(changed), remove: [] },
  ]
  return keptTags(edits.reduce<readonly string[]>(editedTags, before.tags))
}

/** A customer's message opens the ticket again; an assignee ends `new`. */
function statusAfter(before: SavedTicket, change: Change, author: User): Status {
  if (author.role === 'end-user' && change.comment) {
    return before.status === 'new' ? 'new' : 'open'
  }
  const status = change.status ?? before.status
  const assignee = change.assigneeId === undefined ? before.assigneeId : change.assigneeId
  return status === 'new' && assignee !== null ? 'open' : status
}

/** A macro is named only by an update that it did something in. */
function macroEvents({ directory, newId }: Account, { macroId }: Change): AuditEvent[] {
  const macro = directory.macros.find(({ id }) => id === macroId)
  if (!macro) return []
  const named = { macro_id: String(macro.id), macro_title: macro.title, macro_deleted: false }
  return [{ id: newId(), type: 'AgentMacroReference', ...named }]
}

export function commentEvents(
  account: Account,
  { comment, via }: Change,
  author: User,
  auditId: number,
): AuditEvent[] {
  if (!comment || !hasContent(comment)) return []
  const ids = { id: account.newId(), auditId, authorId: comment.authorId ?? author.id }
  const event = commentEvent(comment, ids)
  const isNotified = comment.isPublic && author.role !== 'end-user' && via?.channel !== 'api'
  return isNotified ? [event, notification(account.newId())] : [event]
}

/** What the account's own trigger adds when an agent answers: an app must not trip over it. */
const notification = (id: number): AuditEvent => ({
  id,
  type: 'Notification',
  via: VIA.trigger(360000000701, 'Avisar solicitante de resposta'),
  subject: '[{{ticket.account}}] Re: {{ticket.title}}',
  body: '{{ticket.comments_formatted}}',
  recipients: [],
})

interface AuditParts {
  readonly at: string
  readonly by: number
  readonly via: Via
  readonly flags?: readonly number[] | undefined
  readonly events: readonly AuditEvent[]
}

export const auditOf = (
  id: number,
  ticket_id: number,
  { at, by, via, flags, events }: AuditParts,
): Audit => ({
  id,
  ticket_id,
  created_at: at,
  author_id: by,
  via,
  metadata: {
    ...{ system: { client: 'Workspace', location: 'São Paulo, SP, Brazil' }, custom: {} },
    ...(flags && {
      flags,
      flags_options: Object.fromEntries(flags.map((flag) => [flag, { trusted: true }])),
    }),
  },
  events,
})
