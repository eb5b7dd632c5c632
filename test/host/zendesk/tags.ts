import type { TagEdit } from './change'

/** Zendesk keeps tags in lower case, each once, and cuts at white space. */
const normalTags = (tags: readonly string[]): string[] => [
  ...new Set(tags.flatMap((tag) => tag.toLowerCase().split(/\s+/)).filter((tag) => tag !== '')),
]

/** The tags after an edit. An edit of a form merges with what others saved; `set` replaces. */
export function editedTags(saved: readonly string[], edit: TagEdit): string[] {
  if ('set' in edit) return normalTags(edit.set)
  const remove = normalTags(edit.remove)
  return normalTags([...saved.filter((tag) => !remove.includes(tag)), ...edit.add])
}

export const sameTags = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag) => b.includes(tag))
