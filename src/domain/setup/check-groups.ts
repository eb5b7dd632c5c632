import type { AccountGroup } from './account-facts'
import type { EmptyGroup, Line } from './line'

/** A setting that names groups, by its name in the manifest; none while it is empty. */
export interface GroupSetting {
  /** Of a manual's own value, its title and name in the visitor's language. */
  readonly setting: string
  readonly isOfManual?: true
  readonly ids: readonly number[]
  readonly whenEmpty: EmptyGroup
}

/** Every group that a setting names is looked up; of an empty one it is told what follows. */
export const checkGroups = (
  groups: readonly AccountGroup[],
  settings: readonly GroupSetting[],
): Line[] =>
  settings.flatMap(({ setting, ids, whenEmpty, isOfManual }) =>
    ids.length === 0
      ? [emptyLine(setting, whenEmpty)]
      : [...new Set(ids)].map((id) => groupLine(setting, id, groups, isOfManual)),
  )

const emptyLine = (setting: string, key: EmptyGroup): Line => ({
  id: `group ${setting}`,
  part: 'groups',
  state: 'yellow',
  what: { key, values: { setting } },
  mend: 'mend_group_empty',
})

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
  return { ...line, state: 'red', what, mend: isOfManual ? 'mend_group_manual' : 'mend_group' }
}
