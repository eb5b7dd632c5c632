import { type WorkingTime, workingTimeBefore } from '../calendar/working-time'
import type { Entry } from '../conversation/entry'
import type { Draft, Instant } from '../ticket/ticket'

/** Whether what the composer holds can still reach the customer by its channel (C9). */
export type Delivery =
  /** No limit, or nobody could look at the conversation yet. */
  | { readonly kind: 'open' }
  /** WhatsApp delivers up to this moment, the moment included. */
  | { readonly kind: 'until'; readonly until: Instant }
  | { readonly kind: 'closed' }

/** WhatsApp carries a message only so long after the customer's last one there. */
const WINDOW_MS = 24 * 60 * 60_000

const OPEN: Delivery = { kind: 'open' }

/** `updates`: what was said, oldest first; undefined while the conversation was not read. */
export function deliveryOf(
  { channel, isPublic }: Pick<Draft, 'channel' | 'isPublic'>,
  updates: readonly Entry[] | undefined,
  now: Instant,
): Delivery {
  if (channel.kind !== 'whatsapp' || !isPublic || !updates) return OPEN
  const until = windowEnd(updates)
  return until !== undefined && now <= until ? { kind: 'until', until } : { kind: 'closed' }
}

/** When WhatsApp ceases to deliver what we write there; undefined: the customer never wrote there. */
export function windowEnd(updates: readonly Entry[]): Instant | undefined {
  const last = updates.findLast(isCustomerOnWhatsApp)
  return last && last.at + WINDOW_MS
}

/** Working minutes before WhatsApp's window closes from which on the agent is told. */
const NOTICE_MINUTES = 4 * 60

/** From when on it is said until when WhatsApp delivers; undefined without a limit (C9). */
export const deliveryNoticeAt = (delivery: Delivery, time: WorkingTime): Instant | undefined =>
  delivery.kind === 'until' ? workingTimeBefore(delivery.until, NOTICE_MINUTES, time) : undefined

const isCustomerOnWhatsApp = ({ part, channel, comment }: Entry): boolean =>
  part === 'customer' && channel.kind === 'whatsapp' && comment?.isPublic === true
