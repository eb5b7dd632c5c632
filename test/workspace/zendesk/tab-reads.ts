import { found, plainPath } from './answers'
import { userOf } from './directory'
import { formOf } from './draft'
import { categoryOf } from './statuses'
import type { TabCore } from './tab-core'
import type { Answer, Form } from './tab-types'
import { zafFields } from './zaf-fields'
import {
  zafAttachment,
  zafBrand,
  zafComments,
  zafConversation,
  zafOrganization,
  zafStatus,
  zafUser,
} from './zaf-shapes'

type Read = (core: TabCore, form: Form) => unknown

const READ: Readonly<Record<string, Read>> = {
  ticket: (core) =>
    Object.fromEntries(
      WHOLE_TICKET.map((part) => [
        part,
        READ[plainPath(`ticket.${part}`)]?.(core, formOf(core.draft())),
      ]),
    ),
  'ticket.id': ({ draft }) => draft().saved?.id,
  'ticket.isNew': ({ draft }) => draft().saved === undefined,
  'ticket.subject': (_, form) => form.subject,
  'ticket.description': ({ draft }) => draft().saved?.description ?? '',
  'ticket.status': (_, form) => form.status,
  'ticket.statusCategory': (_, form) => categoryOf(form.status),
  'ticket.customStatus': ({ directory, locale }, form) => zafStatus(directory, locale(), form),
  'ticket.type': (_, form) => form.type,
  'ticket.priority': (_, form) => form.priority,
  'ticket.tags': (_, form) => [...form.tags],
  'ticket.requester': ({ directory }, form) => zafUserOf(directory, form.requesterId),
  'ticket.assignee': ({ directory }, form) => ({
    user: zafUserOf(directory, form.assigneeId),
    group: directory.groups.find(({ id }) => id === form.groupId) ?? null,
  }),
  'ticket.brand': ({ directory }, form) => zafBrand(directory, form.brandId),
  'ticket.form': (_, form) => ({ id: form.formId }),
  'ticket.organization': ({ directory }, form) =>
    zafOrganization(directory, userOf(directory, form.requesterId)?.organizationId ?? null),
  'ticket.recipient': ({ draft }) => draft().extras.recipient,
  'ticket.externalId': (_, form) => form.externalId,
  'ticket.collaborators': ({ draft, directory }) =>
    draft().extras.collaboratorIds.map((id) => zafUserOf(directory, id)),
  // No account of ours shares tickets, and what happens after a submit is always the same.
  'ticket.sharedWith': () => null,
  'ticket.postSaveAction': () => 'none',
  'ticket.viewers': () => [],
  'ticket.createdAt': ({ draft }) => draft().saved?.createdAt,
  'ticket.updatedAt': ({ draft }) => draft().saved?.updatedAt,
  'ticket.via': ({ draft }) => draft().saved?.via,
  'ticket.comments': ({ draft, directory }) => {
    const { saved } = draft()
    return saved ? zafComments(saved, directory) : []
  },
  'ticket.conversation': ({ draft, directory }) => {
    const { saved } = draft()
    return saved ? zafConversation(saved, directory) : []
  },
  comment: ({ draft }) => {
    const { text, type, useRichText, attachments } = draft().comment
    return { text, type, useRichText, attachments: attachments.map(zafAttachment) }
  },
  'comment.text': ({ draft }) => draft().comment.text,
  'comment.type': ({ draft }) => draft().comment.type,
  'comment.useRichText': ({ draft }) => draft().comment.useRichText,
  'comment.attachments': ({ draft }) => draft().comment.attachments.map(zafAttachment),
  channel: ({ draft }) => draft().saved?.channel,
  'ticket.editor.targetChannel': ({ draft }) => draft().comment.channel,
  'ticket.editor.capabilities': ({ draft }) => ({ richText: draft().comment.useRichText }),
  ticketFields: ({ directory, draft, locale }) => zafFields(directory, draft().extras, locale()),
  macros: ({ directory }) =>
    directory.macros
      .filter(({ active }) => active)
      .map(({ id, title }) => ({ id, title, description: '', availability_type: 'everyone' })),
}

/** What `get('ticket')` carries. */
const WHOLE_TICKET = [
  'id isNew subject description status statusCategory customStatus type priority tags requester',
  'assignee brand form organization recipient externalId collaborators sharedWith postSaveAction',
  'createdAt updatedAt via viewers comment comments conversation',
]
  .join(' ')
  .split(' ')

const zafUserOf = (directory: TabCore['directory'], id: number | null) => {
  const user = userOf(directory, id)
  return user ? zafUser(user, directory) : null
}

/** Reads a path of the ticket or the draft; undefined when it is neither. */
export function readPath(core: TabCore, path: string): Answer | undefined {
  const name = plainPath(path)
  const read = READ[name]
  if (read) return found(read(core, formOf(core.draft())))
  const field = /^ticket\.customField:custom_field_(\d+)$/.exec(name)
  if (field) return found(formOf(core.draft()).fields[field[1] ?? ''])
  const described = /^ticketFields:([^.]+)$/.exec(name)
  if (described) {
    const fields = zafFields(core.directory, core.draft().extras, core.locale())
    return found(fields.find((known) => known.name === described[1]))
  }
  if (name.startsWith('ticket.customField:')) return found(undefined)
  const inside = /^(.+)\.([^.]+)$/.exec(name)
  const [, parent = '', key = ''] = inside ?? []
  // Parts of an object (`ticket.requester.name`), but not of the roots: those list what they have.
  if (!inside || parent === 'ticket' || parent === 'comment') return undefined
  const whole = readPath(core, parent)
  if (!whole?.ok) return whole
  return found((whole.value as Record<string, unknown> | null | undefined)?.[key])
}
