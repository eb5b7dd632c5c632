import { plainText } from '../../domain/text/plain-text'
import type { Update } from '../../domain/ticket/history'
import type { Role } from '../../domain/ticket/ticket'
import { toChannel } from '../to-channel'
import { fieldsOf, idOf, textOf } from './read-value'

/** Entries of these channels are only in `ticket.conversation`; all others are audits too. */
export const toConversation = (value: unknown): Update[] =>
  (Array.isArray(value) ? value : []).flatMap((entry) => toUpdate(entry) ?? [])

function toUpdate(entry: unknown): Update | undefined {
  const { author, channel, timestamp, message, attachments } = fieldsOf(entry)
  const from = toChannel(textOf(fieldsOf(channel)['name']))
  const at = Date.parse(textOf(timestamp))
  if (!from.sendsAtOnce || Number.isNaN(at)) return undefined
  const { content, contentType } = fieldsOf(message)
  const kind = textOf(contentType).includes('html') ? 'html' : 'text'
  const { id, name, role } = fieldsOf(author)
  return {
    auditId: null,
    at,
    author: { id: idOf(id), name: textOf(name), role: toRole(textOf(role)) },
    channel: from,
    comment: {
      isPublic: true,
      text: plainText({ kind, content: textOf(content) }),
      hasFile: Array.isArray(attachments) && attachments.length > 0,
    },
    tagsAdded: [],
    tagsRemoved: [],
  }
}

/** `trigger` and whatever is new are no persons. */
const toRole = (role: string): Role =>
  role === 'end-user' ? 'end-user' : role === 'agent' || role === 'admin' ? 'agent' : 'system'
