import { isOurTag, TAG } from '../tags'
import type { AccountField, AccountMacro, AccountRule } from './account'
import type { Item, Line, Part } from './line'

/** The account's own macro sets this one: it is how a ticket is escalated by hand. */
const SHARED: readonly string[] = [TAG.escalated]

const oursIn = (tags: readonly string[]): readonly string[] =>
  tags.filter((tag) => isOurTag(tag) && !SHARED.includes(tag))

interface Named {
  readonly title: string
  readonly tags: readonly string[]
}

/** Somebody else's trigger or automation that writes our tags counts what was never done (C2). */
export function checkForeignRules(
  part: 'triggers' | 'automations',
  rules: readonly AccountRule[],
  ownTitles: readonly string[],
): Line[] {
  const foreign = rules.filter(
    ({ title, isActive }) => isActive && !ownTitles.includes(title.trim()),
  )
  return [
    tagsLine(part, foreign, { state: 'red', fix: 'fix_foreign' }),
    ...replacingLine(part, foreign),
  ]
}

/** A macro acts only by an agent's hand, and the save hook has the last word on tags (C2). */
export function checkForeignMacros(
  macros: readonly AccountMacro[],
  ownTitles: readonly string[],
): Line[] {
  const foreign = macros.filter(
    ({ title, isActive }) => isActive && !ownTitles.includes(title.trim()),
  )
  return [tagsLine('macros', foreign, { state: 'yellow', fix: 'fix_foreign_macro' })]
}

/** A field's value with one of our tags puts it on the ticket, and takes it off again. */
export const checkForeignFields = (fields: readonly AccountField[]): Line[] => [
  tagsLine(
    'fields',
    fields.filter(({ isActive }) => isActive),
    { state: 'red', fix: 'fix_foreign' },
  ),
]

function tagsLine(part: Part, all: readonly Named[], warning: Pick<Line, 'state' | 'fix'>): Line {
  const items = all
    .map(({ title, tags }) => ({ title, ours: oursIn(tags) }))
    .filter(({ ours }) => ours.length > 0)
    .map(({ title, ours }): Item => ({ name: `${title} (${ours.join(', ')})` }))
  const line = { id: `foreign ${part}`, part } as const
  if (items.length === 0) return { ...line, state: 'green', what: { key: 'foreign_none' } }
  return { ...line, ...warning, what: { key: 'foreign_tags' }, items }
}

/** One that puts its own tags in place of all others takes ours out; new tickets have none yet. */
function replacingLine(part: 'triggers' | 'automations', foreign: readonly AccountRule[]): Line[] {
  const items = foreign
    .filter(({ replacesAll, isForNewTickets }) => replacesAll && !isForNewTickets)
    .map(({ title }): Item => ({ name: title }))
  if (items.length === 0) return []
  const line = { id: `replacing ${part}`, part, state: 'yellow' } as const
  return [{ ...line, what: { key: 'foreign_replaces' }, fix: 'fix_replaces', items }]
}
