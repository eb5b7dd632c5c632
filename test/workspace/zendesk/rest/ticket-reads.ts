import { listedUser } from '../directory'
import { REFUSED } from '../refusals'
import { type Exchange, idsOf, ok, type Reply, ticketOf } from './exchange'
import { maySee } from './lead-lists'
import { pageOf } from './paging'
import { restAudit, restComments, restTicket, restUser } from './shapes'

export const oneTicket = (exchange: Exchange, id: string | undefined): Reply =>
  ok({
    ticket: restTicket(exchange.account.directory)(ticketOf(exchange, id)),
    ...sideloadGroups(exchange),
  })

export const manyTickets = (exchange: Exchange): Reply => {
  const tickets = idsOf(exchange).flatMap((id) => exchange.account.ticket(id) ?? [])
  return ok({
    tickets: tickets.map(restTicket(exchange.account.directory)),
    count: tickets.length,
    next_page: null,
    previous_page: null,
  })
}

export function ticketAudits(exchange: Exchange, id: string | undefined): Reply {
  const ticket = ticketOf(exchange, id)
  if (!maySee(exchange.user, ticket)) throw REFUSED.forbidden()
  const page = pageOf(
    exchange,
    'audits',
    ticket.audits.map(restAudit(ticket, exchange.account.directory)),
  )
  return ok({ ...page, ...usersOf(exchange, page, 'audits') })
}

export function ticketComments(exchange: Exchange, id: string | undefined): Reply {
  const page = pageOf(exchange, 'comments', restComments(ticketOf(exchange, id)))
  return ok({ ...page, ...usersOf(exchange, page, 'comments') })
}

const includes = ({ query }: Exchange, what: string): boolean =>
  (query.get('include') ?? '').split(',').includes(what)

const sideloadGroups = (exchange: Exchange) =>
  includes(exchange, 'groups') ? { groups: exchange.account.directory.groups } : {}

/** `include=users`: the people who wrote something on this page. */
function usersOf(exchange: Exchange, page: object, name: string): object {
  if (!includes(exchange, 'users')) return {}
  const records = (page as Record<string, readonly Written[]>)[name] ?? []
  const ids = new Set(
    records.flatMap(({ author_id, events = [] }) => [author_id, ...events.map(authorOf)]),
  )
  const users = [...ids].flatMap((id) => listedUser(exchange.account.directory, id ?? null) ?? [])
  return { users: users.map(restUser(exchange.account.directory)) }
}

interface Written {
  readonly author_id: number
  readonly events?: readonly { readonly author_id?: unknown }[]
}

const authorOf = ({ author_id }: { readonly author_id?: unknown }): number | undefined =>
  typeof author_id === 'number' ? author_id : undefined
