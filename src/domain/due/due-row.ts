import type { DueItem } from '../audit/today'
import type { Instant } from '../ticket/ticket'

/** What waits for an agent on a ticket; `since` is when it became due. */
export type AgendaItem =
  | Exclude<DueItem, { readonly kind: 'queue' }>
  /** A customer's answer that ended the attempts; the team has not said anything since (C7). */
  | { readonly kind: 'reply'; readonly since: Instant }
  /** WhatsApp delivers until then; said from `since` on (C9). */
  | { readonly kind: 'window'; readonly since: Instant; readonly until: Instant }

/** One line of the agent's agenda. */
export interface DueRow {
  readonly ticketId: number
  readonly subject: string
  readonly item: AgendaItem
}

/** The same for the same thing due on the same ticket, whichever frame learnt of it. */
export function keyOf({ ticketId, item }: DueRow): string {
  const which = item.kind === 'attempt' ? item.n : item.kind === 'wait' ? item.playbook : ''
  return [ticketId, item.kind, which, item.since].join(' ')
}
