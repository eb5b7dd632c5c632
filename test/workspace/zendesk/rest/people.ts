import { listedUser, NO_RIGHTS } from '../directory'
import type { User } from '../model'
import { REFUSED } from '../refusals'
import { type Exchange, idsOf, ok, type Reply } from './exchange'
import { pageOf } from './paging'
import { personTest } from './search'
import { restUser } from './shapes'

/** The people of the account: lists, searches, and what agents write about them. */

type Json = Readonly<Record<string, unknown>>

/** Everybody but Zendesk's own and the deleted. */
export const listedUsers = ({ account }: Exchange): readonly User[] =>
  account.directory.users.filter(({ role, isDeleted }) => role !== 'system' && !isDeleted)

const page = (exchange: Exchange, users: readonly User[]): Reply =>
  ok(pageOf(exchange, 'users', users.map(restUser(exchange.account.directory))))

const found = (exchange: Exchange, id: string | undefined): User => {
  const user = listedUser(exchange.account.directory, Number(id))
  if (!user) throw REFUSED.notFound()
  return user
}

/** `role` and `role[]` choose. */
export function users(exchange: Exchange): Reply {
  const roles = [...exchange.query.getAll('role'), ...exchange.query.getAll('role[]')]
  const isWanted = ({ role }: User) => roles.length === 0 || roles.includes(role)
  return page(exchange, listedUsers(exchange).filter(isWanted))
}

/** By `query`, as in Zendesk's own search, or by `external_id` alone. */
export function searchUsers(exchange: Exchange): Reply {
  const externalId = exchange.query.get('external_id')
  const all = listedUsers(exchange)
  if (externalId !== null)
    return page(
      exchange,
      all.filter((user) => user.externalId === externalId),
    )
  const query = exchange.query.get('query') ?? ''
  return page(exchange, query === '' ? [] : all.filter(personTest(exchange, query)))
}

/** Whose name begins so; two letters at least. */
export function autocompleteUsers(exchange: Exchange): Reply {
  const typed = (exchange.query.get('name') ?? '').toLowerCase()
  const begins = ({ name }: User) =>
    name
      .toLowerCase()
      .split(' ')
      .some((word) => word.startsWith(typed)) || name.toLowerCase().startsWith(typed)
  return page(exchange, typed.length < 2 ? [] : listedUsers(exchange).filter(begins))
}

export const groupUsers = (exchange: Exchange, id: string | undefined): Reply =>
  page(
    exchange,
    listedUsers(exchange).filter(({ groupIds }) => groupIds.includes(Number(id))),
  )

export const organizationUsers = (exchange: Exchange, id: string | undefined): Reply =>
  page(
    exchange,
    listedUsers(exchange).filter((user) => user.organizationId === Number(id)),
  )

export function userIdentities(exchange: Exchange, id: string | undefined): Reply {
  const user = found(exchange, id)
  const identity = (nth: number, type: string, value: string) => ({
    ...{ id: user.id * 10 + nth, user_id: user.id, type, value },
    ...{ verified: true, primary: true, deliverable_state: 'deliverable' },
  })
  const identities = [
    identity(0, 'email', user.email),
    ...(user.phone === null ? [] : [identity(1, 'phone_number', user.phone)]),
  ]
  return ok(pageOf(exchange, 'identities', identities))
}

export function userGroups(exchange: Exchange, id: string | undefined): Reply {
  const { groupIds } = found(exchange, id)
  const groups = exchange.account.directory.groups.filter((group) => groupIds.includes(group.id))
  return ok(pageOf(exchange, 'groups', groups))
}

/** Of one person, of one group, or of everybody who works here. */
export function groupMemberships(exchange: Exchange, id: string | undefined): Reply {
  const [kind] = exchange.path.split('/')
  const memberships = listedUsers(exchange).flatMap((user) =>
    user.groupIds.map((group_id, index) => ({
      ...{ id: user.id * 100 + index, user_id: user.id, group_id, default: index === 0 },
    })),
  )
  const isWanted = ({ user_id, group_id }: (typeof memberships)[number]) =>
    kind === 'group_memberships' || Number(id) === (kind === 'users' ? user_id : group_id)
  return ok(pageOf(exchange, 'group_memberships', memberships.filter(isWanted)))
}

