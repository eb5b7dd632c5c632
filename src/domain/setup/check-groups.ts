import type { AccountGroup } from './account'
import type { EmptyGroup, Line } from './line'

/** A setting that names groups, by its name in the manifest; none while it is empty. */
export interface GroupSetting {
  /** Of a manual's own value, its title and name in the visitor's language. */
  readonly setting: string
  readonly isOfManual?: true
  readonly ids: readonly number[]
  readonly whenEmpty: EmptyGroup
}

/** Every group that a setting names is looked up; the empty ones are one line, each with what follows. */
export const checkGroups = (
  groups: readonly AccountGroup[],
  settings: readonly GroupSetting[],
): Line[] => [
  ...settings.flatMap(({ setting, ids, isOfManual }) =>
    [...new Set(ids)].map((id) => groupLine(setting, id, groups, isOfManual)),
  ),
  ...emptyLine(settings.filter(({ ids }) => ids.length === 0)),
]

function emptyLine(empty: readonly GroupSetting[]): Line[] {
  if (empty.length === 0) return []
  const items = empty.map(({ setting, whenEmpty }) => ({ name: '', setting, note: whenEmpty }))
  const line = { id: 'groups empty', part: 'groups', state: 'yellow' } as const
  return [{ ...line, what: { key: 'groups_empty' }, fix: 'fix_group_empty', items }]
}

function groupLine(
  setting: string,
  id: number,
  groups: readonly AccountGroup[],
  isOfManual = false,
): Line {
  const line = { id: `group ${setting} ${id}`, part: 'groups' } as const
  const group = groups.find((one) => one.id === id && !one.isDeleted)
  if (group) {
    const values = { setting, name: group.name }
    return { ...line, state: 'green', what: { key: 'group_found', values } }
  }
  const what = { key: 'group_gone', values: { setting, id } } as const
  return { ...line, state: 'red', what, fix: isOfManual ? 'fix_group_manual' : 'fix_group' }
}
