import { HostError } from '../../ports/host-error'
import type { TicketRecord } from '../../ports/ticket-record'
import type { ZafClient } from '../zaf-client'

/**
 * The saved ticket over Zendesk's REST API. Its code, zod with it, comes with the first call: most
 * tickets never make one (Calls). Code that does not come is tried again by the next call.
 */
export function createLazyTicketRecord(client: ZafClient, ticketId: number): TicketRecord {
  let loading: Promise<TicketRecord> | undefined
  const load = async (): Promise<TicketRecord> => {
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
  return {
    read: async (limitMs) => (await loaded()).read(limitMs),
    newest: async (limitMs) => (await loaded()).newest(limitMs),
    recent: async () => (await loaded()).recent(),
    all: async () => (await loaded()).all(),
    saveTags: async (change, stamp) => (await loaded()).saveTags(change, stamp),
    mayReplyPublicly: async () => (await loaded()).mayReplyPublicly(),
    addInternalNote: async (text) => (await loaded()).addInternalNote(text),
  }
}
