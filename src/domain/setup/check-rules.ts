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
      ? { ...line, state: 'red', what: { key: 'rule_missing', values }, mend: 'mend_rule_missing' }
      : {
          ...line,
          state: 'red',
          what: { key: 'rule_inactive', values },
          mend: part === 'views' ? 'mend_view_inactive' : 'mend_rule_inactive',
        }
  })
