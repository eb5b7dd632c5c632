import type { Draft, Status } from '../../domain/ticket/ticket'
import { HostError } from '../../ports/host-error'
import { toChannel } from '../to-channel'
import { fieldsOf, idOf, textOf, textsOf } from './read-value'

export const DRAFT_PATHS = [
  'comment',
  'ticket.tags',
  'ticket.status',
  'ticket.assignee',
  'ticket.editor.targetChannel',
] as const

const STATUSES: readonly Status[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed']

/** The composer and the form as the framework has them; without tags or status there is no ticket. */
export function toDraft(reply: Readonly<Record<string, unknown>>): Draft {
  const tags = textsOf(reply['ticket.tags'])
  if (!tags) throw new HostError('unexpected', 'ticket.tags')
  const status = STATUSES.find((known) => known === reply['ticket.status'])
  if (!status) throw new HostError('unexpected', 'ticket.status')
  const comment = fieldsOf(reply['comment'])
  const assignee = fieldsOf(reply['ticket.assignee'])
  const target = textOf(fieldsOf(reply['ticket.editor.targetChannel'])['name'])
  const isPublic = comment['type'] !== 'internalNote' && target !== 'internal'
  return {
    body: {
      kind: comment['useRichText'] === false ? 'text' : 'html',
      content: textOf(comment['text']),
    },
    isPublic,
    channel: toChannel(target === '' ? 'web' : target),
    attachments: attachmentsOf(comment['attachments']),
    tags,
    status,
    assigneeId: idOf(fieldsOf(assignee['user'])['id']),
    groupId: idOf(fieldsOf(assignee['group'])['id']),
  }
}

const attachmentsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((file) => textOf(fieldsOf(file)['fileName']) || 'arquivo') : []
