import { formsOf } from '../forms'
import type { Brand, Directory, TicketField, TicketForm } from '../model'
import { REFUSED } from '../refusals'
import { roleOf } from '../zaf-shapes'
import { type Exchange, ok, type Reply } from './exchange'
import { pageOf } from './paging'
import { restMacro, restUser } from './shapes'

export const me = ({ account, user }: Exchange): Reply =>
  ok({
    user: {
      ...restUser(account.directory)(user),
      authenticity_token: 'workspace',
      role_name: String(roleOf(user)),
    },
  })

export const macroSearch = (exchange: Exchange): Reply => {
  const wanted = (exchange.query.get('query') ?? '').toLowerCase()
  const onlyActive = exchange.query.get('active') === 'true'
  const hits = exchange.account.directory.macros.filter(
    ({ title, active }) => title.toLowerCase().includes(wanted) && (active || !onlyActive),
  )
  return ok(pageOf(exchange, 'macros', hits.map(restMacro)))
}

export const groups = (exchange: Exchange): Reply =>
  ok(pageOf(exchange, 'groups', exchange.account.directory.groups))

/** A field as REST gives it; the form's own and those of one's own alike. */
const restField = ({ id, title, type, options = [], isRequired = false }: TicketField) => ({
  ...{ id, type, title, raw_title: title, title_in_portal: title, description: '' },
  ...{ active: true, required: isRequired, required_in_portal: false, removable: true },
  ...{ visible_in_portal: true, editable_in_portal: true, collapsed_for_agents: false },
  ...{ position: 1, regexp_for_validation: null, tag: null, agent_description: null },
  ...(options.length > 0 && {
    custom_field_options: options.map(({ id: option, name, value }) => ({
      ...{ id: option, name, raw_name: name, value, default: false },
    })),
  }),
})

/** Every field that all forms have, before the account's own. */
const SYSTEM_FIELDS = [
  ['subject', 'subject'],
  ['description', 'description'],
  ['status', 'status'],
  ['tickettype', 'type'],
  ['priority', 'priority'],
  ['group', 'group'],
  ['assignee', 'assignee'],
].map(([type = '', title = ''], index) => ({
  ...{ id: 360001234001 + index, type, title: `${title[0]?.toUpperCase()}${title.slice(1)}` },
  ...{ active: true, required: false, removable: false },
}))

export const ticketFields = (exchange: Exchange): Reply =>
  ok(
    pageOf(exchange, 'ticket_fields', [
      ...exchange.account.directory.fields.map(restField),
      ...SYSTEM_FIELDS,
    ]),
  )

export function ticketField({ account }: Exchange, id: string | undefined): Reply {
  const own = account.directory.fields.find((field) => field.id === Number(id))
  const found = own ? restField(own) : SYSTEM_FIELDS.find((field) => field.id === Number(id))
  if (!found) throw REFUSED.notFound()
  return ok({ ticket_field: found })
}

export function ticketFieldOptions(exchange: Exchange, id: string | undefined): Reply {
  const field = exchange.account.directory.fields.find((known) => known.id === Number(id))
  if (!field) throw REFUSED.notFound()
  return ok(pageOf(exchange, 'custom_field_options', restField(field).custom_field_options ?? []))
}

const restForm = ({ id, name, isDefault, fieldIds }: TicketForm, index: number) => ({
  ...{ id, name, raw_name: name, display_name: name, raw_display_name: name },
  ...{ active: true, default: isDefault, end_user_visible: true, position: index + 1 },
  ...{ ticket_field_ids: fieldIds, in_all_brands: true, restricted_brand_ids: [] },
})

export const ticketForms = (exchange: Exchange): Reply =>
  ok(pageOf(exchange, 'ticket_forms', formsOf(exchange.account.directory).map(restForm)))

export function ticketForm({ account }: Exchange, id: string | undefined): Reply {
  const form = formsOf(account.directory).find((known) => known.id === Number(id))
  if (!form) throw REFUSED.notFound()
  return ok({ ticket_form: restForm(form, 0) })
}

const restBrand = ({ id, name, subdomain, hasHelpCenter }: Brand, index: number) => ({
  ...{ id, name, subdomain, host_mapping: null, logo: null, signature_template: '' },
  brand_url: `https://${subdomain}.zendesk.com`,
  has_help_center: hasHelpCenter,
  help_center_state: hasHelpCenter ? 'enabled' : 'disabled',
  active: true,
  default: index === 0,
})

export const brands = (exchange: Exchange): Reply =>
  ok(pageOf(exchange, 'brands', exchange.account.directory.brands.map(restBrand)))

export function oneBrand({ account }: Exchange, id: string | undefined): Reply {
  const found = account.directory.brands.map(restBrand).find((brand) => brand.id === Number(id))
  if (!found) throw REFUSED.notFound()
  return ok({ brand: found })
}

export function oneGroup({ account }: Exchange, id: string | undefined): Reply {
  const group = account.directory.groups.find((known) => known.id === Number(id))
  if (!group) throw REFUSED.notFound()
  return ok({ group })
}

const personFields =
  (
    name: 'user_fields' | 'organization_fields',
    read: (directory: Directory) => Directory['userFields'],
  ) =>
  (exchange: Exchange): Reply => {
    const fields = (read(exchange.account.directory) ?? []).map(
      ({ id, key, title, type, options = [] }, index) => ({
        ...{ id, key, title, raw_title: title, type, active: true, position: index + 1 },
        ...(options.length > 0 && { custom_field_options: options }),
      }),
    )
    return ok(pageOf(exchange, name, fields))
  }

export const userFields = personFields('user_fields', ({ userFields: fields }) => fields)
export const organizationFields = personFields(
  'organization_fields',
  ({ organizationFields: fields }) => fields,
)

/** Every tag in use, the commonest first. */
export function tags(exchange: Exchange): Reply {
  const counts = new Map<string, number>()
  for (const ticket of exchange.account.tickets()) {
    for (const tag of ticket.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  const all = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => ({ name, count }))
  return ok(pageOf(exchange, 'tags', all))
}

/** Tags of the account's tickets that begin with what was typed; two letters at least. */
export const autocompleteTags = ({ account, query }: Exchange): Reply => {
  const typed = (query.get('name') ?? '').toLowerCase()
  const all = new Set(account.tickets().flatMap(({ tags }) => tags))
  return ok({
    tags: typed.length < 2 ? [] : [...all].filter((tag) => tag.startsWith(typed)).slice(0, 20),
  })
}
