import type { Organization } from '../model'
import { REFUSED } from '../refusals'
import { type Exchange, idsOf, ok, type Reply } from './exchange'
import { pageOf } from './paging'
import { restOrganization } from './shapes'

/** The companies customers belong to; the account of the situations has none. */

type Json = Readonly<Record<string, unknown>>

export const allOrganizations = ({ account }: Exchange): readonly Organization[] =>
  account.directory.organizations ?? []

const page = (exchange: Exchange, some: readonly Organization[]): Reply =>
  ok(pageOf(exchange, 'organizations', some.map(restOrganization(exchange.account.directory))))

const found = (exchange: Exchange, id: string | undefined): Organization => {
  const one = allOrganizations(exchange).find((known) => known.id === Number(id))
  if (!one) throw REFUSED.notFound()
  return one
}

export const organizations = (exchange: Exchange): Reply =>
  page(exchange, allOrganizations(exchange))

export const oneOrganization = (exchange: Exchange, id: string | undefined): Reply =>
  ok({
    organization: restOrganization(exchange.account.directory)(found(exchange, id)),
  })

export const manyOrganizations = (exchange: Exchange): Reply => {
  const wanted = new Set(idsOf(exchange))
  return page(
    exchange,
    allOrganizations(exchange).filter(({ id }) => wanted.has(id)),
  )
}

/** By whole name or `external_id`; by the beginning of the name for `autocomplete`. */
export function searchOrganizations(exchange: Exchange): Reply {
  const { query, path } = exchange
  const externalId = query.get('external_id')
  const name = (query.get('name') ?? '').toLowerCase()
  const isStart = path.endsWith('/autocomplete')
  return page(
    exchange,
    allOrganizations(exchange).filter((one) => {
      if (externalId !== null) return one.externalId === externalId
      const own = one.name.toLowerCase()
      return name !== '' && (isStart ? own.startsWith(name) : own === name)
    }),
  )
}

/** Of one person: none or one. */
export function userOrganizations(exchange: Exchange, id: string | undefined): Reply {
  const user = exchange.account.directory.users.find((known) => known.id === Number(id))
  if (!user) throw REFUSED.notFound()
  return page(
    exchange,
    allOrganizations(exchange).filter((one) => one.id === user.organizationId),
  )
}

export function putOrganization(exchange: Exchange, id: string | undefined): Reply {
  if (!exchange.user.rights.canEditTicket) throw REFUSED.forbidden()
  const before = found(exchange, id)
  const wanted = (exchange.body['organization'] ?? {}) as Json
  const fields = wanted['organization_fields']
  const changed: Organization = {
    ...before,
    name: String(wanted['name'] ?? before.name),
    ...(wanted['notes'] !== undefined && { notes: String(wanted['notes']) }),
    ...(wanted['details'] !== undefined && { details: String(wanted['details']) }),
    ...(Array.isArray(wanted['tags']) && { tags: wanted['tags'].map(String) }),
    ...(typeof fields === 'object' && {
      fields: { ...before.fields, ...(fields as Organization['fields']) },
    }),
  }
  exchange.account.arrange((directory) => ({
    ...directory,
    organizations: allOrganizations(exchange).map((one) => (one.id === before.id ? changed : one)),
  }))
  return ok({ organization: restOrganization(exchange.account.directory)(changed) })
}
