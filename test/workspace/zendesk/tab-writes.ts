import { failed, found, plainPath } from './answers'
import { edited, withStatus, withTags } from './draft'
import type { CustomValue, Status } from './model'
import { hasCustomStatuses, statusesOf } from './statuses'
import { composerText, isClosed, ofType, type TabCore, withComment } from './tab-core'
import type { Extras } from './tab-extras'
import { writeLabel } from './tab-looks'
import { readPath } from './tab-reads'
import type { Answer, CommentType, Form } from './tab-types'

const STATUSES: readonly unknown[] = ['new', 'open', 'pending', 'hold', 'solved']
const COMMENT_TYPES: readonly unknown[] = ['publicReply', 'internalNote']

const TYPES: readonly unknown[] = ['question', 'incident', 'problem', 'task']
const PRIORITIES: readonly unknown[] = ['low', 'normal', 'high', 'urgent']

const isNothing = (value: unknown): boolean => value === undefined || value === null
const isText = (value: unknown): boolean => typeof value === 'string' || isNothing(value)
const isOneOf = (values: readonly unknown[], value: unknown): boolean =>
  value === '' || isNothing(value) || values.includes(value)
/** Somebody there, or nobody meant. */
const isKnown = (all: readonly { readonly id: number }[], id: unknown): boolean =>
  isNothing(id) || all.some((one) => one.id === id)
const textOr = (value: unknown): string => (typeof value === 'string' ? value : '')
const idIn = (value: unknown, key: string): number | undefined => {
  const id = (value as Record<string, unknown> | null)?.[key]
  return typeof id === 'number' ? id : undefined
}

type Write = (core: TabCore, value: unknown) => Answer | undefined

/** Writes the draft; an answer only when the value is refused. */
const WRITE: Readonly<Record<string, Write>> = {
  'comment.text': (core, value) => {
    const { comment } = core.draft()
    if (!isText(value)) return failed('comment.text', 'Invalid value')
    core.change(withComment(core.draft(), { text: composerText(comment, textOr(value)) }))
    return undefined
  },
  'comment.type': (core, value) => {
    if (!COMMENT_TYPES.includes(value)) return failed('comment.type', 'Invalid value')
    core.change(ofType(core, value as CommentType))
    return undefined
  },
  'ticket.status': (core, value) => setStatus(core, value),
  'ticket.statusCategory': (core, value) => setStatus(core, value),
  'ticket.customStatus': (core, value) => setOwnStatus(core, value),
  'ticket.subject': (core, value) =>
    isText(value)
      ? setForm(core, { subject: textOr(value) })
      : failed('ticket.subject', 'Invalid value'),
  'ticket.type': (core, value) =>
    isOneOf(TYPES, value)
      ? setForm(core, { type: textOr(value) || null })
      : failed('ticket.type', 'Invalid value'),
  'ticket.priority': (core, value) =>
    isOneOf(PRIORITIES, value)
      ? setForm(core, { priority: textOr(value) || null })
      : failed('ticket.priority', 'Invalid value'),
  'ticket.externalId': (core, value) => setForm(core, { externalId: textOr(value) || null }),
  'ticket.tags': (core, value) => {
    if (!Array.isArray(value)) return failed('ticket.tags', 'Invalid value')
    return editTags(core, { set: value.map(String) })
  },
  'ticket.requester': (core, value) => {
    const email = (value as { email?: unknown } | null)?.email
    const user = core.directory.users.find(
      (known) => known.id === idIn(value, 'id') || known.email === email,
    )
    return user ? setForm(core, { requesterId: user.id }) : failed('ticket.requester', 'Not found')
  },
  'ticket.assignee': (core, value) => {
    const { groupId, userId } = Object(value) as Record<string, unknown>
    const { groups, users } = core.directory
    if (!isKnown(groups, groupId) || !isKnown(users, userId)) {
      return failed('ticket.assignee', 'Not found')
    }
    return setForm(core, {
      groupId: idIn(value, 'groupId') ?? null,
      assigneeId: idIn(value, 'userId') ?? null,
    })
  },
  'ticket.brand': (core, value) => setForm(core, { brandId: idIn(value, 'id') ?? 0 }),
  'ticket.recipient': (core, value) => setExtras(core, { recipient: textOr(value) || null }),
  'ticket.sharedWith': () => failed('ticket.sharedWith', 'Not found'),
  'ticket.form.id': (core, value) => setForm(core, { formId: Number(value) }),
}

function setStatus(core: TabCore, value: unknown): Answer | undefined {
  const isNewAgain = value === 'new' && core.draft().saved !== undefined
  if (!STATUSES.includes(value) || isNewAgain) return failed('ticket.status', 'Invalid value')
  return changeStatus(core, value as Status)
}

/** One of the account's statuses that are switched on, by its number or as `get` gives it. */
function setOwnStatus(core: TabCore, value: unknown): Answer | undefined {
  const id = Number(idIn(value, 'id') ?? value)
  const own = statusesOf(core.directory).find((one) => one.id === id && one.isActive)
  const isNewAgain = own?.category === 'new' && core.draft().saved !== undefined
  if (!own || isNewAgain) return failed('ticket.customStatus', 'Invalid value')
  return changeStatus(core, hasCustomStatuses(core.directory) ? id : own.category)
}

/** As with the form. */
function changeStatus(core: TabCore, wanted: Status | number): undefined {
  if (!core.user.rights.canEditTicket) return
  core.change(withStatus(core.draft(), core.directory, wanted))
}

/** Without the right to edit, the form stays as it is and nothing is said, as in Zendesk. */
function setForm(core: TabCore, change: Partial<Form>): undefined {
  if (core.user.rights.canEditTicket) core.change(edited(core.draft(), change))
}

/** As with the form. */
export function setExtras(core: TabCore, change: Partial<Extras>): undefined {
  const draft = core.draft()
  if (!core.user.rights.canEditTicket) return
  core.change({ ...draft, extras: { ...draft.extras, ...change } })
}

export function editTags(core: TabCore, edit: Parameters<typeof withTags>[1]): undefined {
  const { canEditTags, canEditTicket } = core.user.rights
  if (canEditTags && canEditTicket) core.change(withTags(core.draft(), edit))
}

/** Sets a path of the draft and echoes the value; undefined when the path is not ours. */
export function writePath(core: TabCore, path: string, value: unknown): Answer | undefined {
  const name = plainPath(path)
  const field = /^ticket\.customField:custom_field_(\d+)$/.exec(name)
  const write = WRITE[name]
  const labelled = writeLabel(core, name, value)
  if (labelled) return labelled
  if (!write && !field) return readPath(core, name) && failed(path, 'is read-only')
  if (isClosed(core)) return failed(path, 'Ticket is closed')
  if (field) setForm(core, { fields: { [field[1] ?? '']: value as CustomValue } })
  return write?.(core, value) ?? found(value)
}
