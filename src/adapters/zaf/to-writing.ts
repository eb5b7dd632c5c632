import type { Draft } from '../../domain/ticket/ticket'
import { HostError } from '../../ports/host-error'
import { fieldsOf, textOf, textsOf } from './read-value'

export const DRAFT_PATHS = [
  'comment',
  'ticket.tags',
  'ticket.status',
  'ticket.assignee',
  'ticket.editor.targetChannel',
] as const

/** Of a draft, what tells of a note and of tags. */
export type Writing = Pick<Draft, 'body' | 'isPublic' | 'tags'>

/** The text as the framework has it, and for whom it is; without tags there is no ticket. */
export function toWriting(reply: Readonly<Record<string, unknown>>): Writing {
  const tags = textsOf(reply['ticket.tags'])
  if (!tags) throw new HostError('unexpected', 'ticket.tags')
  const comment = fieldsOf(reply['comment'])
  return {
    body: {
      kind: comment['useRichText'] === false ? 'text' : 'html',
      content: textOf(comment['text']),
    },
    isPublic: comment['type'] !== 'internalNote' && targetName(reply) !== 'internal',
    tags,
  }
}

/** The channel the composer is on, by Zendesk's name; empty where it says none. */
export const targetName = (reply: Readonly<Record<string, unknown>>): string =>
  textOf(fieldsOf(reply['ticket.editor.targetChannel'])['name'])
