import type { Draft, Status } from '../../domain/ticket/ticket'
import { HostError } from '../../ports/host-error'
import { toChannel } from '../to-channel'
import { fieldsOf, idOf, textOf } from './read-value'
import { targetName, toWriting } from './to-writing'

const STATUSES: readonly Status[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed']

/** The composer and the form as the framework has them; without tags or status there is no ticket. */
export function toDraft(reply: Readonly<Record<string, unknown>>): Draft {
  const writing = toWriting(reply)
  const status = STATUSES.find((known) => known === reply['ticket.status'])
  if (!status) throw new HostError('unexpected', 'ticket.status')
  const assignee = fieldsOf(reply['ticket.assignee'])
  return {
    ...writing,
    channel: toChannel(targetName(reply) || 'web'),
    attachments: attachmentsOf(fieldsOf(reply['comment'])['attachments']),
    status,
    assigneeId: idOf(fieldsOf(assignee['user'])['id']),
    groupId: idOf(fieldsOf(assignee['group'])['id']),
  }
}

const attachmentsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((file) => textOf(fieldsOf(file)['fileName']) || 'arquivo') : []
