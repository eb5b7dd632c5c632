import { HostError } from '../../ports/host-error'
import type { TicketRecord } from '../../ports/ticket-record'
import { ask } from '../ask'
import type { ZafClient } from '../zaf-client'

/**
 * The saved ticket over Zendesk's REST API. Its code comes with the first call and not before the page
 * is `idle`: a first screen waits for none of it, and most tickets never call (Calls).
 * Code that does not come is tried again by the next call.
 */
export function createLazyTicketRecord(
  client: ZafClient,
  ticketId: number,
  idle: () => Promise<void>,
): TicketRecord {
  let loading: Promise<TicketRecord> | undefined
  const load = async (): Promise<TicketRecord> => {
    await idle()
    const { createRestTicketRecord } = await import('./rest-ticket-record')
    return createRestTicketRecord(client, ticketId)
  }
  const loaded = (): Promise<TicketRecord> => {
    loading ??= load().catch(() => {
      loading = undefined
      throw new HostError('late', 'the code did not come')
    })
    return loading
  }
  /** The code and the call share one limit. */
  const within = async <T>(
    limitMs: number | undefined,
    call: (record: TicketRecord, left: number | undefined) => Promise<T>,
  ): Promise<T> => {
    const begun = Date.now()
    const record = await ask(loaded(), limitMs)
    return call(record, limitMs && Math.max(1, limitMs - (Date.now() - begun)))
  }
  return {
    read: (limitMs) => within(limitMs, (record, left) => record.read(left)),
    newest: (limitMs) => within(limitMs, (record, left) => record.newest(left)),
    recent: async () => (await ask(loaded())).recent(),
    all: async () => (await ask(loaded())).all(),
    saveTags: async (change, stamp) => (await ask(loaded())).saveTags(change, stamp),
    saveStep: async (change, saved, note) => (await ask(loaded())).saveStep(change, saved, note),
    mayReplyPublicly: async () => (await ask(loaded())).mayReplyPublicly(),
    addInternalNote: async (text) => (await ask(loaded())).addInternalNote(text),
  }
}
