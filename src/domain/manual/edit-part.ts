import type { Path } from './problem'
import { type Draft, listAt, partAt } from './read-draft'

/** Parts that say nothing once they are empty, and go with what was last in them. */
const HOLDERS = [
  'manual',
  'effects',
  'checkedWhen',
  'leaves',
  'queue',
  'queues',
  'offer',
  'asks',
  'states',
]

/**
 * A draft with this at this place; undefined takes out what is there. What is missing on the way is
 * made, and what cannot hold a part gives way: a draft may be any JSON.
 */
export function withPart(draft: Draft, path: Path, value: unknown): Draft {
  const edited = put(draft, path, value) as Draft
  const parent = path.slice(0, -1)
  const isHolder = HOLDERS.some((key) => key === parent.at(-1))
  return value === undefined && isHolder && isEmpty(partAt(edited, parent))
    ? withPart(edited, parent, undefined)
    : edited
}

const isEmpty = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && Object.keys(part).length === 0

function put(holder: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const next = rest.length === 0 ? value : put(partAt(holder, [key]), rest, value)
  if (typeof key === 'number') {
    const list = Array.isArray(holder) ? holder : []
    if (next === undefined) return list.toSpliced(key, 1)
    return list.toSpliced(Math.min(key, list.length), 1, next)
  }
  const table: Readonly<Record<string, unknown>> = isTable(holder) ? holder : {}
  const { [key]: _, ...others } = table
  if (next === undefined) return others
  // In its place, so that a file that is exported changes only where something was changed.
  return Object.hasOwn(table, key)
    ? Object.fromEntries(Object.entries(table).map(([k, part]) => [k, k === key ? next : part]))
    : { ...others, [key]: next }
}

const isTable = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null && !Array.isArray(part)

/** A list with one item more, at this place of it. */
export const withItem = (draft: Draft, list: Path, at: number, item: unknown): Draft =>
  withPart(draft, list, listAt(draft, list).toSpliced(at, 0, item))

/** A list with an item elsewhere in it; beyond its ends nothing moves. */
export function withMoved(draft: Draft, list: Path, from: number, to: number): Draft {
  const items = listAt(draft, list)
  if (from === to || !(from in items) || !(to in items)) return draft
  return withPart(draft, list, items.toSpliced(from, 1).toSpliced(to, 0, items[from]))
}

/** A list without an item; without the last one the list goes, too. */
export function withoutItem(draft: Draft, list: Path, at: number): Draft {
  const rest = listAt(draft, list).toSpliced(at, 1)
  return withPart(draft, list, rest.length === 0 ? undefined : rest)
}
