import * as z from 'zod/mini'

import type { LeadTicket } from '../../domain/audit/lead-ticket'
import { TAG } from '../../domain/tags'
import { HostError } from '../../ports/host-error'
import type { Names, TicketPage } from '../../ports/lead-api'
import { toLeadTicket } from './to-lead-ticket'

const page = z.object({
  results: z.array(z.unknown()),
  meta: z.object({ has_more: z.boolean(), after_cursor: z.nullish(z.string()) }),
})
const many = z.object({
  tickets: z.array(z.object({ id: z.number(), tags: z.optional(z.array(z.string())) })),
})
const count = z.object({ count: z.number() })
const more = z.object({ next_page: z.string() })
const named = z.object({ id: z.number(), name: z.string() })

/** One page of `GET /search/export`; a result that is no ticket we know is counted, not thrown. */
export function toTicketPage(answer: unknown): TicketPage {
  const parsed = page.safeParse(answer)
  if (!parsed.success) throw new HostError('unexpected', 'search/export')
  const { results, meta } = parsed.data
  const tickets = results.flatMap((result) => toLeadTicket(result) ?? [])
  const next = meta.has_more ? meta.after_cursor : undefined
  return { tickets, unreadable: results.length - tickets.length, ...(next && { next }) }
}

/** `GET /tickets/{id}`. */
export function toOneTicket(answer: unknown): LeadTicket {
  const parsed = z.object({ ticket: z.unknown() }).safeParse(answer)
  const found = parsed.success ? toLeadTicket(parsed.data.ticket) : undefined
  if (!found) throw new HostError('unexpected', 'ticket')
  return found
}

/** Of `GET /tickets/show_many` the ids of those with the app's mark; an entry that cannot be read keeps it. */
export function toMarked(answer: unknown): ReadonlySet<number> {
  const parsed = many.safeParse(answer)
  if (!parsed.success) throw new HostError('unexpected', 'tickets/show_many')
  const marked = parsed.data.tickets.filter(({ tags = [TAG.roteiro] }) =>
    tags.includes(TAG.roteiro),
  )
  return new Set(marked.map(({ id }) => id))
}

/** `GET /search/count`. */
export function toCount(answer: unknown): number {
  const parsed = count.safeParse(answer)
  if (!parsed.success) throw new HostError('unexpected', 'search/count')
  return parsed.data.count
}

/** Whether a list ends with this page; one that does not say so does. */
export const isLastPage = (answer: unknown): boolean => !more.safeParse(answer).success

/** The ids and names of a list such as `groups`; an entry without them is left out. */
export function toNames(answer: unknown, list: 'users' | 'groups' | 'brands'): Names {
  const parsed = z.object({ [list]: z.array(z.unknown()) }).safeParse(answer)
  if (!parsed.success) throw new HostError('unexpected', list)
  const entries = (parsed.data[list] ?? []).flatMap((entry) => {
    const found = named.safeParse(entry)
    return found.success ? [[found.data.id, found.data.name] as const] : []
  })
  return new Map(entries)
}
