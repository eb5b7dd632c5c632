import * as z from 'zod/mini'

import { HostError } from '../../ports/host-error'
import type { SavedTicket } from '../../ports/ticket-record'

const answer = z.object({
  ticket: z.object({
    tags: z.array(z.string()),
    status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
    group_id: z.optional(z.nullable(z.number())),
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
  const { tags, status, group_id, updated_at } = parsed.data.ticket
  return { tags, status, groupId: group_id ?? null, stamp: updated_at }
}
