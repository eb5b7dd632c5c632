import type { CustomRole } from './account'
import type { Line } from './line'

/** Without tags in tickets nothing the app does can be counted (C1). */
export const checkTagging = (isOn: boolean): Line[] => [
  isOn
    ? { id: 'tags', part: 'tags', state: 'green', what: { key: 'tags_on' } }
    : { id: 'tags', part: 'tags', state: 'red', what: { key: 'tags_off' }, fix: 'fix_tags' },
]

/**
 * Who replies to customers and may not edit tags makes attempts that are not counted (C14). Whether
 * these people use the app, Zendesk does not say: a warning.
 */
export function checkRoles(roles: readonly CustomRole[]): Line[] {
  const unable = roles.filter((role) => role.canReplyPublicly && !role.canEditTags)
  const line = { id: 'roles', part: 'tags' } as const
  if (unable.length === 0) return [{ ...line, state: 'green', what: { key: 'roles_able' } }]
  return [
    {
      ...line,
      state: 'yellow',
      what: { key: 'roles_unable' },
      fix: 'fix_roles',
      items: unable.map(({ name }) => ({ name })),
    },
  ]
}
