import { applyChange } from '../../domain/tag-change'
import type { Update } from '../../domain/ticket/history'
import { HostError } from '../../ports/host-error'
import type { HistoryPage, TicketApi } from '../../ports/ticket-api'
import { askRest } from '../ask-rest'
import type { ZafClient, ZafRequest } from '../zaf-client'
import { type PageUpdates, pageUpdates } from './page-updates'
import { isPlainPage } from './plain-audit-page'
import { toMayReply } from './to-may-reply'
import { toSavedTicket } from './to-saved-ticket'

const REQUEST_MS = 10_000
/** Zendesk gives no more on one page. */
const PAGE = 100

/** The saved ticket over Zendesk's REST API, with the agent's own rights. */
export function createRestTicketApi(client: ZafClient, ticketId: number): TicketApi {
  const address = `/api/v2/tickets/${ticketId}`
  let lastPage = 1

  const request = (options: ZafRequest, limitMs = REQUEST_MS): Promise<unknown> =>
    askRest(client.request({ autoRetry: false, ...options }), limitMs)
  const write = async (type: 'PUT' | 'DELETE', url: string, body: unknown): Promise<void> => {
    const data = JSON.stringify(body)
    const answer = await request({ url, type, contentType: 'application/json', data })
    // A page of words under a good status: nobody knows whether it was saved.
    if (typeof answer === 'string' && answer !== '') throw new HostError('unexpected', url)
  }
  const read = async (limitMs?: number) =>
    toSavedTicket(await request({ url: `${address}.json`, type: 'GET' }, limitMs))

  const auditsOn = async (page: number, limitMs?: number) => {
    const query = `include=users&per_page=${PAGE}&page=${page}`
    const found = await toPage(
      await request({ url: `${address}/audits.json?${query}`, type: 'GET' }, limitMs),
    )
    // An archived ticket's audits come all at once, whatever page is asked for.
    const isAll = found.updates.length >= found.count
    lastPage = isAll ? 1 : Math.ceil(found.count / PAGE)
    return found
  }
  const pages = async (from: number, to: number): Promise<Update[]> => {
    const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
    const found = await Promise.all(numbers.map((page) => auditsOn(page)))
    return found.flatMap(({ updates }) => updates)
  }

  return {
    read,
    newest: async (limitMs): Promise<HistoryPage> => {
      const end = Date.now() + (limitMs ?? REQUEST_MS)
      const asked = lastPage
      const found = await auditsOn(asked, limitMs)
      if (lastPage <= asked) return { updates: found.updates, isComplete: asked === 1 }
      const newer = await auditsOn(lastPage, Math.max(1, end - Date.now()))
      const updates = lastPage === asked + 1 ? [...found.updates, ...newer.updates] : newer.updates
      return { updates, isComplete: asked === 1 && lastPage === 2 }
    },
    recent: async () => {
      const first = await auditsOn(1)
      const before = Math.max(2, lastPage - 1)
      const newer = await pages(before, lastPage)
      if (lastPage <= 3) return { updates: [...first.updates, ...newer], isComplete: true }
      return { updates: newer, isComplete: false }
    },
    all: async () => {
      const first = await auditsOn(1)
      const updates = [...first.updates]
      // One after the other: an account's rate limit is shared by everybody.
      for (let page = 2; page <= lastPage; page += 1) {
        updates.push(...(await auditsOn(page)).updates)
      }
      return { updates, isComplete: true }
    },
    saveTags: async ({ add, remove }, stamp) => {
      const guard = (updatedAt: string) => ({ updated_stamp: updatedAt, safe_update: 'true' })
      if (add.length > 0) await write('PUT', `${address}/tags.json`, { tags: add, ...guard(stamp) })
      if (remove.length > 0) {
        // Our own addition moved the stamp.
        const moved = add.length > 0 ? (await read()).stamp : stamp
        await write('DELETE', `${address}/tags.json`, { tags: remove, ...guard(moved) })
      }
    },
    saveStep: async ({ add, remove }, { tags, stamp }, note) => {
      const guard = { safe_update: 'true', updated_stamp: stamp }
      if (note === undefined && remove.length === 0) {
        return write('PUT', `${address}/tags.json`, { tags: add, ...guard })
      }
      const comment = note === undefined ? {} : { comment: { body: note, public: false } }
      // What is taken out can only be left out of the whole list, which the stamp makes safe.
      const ticket = { tags: applyChange(tags, { add, remove }), ...comment, ...guard }
      await write('PUT', `${address}.json`, { ticket })
    },
    mayReplyPublicly: async () =>
      toMayReply(await request({ url: '/api/v2/users/me.json', type: 'GET' })),
    addInternalNote: async (text) => {
      await write('PUT', `${address}.json`, { ticket: { comment: { body: text, public: false } } })
    },
  }
}

/** Only what is not plain needs the schema, which says what can be read and what is wrong. */
async function toPage(answer: unknown): Promise<PageUpdates> {
  if (isPlainPage(answer)) return pageUpdates(answer)
  const { toAuditPage } = await import('./to-updates').catch(() => {
    throw new HostError('late', 'the code did not come')
  })
  return toAuditPage(answer)
}
