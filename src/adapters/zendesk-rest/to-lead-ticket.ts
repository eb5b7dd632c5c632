import * as z from 'zod/mini'

import type { LeadTicket } from '../../domain/audit/lead-ticket'

const moment = z.pipe(
  z.string().check(z.refine((written) => !Number.isNaN(Date.parse(written)))),
  z.transform((written) => Date.parse(written)),
)
const id = z.catch(z.nullish(z.number()), null)
/** How a ticket came has many shapes: one we do not know counts as not said. */
const via = z.object({
  source: z.object({
    rel: z.literal('follow_up'),
    from: z.object({ ticket_id: z.number() }),
  }),
})
const ticket = z.object({
  id: z.number(),
  subject: z.catch(z.string(), ''),
  tags: z.array(z.string()),
  status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
  created_at: moment,
  updated_at: moment,
  requester_id: id,
  assignee_id: id,
  group_id: id,
  brand_id: id,
  via_followup_source_id: id,
  via: z.catch(z.optional(via), undefined),
})

/**
 * A ticket as Zendesk's search and exports give it; undefined where it is none we know. They name
 * people by number only: the names are empty.
 */
export function toLeadTicket(value: unknown): LeadTicket | undefined {
  const parsed = ticket.safeParse(value)
  if (!parsed.success) return undefined
  const { data } = parsed
  return {
    id: data.id,
    subject: data.subject,
    tags: data.tags,
    status: data.status,
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    requester: { id: data.requester_id ?? null, name: '', role: 'end-user' },
    assignee: data.assignee_id ? { id: data.assignee_id, name: '', role: 'agent' } : null,
    groupId: data.group_id ?? null,
    brandId: data.brand_id ?? null,
    followUpOf: data.via_followup_source_id ?? data.via?.source.from.ticket_id ?? null,
  }
}
