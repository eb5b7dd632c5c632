import * as z from 'zod/mini'

import { HostError } from '../../ports/host-error'
import type { SavedTicket } from '../../ports/ticket-record'
import { toChannel } from '../to-channel'

const answer = z.object({
  ticket: z.object({
    tags: z.array(z.string()),
    status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
    group_id: z.optional(z.nullable(z.number())),
    assignee_id: z.optional(z.nullable(z.number())),
    requester_id: z.optional(z.nullable(z.number())),
    from_messaging_channel: z.catch(z.optional(z.boolean()), undefined),
    via: z.catch(z.nullish(z.object({ channel: z.union([z.string(), z.number()]) })), undefined),
    updated_at: z.string(),
  }),
})

/** The part of `GET /tickets/{id}` we read. */
export function toSavedTicket(value: unknown): SavedTicket {
  const parsed = answer.safeParse(value)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path }) => path.join('.'))
    throw new HostError('unexpected', wrong.join(', '))
  }
  const { tags, status, group_id, assignee_id, requester_id, updated_at, via, ...ticket } =
    parsed.data.ticket
  const isConversation = toChannel(String(via?.channel ?? '')).sendsAtOnce
  return {
    tags,
    status,
    groupId: group_id ?? null,
    assigneeId: assignee_id ?? null,
    requesterId: requester_id ?? null,
    stamp: updated_at,
    hasTalk: ticket.from_messaging_channel === true || isConversation,
  }
}
