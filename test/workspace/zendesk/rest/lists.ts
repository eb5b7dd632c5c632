import { FORM, listedUser } from '../directory'
import { REFUSED } from '../refusals'
import { roleOf } from '../zaf-shapes'
import { type Exchange, idsOf, ok, type Reply } from './exchange'
import { pageOf } from './paging'
import { restMacro, restUser } from './shapes'

export const me = ({ user }: Exchange): Reply =>
  ok({
    user: { ...restUser(user), authenticity_token: 'workspace', role_name: String(roleOf(user)) },
  })

export const manyUsers = (exchange: Exchange): Reply => {
  const users = idsOf(exchange).flatMap((id) => listedUser(exchange.account.directory, id) ?? [])
  return ok({
    users: users.map(restUser),
    count: users.length,
    next_page: null,
    previous_page: null,
  })
}

export const oneUser = ({ account }: Exchange, id: string | undefined): Reply => {
  const user = listedUser(account.directory, Number(id))
  if (!user) throw REFUSED.notFound()
  return ok({ user: restUser(user) })
}

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

export const ticketFields = ({ account }: Exchange): Reply => {
  const fields = account.directory.fields.map(({ id, title, type }) => ({
    ...{ id, title, type },
    active: true,
    required: false,
    custom_field_options: [],
  }))
  return ok({ ticket_fields: fields, count: fields.length, next_page: null, previous_page: null })
}

/** The account has one form, which every ticket has. */
export const ticketForms = (exchange: Exchange): Reply =>
  ok({
    ticket_forms: [
      {
        ...{ id: FORM.standard, name: 'Formulário padrão', display_name: 'Formulário padrão' },
        ...{ active: true, default: true, end_user_visible: true, position: 1 },
        ticket_field_ids: exchange.account.directory.fields.map(({ id }) => id),
      },
    ],
    ...{ count: 1, next_page: null, previous_page: null },
  })

export const brands = (exchange: Exchange): Reply =>
  ok(
    pageOf(
      exchange,
      'brands',
      exchange.account.directory.brands.map(({ id, name, subdomain, hasHelpCenter }) => ({
        ...{ id, name, subdomain },
        brand_url: `https://${subdomain}.zendesk.com`,
        has_help_center: hasHelpCenter,
        help_center_state: hasHelpCenter ? 'enabled' : 'disabled',
        active: true,
        default: true,
      })),
    ),
  )

/** Tags of the account's tickets that begin with what was typed; two letters at least. */
export const autocompleteTags = ({ account, query }: Exchange): Reply => {
  const typed = (query.get('name') ?? '').toLowerCase()
  const all = new Set(account.tickets().flatMap(({ tags }) => tags))
  return ok({
    tags: typed.length < 2 ? [] : [...all].filter((tag) => tag.startsWith(typed)).slice(0, 20),
  })
}
