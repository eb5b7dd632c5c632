import type { Organization, User } from '../model'
import { REFUSED } from '../refusals'
import { type Exchange, ok, type Reply } from './exchange'
import { keptIn } from './kept'
import { allOrganizations } from './organizations'
import { pageOf } from './paging'
import { listedUsers } from './people'
import { restOrganization } from './shapes'
import { tagList } from './ticket-update'

type Json = Readonly<Record<string, unknown>>

/** Tags, events and memberships of people and of companies. */

const counted = ({ account }: Exchange, value: number): Reply =>
  ok({ count: { value, refreshed_at: new Date(account.now()).toISOString() } })

export const userCount = (exchange: Exchange): Reply =>
  counted(exchange, listedUsers(exchange).length)
export const groupCount = (exchange: Exchange): Reply =>
  counted(exchange, exchange.account.directory.groups.length)
export const organizationCount = (exchange: Exchange): Reply =>
  counted(exchange, allOrganizations(exchange).length)

const userOf = (exchange: Exchange, id: string | undefined): User => {
  const user = listedUsers(exchange).find((known) => known.id === Number(id))
  if (!user) throw REFUSED.notFound()
  return user
}

const companyOf = (exchange: Exchange, id: string | undefined): Organization => {
  const company = allOrganizations(exchange).find((known) => known.id === Number(id))
  if (!company) throw REFUSED.notFound()
  return company
}

/** As for tickets: POST sets, PUT adds, DELETE removes. */
function tagsAfter({ method, body, user }: Exchange, before: readonly string[]): readonly string[] {
  if (method !== 'GET' && !user.rights.canEditTicket) throw REFUSED.forbidden()
  const named = tagList(body['tags'])
  if (method === 'POST') return named
  if (method === 'PUT') return [...new Set([...before, ...named])]
  return method === 'DELETE' ? before.filter((tag) => !named.includes(tag)) : before
}

export function userTags(exchange: Exchange, id: string | undefined): Reply {
  const user = userOf(exchange, id)
  const tags = tagsAfter(exchange, user.tags ?? [])
  exchange.account.arrange((directory) => ({
    ...directory,
    users: directory.users.map((one) => (one.id === user.id ? { ...one, tags } : one)),
  }))
  return ok({ tags })
}

export function organizationTags(exchange: Exchange, id: string | undefined): Reply {
  const company = companyOf(exchange, id)
  const tags = tagsAfter(exchange, company.tags)
  exchange.account.arrange((directory) => ({
    ...directory,
    organizations: allOrganizations(exchange).map((one) =>
      one.id === company.id ? { ...one, tags } : one,
    ),
  }))
  return ok({ tags })
}

/** Refuses a company without a name, and a name that another has. */
export function postOrganization(exchange: Exchange): Reply {
  const { account, user, body } = exchange
  if (!user.rights.canEditTicket) throw REFUSED.forbidden()
  const wanted = (body['organization'] ?? {}) as Json
  const name = String(wanted['name'] ?? '').trim()
  if (name === '') throw REFUSED.invalid('name', 'Name: cannot be blank')
  if (allOrganizations(exchange).some((one) => one.name.toLowerCase() === name.toLowerCase())) {
    throw REFUSED.invalid('name', `Name: ${name} has already been taken`)
  }
  const text = (key: string) => (wanted[key] === undefined ? null : String(wanted[key]))
  const made: Organization = {
    ...{ id: account.newId(), name, domainNames: tagList(wanted['domain_names']) },
    ...{ tags: tagList(wanted['tags']), externalId: text('external_id') },
    ...{ notes: text('notes'), details: text('details') },
    fields: Object(wanted['organization_fields'] ?? {}) as Organization['fields'],
  }
  account.arrange((directory) => ({
    ...directory,
    organizations: [...allOrganizations(exchange), made],
  }))
  return ok({ organization: restOrganization(account.directory)(made) }, 201)
}

export function organizationRelated(exchange: Exchange, id: string | undefined): Reply {
  const company = companyOf(exchange, id)
  const people = listedUsers(exchange).filter((user) => user.organizationId === company.id)
  const theirs = exchange.account
    .tickets()
    .filter(({ requesterId }) => people.some((user) => user.id === requesterId))
  return ok({
    organization_related: { tickets_count: theirs.length, users_count: people.length },
  })
}

/** Of one person, of one company, or all: everybody has one company at most. */
export function organizationMemberships(exchange: Exchange, id: string | undefined): Reply {
  const [kind] = exchange.path.split('/')
  const memberships = listedUsers(exchange).flatMap((user) => {
    const company = allOrganizations(exchange).find((one) => one.id === user.organizationId)
    return company
      ? [
          {
            ...{ id: user.id * 100, user_id: user.id, organization_id: company.id, default: true },
            ...{ organization_name: company.name, view_tickets: true },
          },
        ]
      : []
  })
  const wanted = memberships.filter(({ user_id, organization_id }) => {
    if (id === undefined) return true
    return Number(id) === (kind === 'users' ? user_id : organization_id)
  })
  return ok(pageOf(exchange, 'organization_memberships', wanted))
}

const eventsOf = keptIn(() => [] as (Json & { readonly user_id: number })[])

/** What apps and websites say that a customer did. */
export function userEvents(exchange: Exchange, id: string | undefined): Reply {
  const { account, body, method } = exchange
  const user_id = userOf(exchange, id).id
  const events = eventsOf(account)
  if (method === 'GET') {
    const own = events.filter((event) => event.user_id === user_id)
    return ok(pageOf(exchange, 'events', own))
  }
  const at = new Date(account.now()).toISOString()
  const told = Object(body['event'] ?? {}) as Json
  events.push({ id: String(account.newId()), created_at: at, received_at: at, ...told, user_id })
  return ok({}, 201)
}
