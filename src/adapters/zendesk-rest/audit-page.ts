import * as z from 'zod/mini'

/**
 * The part of the audits we read; Zendesk sends much more, and adds to it without notice. How an
 * update came has many shapes: one we do not know counts as not said.
 */
const from = z.object({ ticket_id: z.optional(z.unknown()) })
const source = z.object({
  rel: z.catch(z.nullish(z.string()), undefined),
  from: z.catch(z.nullish(from), undefined),
})
const via = z.object({
  channel: z.catch(z.optional(z.union([z.string(), z.number()])), undefined),
  source: z.catch(z.nullish(source), undefined),
})
/** Comment flags; one we do not know says nothing (zaf.md 7). */
const flagged = z.object({ flags: z.catch(z.nullish(z.array(z.number())), undefined) })
const event = z.looseObject({
  type: z.string(),
  via: z.catch(z.nullish(via), undefined),
  metadata: z.catch(z.nullish(flagged), undefined),
})
const audit = z.object({
  id: z.number(),
  created_at: z.string().check(z.refine((written) => !Number.isNaN(Date.parse(written)))),
  author_id: z.nullish(z.number()),
  via: z.catch(z.nullish(via), undefined),
  metadata: z.catch(z.nullish(flagged), undefined),
  events: z.array(event),
})
const user = z.object({ id: z.number(), name: z.string(), role: z.string() })

/** One page of `GET /tickets/{id}/audits` with its users side-loaded. */
export const auditPage = z.object({
  audits: z.array(audit),
  users: z.optional(z.array(user)),
  count: z.nullish(z.number()),
})

export type AuditPage = z.infer<typeof auditPage>
export type Audit = z.infer<typeof audit>
export type Event = z.infer<typeof event>
export type User = z.infer<typeof user>
