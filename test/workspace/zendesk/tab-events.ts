import { userOf } from './directory'
import { type Draft, formOf } from './draft'
import type { Directory } from './model'
import { categoryOf } from './statuses'
import { zafFields } from './zaf-fields'
import {
  zafAttachment,
  zafBrand,
  zafComments,
  zafConversation,
  zafStatus,
  zafUser,
} from './zaf-shapes'

/** An event of the framework: its own name, the property `*.changed` names, and the new value. */
export interface TabEvent {
  readonly name: string
  readonly property: string
  readonly value: unknown
}

/** Every event for what differs between two drafts; typing in the composer is left to the caller. */
export function eventsBetween(
  before: Draft,
  after: Draft,
  { directory, locale }: { readonly directory: Directory; readonly locale: string },
): TabEvent[] {
  return [
    ...formEvents(before, after, directory, locale),
    ...commentEvents(before, after),
    ...conversationEvents(before, after, directory),
    ...extrasEvents(before, after, directory, locale),
  ]
}

const changed = (property: string, value: unknown, name = `${property}.changed`): TabEvent => ({
  name,
  property,
  value,
})

function formEvents(before: Draft, after: Draft, directory: Directory, locale: string): TabEvent[] {
  const [old, now] = [formOf(before), formOf(after)]
  const events: TabEvent[] = []
  const differs = <K extends keyof typeof now>(key: K) => !isEqual(old[key], now[key])
  for (const key of ['subject', 'type', 'priority', 'externalId', 'tags'] as const) {
    if (differs(key)) events.push(changed(`ticket.${key}`, now[key]))
  }
  if (differs('status')) {
    events.push(
      changed('ticket.status', now.status),
      changed('ticket.statusCategory', categoryOf(now.status)),
    )
  }
  if (differs('status') || differs('customStatusId')) {
    events.push(changed('ticket.customStatus', zafStatus(directory, locale, now)))
  }
  if (differs('requesterId'))
    events.push(...userEvents('ticket.requester', now.requesterId, directory))
  if (differs('assigneeId')) {
    events.push(...userEvents('ticket.assignee.user', now.assigneeId, directory))
  }
  if (differs('groupId')) {
    const group = directory.groups.find(({ id }) => id === now.groupId)
    events.push(
      changed('ticket.assignee.group.id', group?.id ?? null),
      changed('ticket.assignee.group.name', group?.name ?? null),
    )
  }
  if (differs('brandId')) events.push(changed('ticket.brand', zafBrand(directory, now.brandId)))
  if (differs('formId')) events.push(changed('ticket.form.id', now.formId))
  for (const [id, value] of Object.entries(now.fields)) {
    if (old.fields[id] === value) continue
    const property = `ticket.customField:custom_field_${id}`
    events.push(changed(property, value, `ticket.custom_field_${id}.changed`))
  }
  return events
}

function userEvents(path: string, id: number | null, directory: Directory): TabEvent[] {
  const user = userOf(directory, id)
  return [
    changed(`${path}.id`, user?.id ?? null),
    changed(`${path}.name`, user?.name ?? null),
    changed(`${path}.email`, user?.email ?? null),
    changed(`${path}.externalId`, null),
  ]
}

/** Each is heard under its name with and without `ticket.` in front, as its path is read. */
function commentEvents({ comment: old }: Draft, { comment: now }: Draft): TabEvent[] {
  const events: TabEvent[] = []
  if (old.text !== now.text) events.push(changed('comment.text', now.text))
  if (old.type !== now.type) events.push(changed('comment.type', now.type))
  if (old.attachments !== now.attachments) {
    events.push(changed('comment.attachments', now.attachments.map(zafAttachment)))
  }
  if (!isEqual(old.channel, now.channel)) {
    events.push(changed('ticket.editor.targetChannel', now.channel))
  }
  if (old.useRichText !== now.useRichText) {
    events.push(changed('ticket.editor.capabilities', { richText: now.useRichText }))
  }
  return events
}

function conversationEvents({ saved: old }: Draft, after: Draft, directory: Directory): TabEvent[] {
  const { saved: now } = after
  if (!now || !old || old === now) return []
  const events: TabEvent[] = []
  const hasComment = now.audits
    .slice(old.audits.length)
    .some(({ events: parts }) => parts.some(({ type }) => type === 'Comment'))
  if (hasComment) events.push(changed('ticket.comments', zafComments(now, directory)))
  if (hasComment || now.messages !== old.messages) {
    events.push(changed('ticket.conversation', zafConversation(now, directory)))
  }
  if (!isEqual(old.channel, now.channel)) events.push(changed('channel', now.channel))
  return events
}

function extrasEvents(
  { extras: old }: Draft,
  { extras: now }: Draft,
  directory: Directory,
  locale: string,
): TabEvent[] {
  const events: TabEvent[] = []
  if (old.collaboratorIds !== now.collaboratorIds) {
    const people = now.collaboratorIds.flatMap((id) => {
      const user = userOf(directory, id)
      return user ? [zafUser(user, directory)] : []
    })
    events.push(changed('ticket.collaborators', people))
  }
  if (old.fields['assignee']?.options !== now.fields['assignee']?.options) {
    const assignee = zafFields(directory, now, locale).find(({ name }) => name === 'assignee')
    const name = 'ticketFields.assignee.optionValues.changed'
    events.push(changed('ticketFields:assignee.optionValues', assignee?.optionValues, name))
  }
  return events
}

const isEqual = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
