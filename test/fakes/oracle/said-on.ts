import type { Audit, CommentEvent, FieldEvent, SavedTicket, Workspace } from '../../workspace'
import { type AttemptNumber, attemptIn, isAutomatic, isFarewell, recordIn } from './our-texts'
import { allLines, ownLines } from './own-words'

/** One saved update or one message of a conversation, as plain facts. */
export interface Said {
  /** Rises with every update and message of the account, whatever the clocks say. */
  readonly order: number
  readonly at: number
  /** Who wrote the comment, else who saved. */
  readonly by: number
  readonly comment?: {
    readonly isPublic: boolean
    readonly own: readonly string[]
    readonly all: readonly string[]
  }
  /** Delivered by Send: no hook of any app was asked. */
  readonly isMessage: boolean
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Of the added tags, those that no trigger wrote. */
  readonly addedByAuthor: readonly string[]
  /** Tags that came from another ticket: a follow-up or a merge (C1). */
  readonly isInherited: boolean
  readonly status?: string
  readonly assignee?: number
}

/** Everything that was saved and said on a ticket, in the order in which it happened. */
export function saidOn(ticket: SavedTicket): Said[] {
  const updates = ticket.audits.map(fromAudit)
  const messages = ticket.messages.map(
    ({ id, at, authorId, text }): Said => ({
      ...NOTHING,
      order: Number(id.replace(/\D/g, '')),
      at: Date.parse(at),
      by: authorId,
      comment: { isPublic: true, own: ownLines(textAsHtml(text)), all: text.split('\n') },
      isMessage: true,
    }),
  )
  return [...updates, ...messages].sort((a, b) => a.order - b.order)
}

const NOTHING = { isMessage: false, added: [], removed: [], addedByAuthor: [], isInherited: false }

function fromAudit({ id, created_at, author_id, via, events }: Audit): Said {
  const comment = events.find((event): event is CommentEvent => event.type === 'Comment')
  const fields = events.filter((event): event is FieldEvent => 'field_name' in event)
  const tags = fields.filter(({ field_name }) => field_name === 'tags').map(tagsBetween)
  const lastOf = (name: string) => fields.findLast(({ field_name }) => field_name === name)?.value
  const [status, assignee] = [lastOf('status'), lastOf('assignee_id')]
  return {
    ...NOTHING,
    order: id,
    at: Date.parse(created_at),
    by: comment?.author_id ?? author_id,
    ...(comment && {
      comment: {
        isPublic: comment.public,
        own: ownLines(comment.html_body),
        all: allLines(comment.html_body),
      },
    }),
    added: tags.flatMap(({ added }) => added),
    removed: tags.flatMap(({ removed }) => removed),
    addedByAuthor: tags.flatMap(({ added, isRule }) => (isRule ? [] : added)),
    isInherited: ['follow_up', 'merge'].includes(via.source.rel ?? ''),
    ...(typeof status === 'string' && { status }),
    ...(typeof assignee === 'string' && { assignee: Number(assignee) }),
  }
}

function tagsBetween({ type, value, previous_value, via }: FieldEvent) {
  const [after, before] = [listed(value), listed(previous_value)]
  return {
    added: after.filter((tag) => !before.includes(tag)),
    removed: before.filter((tag) => !after.includes(tag)),
    // A ticket that is created begins with its tags: no person added them to it.
    isRule: type === 'Create' || via?.channel === 'rule',
  }
}

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

const textAsHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')

/** Who is who on a ticket, by what they did on it and by what the account says of them today (C7). */
export interface Cast {
  readonly attempt: (said: Said) => AttemptNumber | undefined
  readonly isReply: (said: Said) => boolean
  readonly isOurs: (said: Said) => boolean
}

/** Reads the roles: somebody who left is an end-user today, and a colleague may be the requester. */
export function castOf(account: Workspace, ticket: SavedTicket, all: readonly Said[]): Cast {
  const roleOf = (id: number) => account.user(id)?.role
  /** No customer writes internal notes, sets tags or is given a ticket. */
  const workedHere = new Set(
    all.flatMap(({ by, comment, addedByAuthor, assignee }) => [
      ...(comment?.isPublic === false || addedByAuthor.length > 0 ? [by] : []),
      ...(assignee ? [assignee] : []),
    ]),
  )
  const attempt = (said: Said): AttemptNumber | undefined => {
    if (!said.comment || said.isInherited) return undefined
    if (!said.comment.isPublic) return recordIn(said.comment.own)?.n
    const role = roleOf(said.by)
    const isAgent = role !== undefined && role !== 'end-user'
    return isAgent || workedHere.has(said.by) ? attemptIn(said.comment.own) : undefined
  }
  const made = new Set(all.filter((said) => attempt(said) !== undefined).map(({ by }) => by))
  const isCustomer = (id: number): boolean => {
    if (made.has(id)) return false
    if (id === ticket.requesterId) return id !== ticket.assigneeId
    // Who worked here and left is an end-user today, and was no customer when they wrote.
    return roleOf(id) === 'end-user' && !workedHere.has(id)
  }
  const isReply = ({ by, comment }: Said): boolean =>
    comment?.isPublic === true && isCustomer(by) && !isAutomatic(comment.own)
  const isOurs = ({ by }: Said): boolean => !isCustomer(by)
  return { attempt, isReply, isOurs }
}

/** When the contact was made that an internal comment records. */
export const contactedAt = ({ comment }: Said): number | undefined =>
  comment?.isPublic === false ? recordIn(comment.own)?.at : undefined

export const isFarewellIn = ({ comment }: Said): boolean =>
  comment?.isPublic === true && isFarewell(comment.own)
