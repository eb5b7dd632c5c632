import type { Judge } from './actions/due/judge'
import type { ZafClient } from './adapters/zaf-client'
import { ticketAgenda } from './domain/due/ticket-agenda'
import type { Instant } from './domain/ticket/ticket'
import type { DueFrame } from './due-frame'
import { judgedBy } from './judged-by'
import { layPublished } from './lay-published'

/** What judges a ticket, by the rules of Hoje, the settings of today and the account's own words. */
export async function judgeDue(
  client: ZafClient,
  { settings, raw, zones }: Pick<DueFrame, 'settings' | 'raw' | 'zones'>,
  now: () => Instant,
): Promise<Judge> {
  await layPublished(raw)
  const { context } = await judgedBy(client, settings, zones)
  return (ticket, updates) => ticketAgenda(ticket, updates, { ...context, now: now() })
}
