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

/** What a ticket has room for, in characters: all its tags with a blank between, and each of them. */
const TAG_ROOM = { ticket: 5096, tag: 255 } as const

/**
 * The tags that a save keeps: one that is too long is lost, and so is everything from the first one on
 * that finds no room. Nobody is told.
 */
export function keptTags(tags: readonly string[]): string[] {
  const short = tags.filter(({ length }) => length <= TAG_ROOM.tag)
  let used = 0
  const end = short.findIndex(({ length }, index) => {
    used += length + (index === 0 ? 0 : 1)
    return used > TAG_ROOM.ticket
  })
  return end < 0 ? short : short.slice(0, end)
}

export const sameTags = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag) => b.includes(tag))
