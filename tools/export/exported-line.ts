import { failure } from '../failure'
import type { Body } from '../zendesk/send'
import type { Ask } from './ask'
import type { Listed } from './place'

/** Pages of a ticket's audits; an archived ticket answers with all at once, whatever is asked for. */
const PAGE = 'include=users&page[size]=100'

/**
 * The line of a ticket as `npm run audit` reads it, with all its audits and everybody Zendesk still
 * knows of; undefined where the ticket is gone.
 */
export async function exportedLine(
  { ticket, listedAt }: Listed,
  ask: Ask,
): Promise<string | undefined> {
  const pages: Body[] = []
  for (let after: string | undefined = ''; after !== undefined; ) {
    const more: string = after === '' ? '' : `&page[after]=${encodeURIComponent(after)}`
    const reply = await ask('history', `/api/v2/tickets/${ticket.id}/audits.json?${PAGE}${more}`)
    if (!reply) return undefined
    if (!Array.isArray(reply.body['audits'])) throw noHistory(ticket.id, reply.text)
    pages.push(reply.body)
    after = nextPage(reply.body)
  }
  const audits = once(pages.flatMap((page) => listIn(page, 'audits')))
  const users = once(pages.flatMap((page) => listIn(page, 'users')))
  return JSON.stringify({ ticket, audits: audits.filter(isBefore(listedAt)), users })
}

/** A ticket without audits would be judged as one to which nothing happened. */
const noHistory = (ticket: number, said: string) =>
  failure(`Zendesk answered with no history of ticket ${ticket}.`, said.slice(0, 200))

/** By its cursor only: an address in an answer is never called with a login. */
function nextPage({ meta }: Body): string | undefined {
  const { has_more, after_cursor } = { ...(meta as Body | undefined) }
  return has_more === true && typeof after_cursor === 'string' ? after_cursor : undefined
}

/**
 * What was saved after the list was made is not in the ticket beside it, and would accuse somebody of
 * the difference. It comes with the next update.
 */
const isBefore =
  (listedAt: number) =>
  ({ created_at }: Body): boolean =>
    !(Date.parse(String(created_at)) > listedAt)

const listIn = (page: Body, name: string): readonly Body[] =>
  Array.isArray(page[name]) ? (page[name] as Body[]) : []

/** Pages overlap where something was saved in between. */
const once = (all: readonly Body[]): readonly Body[] => [
  ...new Map(all.map((one) => [one['id'], one])).values(),
]
