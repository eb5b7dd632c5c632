import { NO_RIGHTS, type RoleId, USER } from '../zendesk/directory'
import type {
  CustomStatus,
  Directory,
  FieldOption,
  Organization,
  PersonField,
  TicketField,
  TicketForm,
  User,
} from '../zendesk/model'
import type { AccountFile } from './account-file'
import { fillTickets } from './fill-tickets'
import { named } from './named'
import type { AccountPlan } from './plan'

/**
 * The account that a file tells. Throws an Error with a sentence where a name is used that the file
 * does not have.
 */
export function toPlan(file: AccountFile): AccountPlan {
  const directory = directoryOf(file)
  return {
    directory,
    roles: rolesOf(directory),
    locale: file.locale,
    fill: (account) => fillTickets(account, file.tickets),
    settings: file.settings,
    hasScenarios: false,
  }
}

/** Numbers for what has none: one row for each kind, as Zendesk's are long. */
const counter = (start: number) => {
  let next = start
  return (wanted: number | undefined): number => wanted ?? next++
}

function directoryOf(file: AccountFile): Directory {
  const number = counter(360_000_002_000)
  const optionOf = (
    option: AccountFile['ticket_fields'][number]['options'][number],
  ): FieldOption =>
    typeof option === 'string'
      ? { id: number(undefined), name: option, value: tagOf(option) }
      : { ...option, id: number(option.id) }
  const groups = file.groups.map((group) =>
    typeof group === 'string'
      ? { id: number(undefined), name: group }
      : { id: number(group.id), name: group.name },
  )
  const brands = file.brands.map(({ id, name, subdomain, help_center }) => ({
    ...{ id: number(id), name, subdomain, hasHelpCenter: help_center },
  }))
  const organizations = file.organizations.map(
    ({ id, name, domains, external_id, notes, details, fields, tags }): Organization => ({
      ...{ id: number(id), name, domainNames: domains, tags, fields },
      ...{ externalId: external_id ?? null, notes: notes ?? null, details: details ?? null },
    }),
  )
  const fields = file.ticket_fields.map(
    ({ id, title, type, options, required }): TicketField => ({
      ...{ id: number(id), title, type, isRequired: required },
      ...(options.length > 0 && { options: options.map(optionOf) }),
    }),
  )
  const own = (list: AccountFile['user_fields']): readonly PersonField[] =>
    list.map(({ id, key, title, type, options }) => ({
      ...{ id: number(id), key, title, type },
      ...(options.length > 0 && { options: options.map(optionOf) }),
    }))
  const forms = formsOf(file, fields, number)
  return {
    subdomain: file.subdomain,
    planName: file.plan,
    timeZone: file.time_zone,
    ianaTimeZone: file.iana_time_zone,
    users: usersOf(file, groups, organizations),
    ...{ groups, brands, organizations, fields, forms },
    userFields: own(file.user_fields),
    organizationFields: own(file.organization_fields),
    ...(file.statuses.length > 0 && { customStatuses: statusesOf(file, number) }),
    macros: file.macros.map(({ id, title, actions }) => ({
      ...{ id: number(id), title, actions, active: true, updatedAt: '2026-01-12T13:00:00Z' },
    })),
    ...{ views: [], triggers: [], automations: [], requirements: [] },
    answers: file.answers,
  }
}

const tagOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

function formsOf(
  file: AccountFile,
  fields: readonly TicketField[],
  number: (wanted: number | undefined) => number,
): readonly TicketForm[] {
  const written = file.forms.length > 0 ? file.forms : [{ name: 'Default' }]
  return written.map((form, index) => ({
    id: number('id' in form ? form.id : undefined),
    name: form.name,
    isDefault: index === 0,
    fieldIds:
      'fields' in form && form.fields
        ? form.fields.map((title) => named(fields, title, 'ticket field', titleOf).id)
        : fields.map(({ id }) => id),
  }))
}

const titleOf = ({ title }: { readonly title: string }): string => title
const nameOf = ({ name }: { readonly name: string }): string => name

