import type { TagActions } from '../../domain/setup/account'

/** Zendesk's names: `set_tags` puts its tags in place of all others, `current_tags` adds them. */
const TAG_FIELDS = ['set_tags', 'current_tags', 'remove_tags']

/** What the actions of a macro, trigger or automation do to the tags; each names several by blanks. */
export function toTagActions(
  actions: readonly { readonly field: string; readonly value: unknown }[],
): TagActions {
  const own = actions.filter(({ field }) => TAG_FIELDS.includes(field))
  return {
    tags: own.flatMap(({ value }) =>
      String(value)
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
    replacesAll: own.some(({ field }) => field === 'set_tags'),
  }
}