/** How much there is of somebody. */
export function userRelated(exchange: Exchange, id: string | undefined): Reply {
  const user = found(exchange, id)
  const tickets = exchange.account.tickets()
  return ok({
    user_related: {
      assigned_tickets: tickets.filter(({ assigneeId }) => assigneeId === user.id).length,
      requested_tickets: tickets.filter(({ requesterId }) => requesterId === user.id).length,
      ...{ ccd_tickets: 0, followed_tickets: 0, organization_subscriptions: 0 },
    },
  })
}

const TEXTS: Readonly<Record<string, keyof User>> = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  locale: 'locale',
  notes: 'notes',
  details: 'details',
  external_id: 'externalId',
}

/** What of a person such a body may say. Only an admin makes agents of people. */
function changesOf({ user: writer }: Exchange, wanted: Json, before: User): Partial<User> {
  const role = wanted['role']
  if (role !== undefined && role !== before.role && !writer.rights.isAdmin) {
    throw REFUSED.forbidden()
  }
  const texts = Object.entries(TEXTS).flatMap(([key, name]) =>
    wanted[key] === undefined ? [] : [[name, textOrNull(wanted[key])] as const],
  )
  const organization = wanted['organization_id']
  return {
    ...(Object.fromEntries(texts) as Partial<User>),
    ...(organization !== undefined && { organizationId: Number(organization) || null }),
    ...(Array.isArray(wanted['tags']) && { tags: wanted['tags'].map(String) }),
    ...(wanted['suspended'] !== undefined && {
      isSuspended: String(wanted['suspended']) === 'true',
    }),
    ...(typeof wanted['user_fields'] === 'object' && {
      fields: { ...before.fields, ...(wanted['user_fields'] as User['fields']) },
    }),
  }
}

const textOrNull = (value: unknown): string | null => (value === null ? null : String(value))

const mayWrite = ({ user }: Exchange): void => {
  if (!user.rights.canEditTicket) throw REFUSED.forbidden()
}

const put = ({ account }: Exchange, user: User): void =>
  account.arrange((directory) => ({
    ...directory,
    users: [...directory.users.filter(({ id }) => id !== user.id), user],
  }))

const answered = (exchange: Exchange, user: User, status = 200): Reply =>
  ok({ user: restUser(exchange.account.directory)(user) }, status)

export function putUser(exchange: Exchange, id: string | undefined): Reply {
  mayWrite(exchange)
  const before = found(exchange, id)
  const changed = { ...before, ...changesOf(exchange, wantedUser(exchange), before) }
  put(exchange, changed)
  return answered(exchange, changed)
}

const wantedUser = ({ body }: Exchange): Json => (body['user'] ?? {}) as Json

/** Refuses a person without a name, and an address that somebody else has. */
export function postUser(exchange: Exchange): Reply {
  mayWrite(exchange)
  const wanted = wantedUser(exchange)
  const name = String(wanted['name'] ?? '').trim()
  if (name === '') throw REFUSED.invalid('name', 'Name: is too short (minimum one character)')
  const email = String(wanted['email'] ?? '')
  if (email !== '' && listedUsers(exchange).some((user) => user.email === email)) {
    throw REFUSED.invalid('email', `Email: ${email} is already being used by another user`)
  }
  const blank: User = {
    ...{ id: exchange.account.newId(), name, email, phone: null, role: 'end-user' },
    ...{ customRoleId: null, rights: NO_RIGHTS, groupIds: [] },
    locale: exchange.user.locale,
    timeZone: exchange.account.directory.timeZone,
    ianaTimeZone: exchange.account.directory.ianaTimeZone,
  }
  const made = { ...blank, ...changesOf(exchange, wanted, blank) }
  put(exchange, made)
  return answered(exchange, made, 201)
}

/** Found by `id`, `external_id` or e-mail, and changed; else created. */
export function createOrUpdateUser(exchange: Exchange): Reply {
  const { id, external_id, email } = wantedUser(exchange)
  const known = listedUsers(exchange).find(
    (user) =>
      user.id === Number(id) ||
      (typeof external_id === 'string' && user.externalId === external_id) ||
      (typeof email === 'string' && user.email === email),
  )
  return known ? putUser(exchange, String(known.id)) : postUser(exchange)
}

export const manyUsers = (exchange: Exchange): Reply => {
  const { directory } = exchange.account
  const wanted = idsOf(exchange).flatMap((id) => listedUser(directory, id) ?? [])
  return ok({
    users: wanted.map(restUser(directory)),
    count: wanted.length,
    ...{ next_page: null, previous_page: null },
  })
}

export const oneUser = (exchange: Exchange, id: string | undefined): Reply =>
  answered(exchange, found(exchange, id))
