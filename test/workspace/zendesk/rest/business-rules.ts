import type { Macro } from '../model'
import { REFUSED } from '../refusals'
import type { Rule, View } from '../rules/rule'
import { type Exchange, ok, type Reply } from './exchange'
import { pageOf } from './paging'
import { restMacro } from './shapes'

type Endpoint = (exchange: Exchange, id: string | undefined) => Reply

interface Listed {
  readonly id: number
  readonly active: boolean
}

/** The three calls each kind has: all of them, the active ones, one. */
function listOf<T extends Listed>(
  name: string,
  read: (exchange: Exchange) => readonly T[],
  toRest: (record: T) => object,
): readonly (readonly [method: string, path: RegExp, answer: Endpoint])[] {
  const list = (onlyActive: boolean) => (exchange: Exchange) => {
    const isWanted = onlyActive || exchange.query.get('active') === 'true'
    const shown = read(exchange).filter(({ active }) => active || !isWanted)
    return ok(pageOf(exchange, name, shown.map(toRest)))
  }
  const one: Endpoint = (exchange, id) => {
    const found = read(exchange).find((record) => record.id === Number(id))
    if (!found) throw REFUSED.notFound()
    return ok({ [name.slice(0, -1)]: toRest(found) })
  }
  return [
    ['GET', new RegExp(`^${name}$`), list(false)],
    ['GET', new RegExp(`^${name}/active$`), list(true)],
    ['GET', new RegExp(`^${name}/(\\d+)$`), one],
  ]
}

const restRule = ({ id, title, description, active, position, updatedAt, ...rule }: Rule) => ({
  ...{ id, title, raw_title: title, description, active, position },
  conditions: rule.conditions,
  actions: rule.actions,
  created_at: updatedAt,
  updated_at: updatedAt,
})

const restView = ({ id, title, description, active, position, updatedAt, ...view }: View) => ({
  ...{ id, title, raw_title: title, description, active, position },
  restriction: null,
  conditions: view.conditions,
  execution: {
    columns: view.columns.map((column) => ({ id: column, title: column })),
    group_by: null,
    group_order: 'asc',
    sort_by: view.sortBy,
    sort_order: view.sortOrder,
  },
  created_at: updatedAt,
  updated_at: updatedAt,
})

/** Macros, views, triggers and automations as any agent may read them. */
export const BUSINESS_RULES = [
  ...listOf(
    'macros',
    ({ account }) => account.directory.macros,
    (macro: Macro) => restMacro(macro),
  ),
  ...listOf('views', ({ account }) => account.directory.views, restView),
  ...listOf(
    'triggers',
    ({ account }) => account.directory.triggers,
    (rule: Rule) => ({
      ...restRule(rule),
      category_id: null,
      default: false,
    }),
  ),
  ...listOf('automations', ({ account }) => account.directory.automations, restRule),
]
