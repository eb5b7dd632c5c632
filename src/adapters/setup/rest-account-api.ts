import type { MarkedTicket, MarkedTickets } from '../../domain/setup/account'
import { TAG } from '../../domain/tags'
import type { AccountApi } from '../../ports/account-api'
import { HostError } from '../../ports/host-error'
import { askRest } from '../ask-rest'
import type { ZafClient } from '../zaf-client'
import type { Page } from './read-answer'
import * as to from './to-account'
import * as rules from './to-business-rules'

const REQUEST_MS = 10_000
/** Zendesk gives no more on one page. */
const PAGE = 100
/** Two thousand macros or triggers; an account with more is told of the first ones. */
const MOST_PAGES = 20
/** Two thousand tickets: a fifth of what Zendesk lets an account export in a minute. */
const MOST_TICKET_PAGES = 20
/** A closed ticket takes no tag any more. */
const MARKED = encodeURIComponent(`tags:${TAG.roteiro} status<closed`)

/** How the account is set up, over Zendesk's REST API with the visitor's own rights. */
export function createRestAccountApi(client: ZafClient): AccountApi {
  const get = (path: string): Promise<unknown> =>
    askRest(client.request({ url: `/api/v2/${path}`, type: 'GET', autoRetry: false }), REQUEST_MS)

  /** One page after the other: an account's rate limit is shared by everybody. */
  const all = async <T>(name: string, toPage: (answer: unknown) => Page<T>): Promise<T[]> => {
    const items: T[] = []
    let after = ''
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const cursor = after && `&page[after]=${encodeURIComponent(after)}`
      const found = toPage(await get(`${name}.json?page[size]=${PAGE}${cursor}`))
      items.push(...found.items)
      if (!found.after) break
      after = found.after
    }
    return items
  }

  const markedTickets = async (): Promise<MarkedTickets> => {
    const found = new Map<number, MarkedTicket>()
    const told = (isWhole: boolean) => ({ tickets: [...found.values()], isWhole })
    let after = ''
    for (let page = 1; page <= MOST_TICKET_PAGES; page += 1) {
      const cursor = after && `&page[after]=${encodeURIComponent(after)}`
      const path = `search/export.json?query=${MARKED}&filter[type]=ticket&page[size]=${PAGE}`
      const answer = await get(path + cursor).catch((error: unknown) => {
        // What was read already is told all the same.
        if (page === 1 || !(error instanceof HostError)) throw error
      })
      if (answer === undefined) break
      const { items, after: next } = to.toMarkedTickets(answer)
      for (const ticket of items) found.set(ticket.id, ticket)
      if (!next) return told(true)
      after = next
    }
    return told(false)
  }

  return {
    hasTags: async () => to.toHasTags(await get('account/settings.json')),
    // Only Enterprise plans have them; elsewhere even an admin is refused.
    customRoles: async () => to.toCustomRoles(await get('custom_roles.json').catch(absent)),
    groups: () => all('groups', to.toGroups),
    forms: async () => to.toForms(await get('ticket_forms.json').catch(absent)),
    fields: async () => to.toFields(await get('ticket_fields.json')),
    macros: () => all('macros', rules.toMacros),
    views: () => all('views', rules.toViews),
    triggers: () => all('triggers', rules.toTriggers),
    automations: () => all('automations', rules.toAutomations),
    schedules: async () => {
      const schedules = to.toSchedules(await get('business_hours/schedules.json'))
      return Promise.all(
        schedules.map(async ({ id, ...schedule }) => ({
          ...schedule,
          holidays: to.toHolidays(await get(`business_hours/schedules/${id}/holidays.json`)),
        })),
      )
    },
    locales: async () => to.toLocales(await get('locales.json')),
    markedTickets,
  }
}

/** What the account's plan does not have is refused, or not there. */
function absent(error: unknown): undefined {
  if (error instanceof HostError && ['forbidden', 'missing'].includes(error.reason))
    return undefined
  throw error
}
