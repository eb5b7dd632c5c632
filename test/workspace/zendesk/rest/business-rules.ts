import { z } from 'zod'

import type { Macro } from '../model'
import { REFUSED } from '../refusals'
import { isImitated } from '../rules/conditions'
import type { Rule, View } from '../rules/rule'
import { type Exchange, ok, type Reply } from './exchange'
import { pageOf } from './paging'
import { restMacro } from './shapes'

const condition = z.object({ field: z.string(), operator: z.string(), value: z.string() })

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

const restTrigger = (rule: Rule) => ({ ...restRule(rule), category_id: null, default: false })

const writtenTrigger = z.object({
  title: z.string().min(1),
  description: z.string().default(''),
  active: z.boolean().default(true),
  conditions: z.object({
    all: z.array(condition).default([]),
    any: z.array(condition).default([]),
  }),
  actions: z.array(z.object({ field: z.string(), value: z.string() })).min(1),
})

/** `POST /triggers`, for admins: at work from the next update on, after those there are. */
function postTrigger({ account, user, body }: Exchange): Reply {
  if (!user.rights.isAdmin) throw REFUSED.forbidden()
  const { data: wanted } = writtenTrigger.safeParse(body['trigger'])
  if (!wanted) throw REFUSED.invalid('trigger', 'Trigger: title, conditions and actions are needed')
  const strange = [...wanted.conditions.all, ...wanted.conditions.any].filter(
    (one) => !isImitated(one),
  )
  for (const { field } of strange) {
    account.reportUnsupported({ kind: 'rest', name: `condition ${field}` })
  }
  const position = Math.max(0, ...account.directory.triggers.map((rule) => rule.position)) + 1
  const updatedAt = new Date(account.now()).toISOString()
  const trigger: Rule = { ...wanted, id: account.newId(), position, updatedAt }
  account.arrange((directory) => ({ ...directory, triggers: [...directory.triggers, trigger] }))
  return ok({ trigger: restTrigger(trigger) }, 201)
}

function deleteTrigger({ account, user }: Exchange, id: string | undefined): Reply {
  if (!user.rights.isAdmin) throw REFUSED.forbidden()
  const left = account.directory.triggers.filter((rule) => rule.id !== Number(id))
  if (left.length === account.directory.triggers.length) throw REFUSED.notFound()
  account.arrange((directory) => ({ ...directory, triggers: left }))
  return { status: 204, body: null }
}

/** Macros, views, triggers and automations as any agent may read them. */
export const BUSINESS_RULES: readonly (readonly [string, RegExp, Endpoint])[] = [
  ...listOf(
    'macros',
    ({ account }) => account.directory.macros,
    (macro: Macro) => restMacro(macro),
  ),
  ...listOf('views', ({ account }) => account.directory.views, restView),
  ...listOf('triggers', ({ account }) => account.directory.triggers, restTrigger),
  ['POST', /^triggers$/, postTrigger],
  ['DELETE', /^triggers\/(\d+)$/, deleteTrigger],
  ...listOf('automations', ({ account }) => account.directory.automations, restRule),
]
