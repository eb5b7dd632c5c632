import type { Change } from './change'
import { channelState, firstChannel, isMessaging, isRichChannel } from './channels'
import { hasContent } from './comment-event'
import { firstPlaces } from './forms'
import type { Directory, SavedTicket, Status, User } from './model'
import { chosenStatus, statusOf } from './statuses'
import type { Extras } from './tab-extras'
import type { DraftComment, Form } from './tab-types'
import { editedTags, sameTags } from './tags'

/** Everything unsaved of one open ticket, over what was saved. */
export interface Draft {
  readonly saved: SavedTicket | undefined
  /** The form of a ticket that is being created, before anybody touched it. */
  readonly blank: Form
  /** Only what the agent or an app changed; the rest follows the saved ticket. */
  readonly edits: Partial<Form>
  /** The tags the form showed when they were first edited: its edits count from there. */
  readonly tagsBefore: readonly string[] | undefined
  readonly comment: DraftComment
  readonly extras: Extras
}

/** What a new ticket of this account begins with. */
export const blankForm = (directory: Directory): Form => ({
  subject: '',
  status: 'new',
  customStatusId: null,
  type: null,
  priority: null,
  tags: [],
  requesterId: null,
  assigneeId: null,
  ...firstPlaces(directory),
  externalId: null,
  fields: {},
})

export function emptyComment(
  saved: SavedTicket | undefined,
  user: User,
  isRich: boolean,
): DraftComment {
  const isPublic = user.rights.canReplyPublicly
  const name = isPublic ? firstChannel(saved) : 'internal'
  return {
    text: '',
    type: isPublic ? 'publicReply' : 'internalNote',
    useRichText: isRich && isRichChannel(name),
    attachments: [],
    channel: channelState(name, saved),
    publicChannel: firstChannel(saved),
  }
}

/** The saved part of the form, without any edit. */
function savedForm({ saved, blank }: Draft): Form {
  if (!saved) return blank
  const { subject, status, customStatusId, type, priority, tags, requesterId, assigneeId } = saved
  const { groupId, brandId, formId, externalId, fields } = saved
  return {
    ...{ subject, status, customStatusId, type, priority, tags, requesterId, assigneeId },
    ...{ groupId, brandId, formId, externalId, fields },
  }
}

/** The form as the agent sees it. */
export function formOf(draft: Draft): Form {
  const { edits } = draft
  const base = savedForm(draft)
  return { ...base, ...edits, fields: { ...base.fields, ...edits.fields } }
}

/** The draft after an edit; a value set back to what is saved is no edit any more. */
export function edited(draft: Draft, change: Partial<Form>): Draft {
  const base = savedForm(draft)
  const fields = Object.entries({ ...draft.edits.fields, ...change.fields })
  const edits: { -readonly [K in keyof Form]?: Form[K] } = {
    ...draft.edits,
    ...change,
    fields: Object.fromEntries(fields.filter(([id, value]) => base.fields[id] !== value)),
  }
  for (const key of Object.keys(edits) as (keyof Form)[]) {
    if (key === 'fields' || key === 'tags') continue
    if (edits[key] === base[key]) delete edits[key]
  }
  const tagsBefore = draft.tagsBefore ?? base.tags
  const isTagEdit = edits.tags !== undefined && !sameTags(edits.tags, tagsBefore)
  if (!isTagEdit) delete edits.tags
  return { ...draft, edits, tagsBefore: isTagEdit ? tagsBefore : undefined }
}

/** What a submit sends: the comment and the edits; tags as added and removed, so that they merge. */
export function changeOf(draft: Draft): Change {
  const { edits, tagsBefore, comment } = draft
  const { tags, ...plain } = edits
  const isPlain = !comment.useRichText
  const written = {
    ...(isPlain ? { text: comment.text } : { html: comment.text }),
    isPublic: comment.type === 'publicReply',
    attachments: comment.attachments,
  }
  return {
    ...plain,
    ...(hasContent(written) && !awaitsSend(comment) && { comment: written }),
    ...(tags && {
      tags: {
        add: tags.filter((tag) => !tagsBefore?.includes(tag)),
        remove: (tagsBefore ?? []).filter((tag) => !tags.includes(tag)),
      },
    }),
  }
}

/** What is in a conversation's composer goes out by Send; a submit leaves it there. */
const awaitsSend = ({ type, channel }: DraftComment): boolean =>
  type === 'publicReply' && isMessaging(channel.name)

export const isDirty = (draft: Draft): boolean =>
  Object.entries(changeOf(draft)).some(
    ([key, value]) => key !== 'fields' || Object.keys(value as object).length > 0,
  )

/** The form with a status: a category chooses its default, one of the account's own its category. */
export function withStatus(draft: Draft, directory: Directory, wanted: Status | number): Draft {
  if (typeof wanted !== 'number') return edited(draft, chosenStatus(directory, wanted))
  const own = statusOf(directory, wanted)
  return own ? edited(draft, { status: own.category, customStatusId: own.id }) : draft
}

/** Tag edits as the form makes them, from what it shows now. */
export const withTags = (draft: Draft, edit: Parameters<typeof editedTags>[1]): Draft =>
  edited(draft, { tags: editedTags(formOf(draft).tags, edit) })

/** The draft over a ticket that was just saved from `sent`: only what was changed since is left. */
export function afterSave(sent: Draft, now: Draft, saved: SavedTicket, empty: DraftComment): Draft {
  const [before, after] = [formOf(sent), formOf(now)]
  const later = Object.entries(after).filter(
    ([key, value]) => key !== 'fields' && key !== 'tags' && before[key as keyof Form] !== value,
  )
  const fields = Object.entries(after.fields).filter(([id, value]) => before.fields[id] !== value)
  const isUntouched = now.comment.text === sent.comment.text
  const comment = isUntouched && !awaitsSend(now.comment) ? empty : now.comment
  const { extras, blank } = now
  const base: Draft = { saved, blank, edits: {}, tagsBefore: undefined, comment, extras }
  const draft = edited(base, { ...Object.fromEntries(later), fields: Object.fromEntries(fields) })
  const add = after.tags.filter((tag) => !before.tags.includes(tag))
  const remove = before.tags.filter((tag) => !after.tags.includes(tag))
  return add.length + remove.length === 0 ? draft : withTags(draft, { add, remove })
}
