import type { ZendeskView } from './account'
import type { Line } from './line'

/** Each of the app's views, triggers or automations is there and in use; known by their titles. */
export const checkRules = (
  part: 'views' | 'triggers' | 'automations',
  rules: readonly ZendeskView[],
  titles: readonly string[],
): Line[] =>
  titles.map((title) => {
    const line = { id: `${part} ${title}`, part } as const
    const titled = rules.filter((rule) => rule.title.trim() === title)
    const values = { title }
    if (titled.some(({ isActive }) => isActive)) {
      return { ...line, state: 'green', what: { key: 'rule_found', values } }
    }
    return titled.length === 0
      ? { ...line, state: 'red', what: { key: 'rule_missing', values }, fix: 'fix_rule_missing' }
      : {
          ...line,
          state: 'red',
          what: { key: 'rule_inactive', values },
          fix: part === 'views' ? 'fix_view_inactive' : 'fix_rule_inactive',
        }
  })
