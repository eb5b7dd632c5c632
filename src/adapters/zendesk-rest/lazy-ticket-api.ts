import { HostError } from '../../ports/host-error'
import type { TicketApi } from '../../ports/ticket-api'
import { ask } from '../ask'
import type { ZafClient } from '../zaf-client'

/**
 * The saved ticket over Zendesk's REST API. Its code comes with the first call and not before the page
 * is `idle`: a first screen waits for none of it, and most tickets never call (Calls).
 * Code that does not come is tried again by the next call.
 */
export function createLazyTicketApi(
  client: ZafClient,
  ticketId: number,
  idle: () => Promise<void>,
): TicketApi {
  let loading: Promise<TicketApi> | undefined
  const load = async (): Promise<TicketApi> => {
    await idle()
    const { createRestTicketApi } = await import('./rest-ticket-api')
    return createRestTicketApi(client, ticketId)
  }
  const loaded = (): Promise<TicketApi> => {
    loading ??= load().catch(() => {
      loading = undefined
      throw new HostError('late', 'the code did not come')
    })
    return loading
  }
  /** The code and the call share one limit. */
  const within = async <T>(
    limitMs: number | undefined,
    call: (api: TicketApi, left: number | undefined) => Promise<T>,
  ): Promise<T> => {
    const begun = Date.now()
    const api = await ask(loaded(), limitMs)
    return call(api, limitMs && Math.max(1, limitMs - (Date.now() - begun)))
  }
  return {
    read: (limitMs) => within(limitMs, (api, left) => api.read(left)),
    newest: (limitMs) => within(limitMs, (api, left) => api.newest(left)),
    recent: async () => (await ask(loaded())).recent(),
    all: async () => (await ask(loaded())).all(),
    saveTags: async (change, stamp) => (await ask(loaded())).saveTags(change, stamp),
    saveStep: async (change, saved, note) => (await ask(loaded())).saveStep(change, saved, note),
    mayReplyPublicly: async () => (await ask(loaded())).mayReplyPublicly(),
    addInternalNote: async (text) => (await ask(loaded())).addInternalNote(text),
  }
}
