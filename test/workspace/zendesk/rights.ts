import type { Change } from './change'
import type { User } from './model'

/**
 * What of a change this person may make. Zendesk drops the rest without a word: an agent whose role
 * may not edit tags saves everything but the tags, a light agent only comments, and only internally
 * unless the ticket is their own request.
 */
export function allowedChange(
  change: Change,
  { id, role, rights }: User,
  requesterId: number | null,
): Change {
  if (role === 'system') return change
  const { comment, via, at, tags, ...fields } = change
  const isCustomer = role === 'end-user' || id === requesterId
  return {
    ...(via && { via }),
    ...(at !== undefined && { at }),
    ...(comment && {
      comment: {
        ...comment,
        isPublic: comment.isPublic && (isCustomer || rights.canReplyPublicly),
      },
    }),
    ...(rights.canEditTicket && fields),
    ...(rights.canEditTicket && rights.canEditTags && tags && { tags }),
  }
}