/** Each category has a default: the one that says so, else its first, else Zendesk's own. */
function statusesOf(
  { statuses }: AccountFile,
  number: (wanted: number | undefined) => number,
): readonly CustomStatus[] {
  const written = statuses.map(({ id, label, category, default: isDefault }) => ({
    ...{ id: number(id), label, category, isDefault, isActive: true },
  }))
  const categories = ['new', 'open', 'pending', 'hold', 'solved'] as const
  return categories.flatMap((category): readonly CustomStatus[] => {
    const own = written.filter((status) => status.category === category)
    if (own.some(({ isDefault }) => isDefault)) return own
    const label = `${category[0]?.toUpperCase()}${category.slice(1)}`
    return [
      { ...{ id: number(undefined), category, label, isDefault: true, isActive: true } },
      ...own,
    ]
  })
}

const EVERYTHING = { canReplyPublicly: true, canEditTags: true, canEditTicket: true }
const RIGHTS: Readonly<Record<AccountFile['users'][number]['role'], User['rights']>> = {
  end_user: NO_RIGHTS,
  light_agent: NO_RIGHTS,
  agent: { ...EVERYTHING, isAdmin: false },
  admin: { ...EVERYTHING, isAdmin: true },
}

const LIGHT_AGENT_ROLE = 360_000_000_501

function usersOf(
  file: AccountFile,
  groups: Directory['groups'],
  organizations: readonly Organization[],
): readonly User[] {
  const number = counter(370_000_002_000)
  const people = file.users.map((user): User => {
    const { role, organization, fields, tags } = user
    const memberships = user.groups.map((name) => named(groups, name, 'group', nameOf).id)
    const isStaff = role !== 'end_user'
    const first = groups[0]?.id
    return {
      ...{ id: number(user.id), name: user.name, fields, tags },
      email: user.email ?? `${tagOf(user.name)}@example.com`,
      phone: user.phone ?? null,
      role: role === 'end_user' ? 'end-user' : role === 'admin' ? 'admin' : 'agent',
      customRoleId: role === 'light_agent' ? LIGHT_AGENT_ROLE : null,
      rights: RIGHTS[role],
      locale: user.locale ?? file.locale,
      ...{ timeZone: file.time_zone, ianaTimeZone: file.iana_time_zone },
      groupIds: memberships.length > 0 || !isStaff || first === undefined ? memberships : [first],
      organizationId:
        organization === undefined
          ? null
          : named(organizations, organization, 'organization', nameOf).id,
      externalId: user.external_id ?? null,
      ...{ notes: user.notes ?? null, details: user.details ?? null },
    }
  })
  return [...people, systemOf(file)]
}

/** Triggers and automations write as this one. */
const systemOf = ({ locale, time_zone, iana_time_zone }: AccountFile): User => ({
  ...{
    id: USER.system,
    name: 'Zendesk',
    email: '',
    phone: null,
    role: 'system',
    customRoleId: null,
  },
  ...{ rights: { ...EVERYTHING, isAdmin: true }, locale, groupIds: [] },
  ...{ timeZone: time_zone, ianaTimeZone: iana_time_zone },
})

/** The account may lack somebody for a role: the nearest person plays it. */
function rolesOf({ users }: Directory): Readonly<Record<RoleId, number>> {
  const staff = users.filter(({ role }) => role === 'agent' || role === 'admin')
  const agents = staff.filter(({ role, customRoleId }) => role === 'agent' && customRoleId === null)
  const first = agents[0] ?? staff[0]
  if (!first) throw new Error('The account has no agent: give one of its users the role agent.')
  const light = users.find(({ customRoleId }) => customRoleId === LIGHT_AGENT_ROLE)
  const admin = staff.find(({ role }) => role === 'admin')
  const second = agents[1] ?? admin ?? first
  return {
    agent: first.id,
    'second-agent': second.id,
    'light-agent': (light ?? second).id,
    'agent-without-tags': first.id,
    lead: second.id,
    admin: (admin ?? first).id,
  }
}
