import type { Action, Condition, Requirements } from '../../../tools/requirements/shapes'
import { toRecord } from '../protocol/messages'
import type { Directory, PersonField, TicketField } from '../zendesk/model'
import { FIELD_TYPES } from '../zendesk/model'
import { installed } from '../zendesk/rules/install'

/**
 * The account after Zendesk installed what another app's `requirements.json` asks for: macros, views,
 * triggers, automations and fields are there and work as far as they are imitated; of everything else
 * only the number is known.
 */
export function installForeign(directory: Directory, written: unknown, appId: number): Directory {
  const kinds = toRecord(written) ?? {}
  const withRules = installed(directory, rulesIn(kinds), appId)
  return Object.entries(kinds).reduce((account, [kind, items]) => {
    if (RULES.has(kind)) return account
    return Object.entries(toRecord(items) ?? {}).reduce(
      (before, [identifier, body]) =>
        withItem(before, { kind, identifier, body: toRecord(body) ?? {}, appId }),
      account,
    )
  }, withRules)
}

type Json = Readonly<Record<string, unknown>>

const RULES = new Set(['macros', 'views', 'triggers', 'automations'])

interface Item {
  readonly kind: string
  readonly identifier: string
  readonly body: Json
  readonly appId: number
}

const FIRST_ID = 360_000_005_000

function withItem(directory: Directory, { kind, identifier, body, appId }: Item): Directory {
  const id = FIRST_ID + directory.requirements.length
  const known = {
    ...directory,
    requirements: [...directory.requirements, { identifier, type: kind, id, appId }],
  }
  if (kind === 'ticket_fields') {
    return { ...known, fields: [...known.fields, ticketField(id, body)] }
  }
  if (kind === 'user_fields') {
    return { ...known, userFields: [...(known.userFields ?? []), personField(id, body)] }
  }
  if (kind === 'organization_fields') {
    const fields = known.organizationFields ?? []
    return { ...known, organizationFields: [...fields, personField(id, body)] }
  }
  return known
}

const isFieldType = (type: unknown): type is TicketField['type'] =>
  (FIELD_TYPES as readonly unknown[]).includes(type)

const optionsOf = (id: number, { custom_field_options }: Json) =>
  (Array.isArray(custom_field_options) ? custom_field_options : []).map(
    (option: unknown, index) => {
      const { name, value } = toRecord(option) ?? {}
      return { id: id * 100 + index, name: String(name), value: String(value) }
    },
  )

function ticketField(id: number, body: Json): TicketField {
  const options = optionsOf(id, body)
  const { title, type } = body
  return {
    ...{ id, title: String(title ?? ''), type: isFieldType(type) ? type : 'text' },
    ...(options.length > 0 && { options }),
  }
}

function personField(id: number, body: Json): PersonField {
  const options = optionsOf(id, body)
  const { key, title, type } = body
  return {
    ...{ id, key: String(key ?? ''), title: String(title ?? ''), type: String(type ?? 'text') },
    ...(options.length > 0 && { options }),
  }
}

const rulesIn = (kinds: Json): Requirements => ({
  macros: each(kinds['macros'], (body) => ({ ...headOf(body), actions: actionsOf(body) })),
  views: each(kinds['views'], (body) => {
    const { columns, sort_by, sort_order } = toRecord(body['output']) ?? {}
    return {
      ...headOf(body),
      ...conditionsOf(body),
      output: {
        columns: Array.isArray(columns) ? columns.map(String) : [],
        sort_by: String(sort_by ?? 'updated'),
        sort_order: sort_order === 'asc' ? 'asc' : 'desc',
      },
    }
  }),
  triggers: each(kinds['triggers'], ruleOf),
  automations: each(kinds['automations'], ruleOf),
})

const each = <T>(items: unknown, read: (body: Json) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(toRecord(items) ?? {}).map(([name, body]) => [name, read(toRecord(body) ?? {})]),
  )

const headOf = ({ title, description }: Json) => ({
  ...{ title: String(title ?? ''), description: String(description ?? '') },
})

const ruleOf = (body: Json) => ({
  ...headOf(body),
  conditions: conditionsOf(toRecord(body['conditions']) ?? body),
  actions: actionsOf(body),
})

const conditionsOf = ({ all, any }: Json) => ({ all: conditions(all), any: conditions(any) })

const conditions = (list: unknown): readonly Condition[] =>
  (Array.isArray(list) ? list : []).map((condition: unknown) => {
    const { field, operator, value } = toRecord(condition) ?? {}
    return { field: String(field), operator: String(operator), value: textOf(value) }
  })

const actionsOf = ({ actions }: Json): readonly Action[] =>
  (Array.isArray(actions) ? actions : []).map((action: unknown) => {
    const { field, value } = toRecord(action) ?? {}
    return { field: String(field), value: textOf(value) }
  })

/** A list, such as the channel and the text of a comment, ends with what is written. */
const textOf = (value: unknown): string =>
  String(Array.isArray(value) ? value.at(-1) : (value ?? ''))
