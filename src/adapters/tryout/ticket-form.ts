import type { TagChange } from '../../domain/tag-change'
import type { Draft, Status } from '../../domain/ticket/ticket'
import type { InventedSave } from '../../ports/invented-ticket'
import { toChannel } from '../to-channel'

/** What one agent has before them and has not saved: the composer, and edits over the saved ticket. */
export interface TicketForm {
  readonly text: string
  readonly isPublic: boolean
  readonly tags: TagChange
  readonly status?: Status
  readonly groupId?: number
}

/** A reply with nothing in it, and no edits. */
export const FRESH_FORM: TicketForm = {
  text: '',
  isPublic: true,
  tags: { add: [], remove: [] },
}

/** What is left of a form once it was saved. */
export const afterSave = ({ isPublic }: TicketForm): TicketForm => ({ ...FRESH_FORM, isPublic })

/** The draft as the app reads it. */
export const draftOf = (
  { text, isPublic, tags, status, groupId }: TicketForm,
  saved: InventedSave,
  assigneeId: number,
): Draft => ({
  body: { kind: 'text', content: text },
  isPublic,
  channel: toChannel(isPublic ? 'email' : 'internal'),
  attachments: [],
  tags: withChange(saved.tags, tags),
  status: status ?? saved.status,
  assigneeId,
  groupId: groupId ?? saved.groupId,
})

/** The tags after a change: what is added comes last, and nothing is there twice. */
export const withChange = (tags: readonly string[], { add, remove }: TagChange): string[] => [
  ...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add]),
]

/** An edit of the tags on top of another one. */
export const plusChange = (first: TagChange, { add, remove }: TagChange): TagChange => ({
  add: withChange(first.add, { add, remove }),
  remove: withChange(first.remove, { add: remove, remove: add }),
})
