import type { Action, Condition } from './shapes'

/** One condition; several tags are one value with blanks between, as Zendesk has lists of tags. */
export const condition = (field: string, operator: string, value: string): Condition => ({
  ...{ field, operator, value },
})

export const hasAnyOf = (tags: readonly string[]): Condition =>
  condition('current_tags', 'includes', tags.join(' '))

export const hasNoneOf = (tags: readonly string[]): Condition =>
  condition('current_tags', 'not_includes', tags.join(' '))

/** A ticket that is done need not be in any view. */
export const IS_UNSOLVED = condition('status', 'less_than', 'solved')

/** An exception is looked at after the ticket was solved, too; closed ones nobody can change. */
export const IS_NOT_CLOSED = condition('status', 'less_than', 'closed')

/** `current_tags` as an action adds, and leaves the others where they are. */
export const addTags = (tags: readonly string[]): Action => ({
  field: 'current_tags',
  value: tags.join(' '),
})

export const removeTags = (tags: readonly string[]): Action => ({
  field: 'remove_tags',
  value: tags.join(' '),
})
