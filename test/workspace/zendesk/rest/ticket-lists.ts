import { createTicket } from '../create-ticket'
import type { SavedTicket } from '../model'
import { REFUSED } from '../refusals'
import { holds } from '../rules/conditions'
import type { View } from '../rules/rule'
import { VIA } from '../via'
import { type Exchange, ok, type Reply, ticketOf } from './exchange'
import { maySee } from './lead-lists'
import { pageOf } from './paging'
import { restTicket } from './shapes'
import { withFiles } from './ticket-update'

/** Lists of tickets, and new ones. */

const seen = ({ account, user }: Exchange): readonly SavedTicket[] =>
  account.tickets().filter((ticket) => maySee(user, ticket))

const page = (exchange: Exchange, tickets: readonly SavedTicket[]): Reply =>
  ok(pageOf(exchange, 'tickets', tickets.map(restTicket(exchange.account.directory))))

export const tickets = (exchange: Exchange): Reply => {
  const externalId = exchange.query.get('external_id')
  const isWanted = (ticket: SavedTicket) => externalId === null || ticket.externalId === externalId
  return page(exchange, seen(exchange).filter(isWanted))
}

/** Those changed last, as an agent finds them again. */
export const recentTickets = (exchange: Exchange): Reply =>
  page(
    exchange,
    [...seen(exchange)]
      .sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt))
      .slice(0, 5),
  )

/** `count` as Zendesk gives it: not alone. */
export const ticketCount = (exchange: Exchange): Reply =>
  ok({
    count: {
      value: seen(exchange).length,
      refreshed_at: new Date(exchange.account.now()).toISOString(),
    },
  })

/** `users/{id}/tickets/requested`, `assigned`; copies and followers are not kept, so there are none. */
export function userTickets(exchange: Exchange, id: string | undefined): Reply {
  const kind = exchange.path.split('/').at(-1)
  return page(
    exchange,
    seen(exchange).filter(
      ({ requesterId, assigneeId }) =>
        Number(id) === (kind === 'requested' ? requesterId : kind === 'assigned' ? assigneeId : -1),
    ),
  )
}

export function organizationTickets(exchange: Exchange, id: string | undefined): Reply {
  const { users } = exchange.account.directory
  const people = users.filter(({ organizationId }) => organizationId === Number(id))
  return page(
    exchange,
    seen(exchange).filter(({ requesterId }) => people.some((user) => user.id === requesterId)),
  )
}

const viewOf = ({ account }: Exchange, id: string | undefined): View => {
  const view = account.directory.views.find((known) => known.id === Number(id))
  if (!view) throw REFUSED.notFound()
  return view
}

const inView = (exchange: Exchange, { conditions }: View): readonly SavedTicket[] =>
  seen(exchange).filter((ticket) => holds(conditions, { ticket, now: exchange.account.now() }))

export const viewTickets = (exchange: Exchange, id: string | undefined): Reply =>
  page(exchange, inView(exchange, viewOf(exchange, id)))

export function viewCount(exchange: Exchange, id: string | undefined): Reply {
  const view = viewOf(exchange, id)
  const { length } = inView(exchange, view)
  return ok({
    view_count: { view_id: view.id, value: length, pretty: String(length), fresh: true },
  })
}

/** People in copy are not kept. */
export const ticketCollaborators = (exchange: Exchange, id: string | undefined): Reply => {
  ticketOf(exchange, id)
  return ok(pageOf(exchange, 'users', []))
}

/**
 * `POST /tickets`: the requester is the person who asks, unless `requester_id` or a known
 * `requester.email` names another. Without a comment it is refused.
 */
export function postTicket(exchange: Exchange): Reply {
  const { account, user, body } = exchange
  if (!user.rights.canEditTicket) throw REFUSED.forbidden()
  const wanted = (body['ticket'] ?? {}) as Readonly<Record<string, unknown>>
  const requester = Object(wanted['requester']) as Readonly<Record<string, unknown>>
  const known = account.directory.users.find(({ email }) => email === requester['email'])
  const comment = wanted['comment'] ?? { body: wanted['description'] ?? '' }
  const saved = createTicket(account, user.id, {
    ...withFiles(exchange, { ...wanted, comment }),
    ...(known && { requesterId: known.id }),
    via: VIA.api,
  })
  return ok({ ticket: restTicket(account.directory)(saved), audit: saved.audits[0] }, 201)
}

/** `DELETE /tickets/{id}`: nothing of it can be read any more. */
export function deleteTicket(exchange: Exchange, id: string | undefined): Reply {
  if (!exchange.user.rights.canEditTicket) throw REFUSED.forbidden()
  exchange.account.remove(ticketOf(exchange, id).id)
  return { status: 204, body: null }
}

/** Deleted tickets are not kept: there is nothing left to take away for good. */
export function deleteForGood({ user, account }: Exchange): Reply {
  if (!user.rights.isAdmin) throw REFUSED.forbidden()
  return ok({ job_status: { id: String(account.newId()), status: 'queued' } })
}
