import { TAG } from '../../domain/tags'
import type { DueApi } from '../../ports/due-api'
import { HostError } from '../../ports/host-error'
import type { LeadApi, NamePage, TicketSpan } from '../../ports/lead-api'
import { askRest } from '../ask-rest'
import type { ZafClient } from '../zaf-client'
import { isLastPage, toCount, toMarked, toNames, toOneTicket, toTicketPage } from './to-lead-page'
import { toAuditPage } from './to-updates'
import { bodyOf, statusOf, waitOf } from './whole-answer'

/** A page of a hundred archived tickets takes Zendesk long. */
const REQUEST_MS = 30_000
/** What Zendesk advises for its export, and the most it gives elsewhere. */
const PAGE = 100

/** The marked tickets over Zendesk's REST API, with the rights of the person at the page (zaf.md 5). */
export function createRestLeadApi(client: ZafClient): LeadApi & DueApi {
  const request = (path: string): Promise<unknown> => {
    const url = `/api/v2/${path}`
    // Not repeated by the framework: our own pace and its progress would know nothing of it.
    const options = { url, type: 'GET', autoRetry: false, httpCompleteResponse: true } as const
    return client.request(options).catch(sayWait)
  }
  const answerTo = async (call: Promise<unknown>) => bodyOf(await askRest(call, REQUEST_MS))
  const get = (path: string) => answerTo(request(path))
  const names = async (list: 'groups' | 'brands', page: number): Promise<NamePage> => {
    const answer = await get(`${list}.json?per_page=${PAGE}&page=${page}`)
    return { names: toNames(answer, list), isLast: isLastPage(answer) }
  }

  return {
    count: async () => toCount(await get(`search/count.json?query=type:ticket+${wordsFor({})}`)),
    tickets: async (span, cursor) => {
      const query = `query=${wordsFor(span)}&filter[type]=ticket&page[size]=${PAGE}`
      const path = `search/export.json?${query}`
      if (cursor === undefined) return toTicketPage(await get(path))
      const call = request(`${path}&page[after]=${encodeURIComponent(cursor)}`)
      const answer = await answerTo(call.catch(expired))
      return answer === 'expired' ? answer : toTicketPage(answer)
    },
    ticket: async (ticketId) => toOneTicket(await get(`tickets/${ticketId}.json`)),
    marked: async (ids) => toMarked(await get(`tickets/show_many.json?ids=${ids.join()}`)),
    audits: async (ticketId, page) => {
      const query = `include=users&per_page=${PAGE}&page=${page}`
      const answer = await get(`tickets/${ticketId}/audits.json?${query}`)
      const { updates, count } = toAuditPage(answer)
      // An archived ticket's audits come all at once, whatever page is asked for.
      return { updates, isLast: updates.length >= count || page * PAGE >= count }
    },
    people: async (ids) => toNames(await get(`users/show_many.json?ids=${ids.join()}`), 'users'),
    groups: (page) => names('groups', page),
    brands: (page) => names('brands', page),
  }
}

/** In the words of Zendesk's search, encoded; a `type:` among them would be refused by the export. */
function wordsFor(span: TicketSpan): string {
  const { assigneeId, isOpen, updatedFrom, createdFrom, createdTo } = span
  const bound = (name: string, at: number | undefined) =>
    at === undefined ? [] : [`${name}${new Date(at).toISOString().slice(0, 19)}Z`]
  const words = [
    `tags:${TAG.roteiro}`,
    ...(assigneeId === undefined ? [] : [`assignee:${assigneeId}`]),
    ...(isOpen ? ['status<solved'] : []),
    ...bound('updated>=', updatedFrom),
    ...bound('created>=', createdFrom),
    ...bound('created<=', createdTo),
  ]
  return words.map(encodeURIComponent).join('+')
}

/** Too many calls: the refusal itself says how long to wait. */
const sayWait = (cause: unknown): never => {
  if (statusOf(cause) !== 429) throw cause
  throw new HostError('busy', 'status 429', waitOf(cause))
}

/** What a cursor that is too old may be answered with: Zendesk names no one status. */
const NO_CURSOR: readonly unknown[] = [400, 404, 410, 422]

const expired = (cause: unknown): 'expired' => {
  if (NO_CURSOR.includes(statusOf(cause))) return 'expired'
  throw cause
}
