import * as z from 'zod/mini'

import type { AccountMacro, AccountRule, ZendeskView } from '../../domain/setup/account'
import { macroText } from '../macro-text'
import { isTrue, type Page, readPage, words } from './read-answer'
import { toTagActions } from './to-tag-actions'

const action = z.object({ field: z.string(), value: z.catch(z.unknown(), '') })
const condition = z.object({
  field: z.catch(z.string(), ''),
  operator: z.catch(z.string(), ''),
  value: z.catch(z.unknown(), ''),
})
const macro = z.object({
  title: z.string(),
  active: isTrue,
  created_at: words,
  actions: z.array(action),
  restriction: z.catch(z.nullish(z.object({ type: z.string() })), undefined),
})
const view = z.object({ title: z.string(), active: isTrue })
const rule = z.object({
  title: z.string(),
  active: isTrue,
  actions: z.array(action),
  conditions: z.catch(z.object({ all: z.array(condition) }), { all: [] }),
})

/** An agent's own macros are left out: an admin sees them, nobody else can use them. */
export function toMacros(answer: unknown): Page<AccountMacro> {
  const { items, after } = readPage('macros', macro, answer, (found) => found)
  const shared = items.filter(({ restriction }) => restriction?.type !== 'User')
  return { items: shared.map(toMacro), after }
}

const toMacro = ({ title, active, created_at, actions }: z.infer<typeof macro>): AccountMacro => ({
  title,
  isActive: active,
  at: created_at,
  text: macroText(actions),
  ...toTagActions(actions),
})

/** A page of `GET /views`. */
export const toViews = (answer: unknown): Page<ZendeskView> =>
  readPage('views', view, answer, ({ title, active }) => ({ title, isActive: active }))

/** A page of `GET /triggers`. */
export const toTriggers = (answer: unknown): Page<AccountRule> =>
  readPage('triggers', rule, answer, toRule)

/** A page of `GET /automations`. */
export const toAutomations = (answer: unknown): Page<AccountRule> =>
  readPage('automations', rule, answer, toRule)

const toRule = ({ title, active, actions, conditions }: z.infer<typeof rule>): AccountRule => ({
  title,
  isActive: active,
  isForNewTickets: conditions.all.some(
    ({ field: name, operator, value }) =>
      name === 'update_type' && operator !== 'is_not' && value === 'Create',
  ),
  ...toTagActions(actions),
})
