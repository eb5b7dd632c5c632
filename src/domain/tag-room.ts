/** Characters of all tags of a ticket together that Zendesk keeps, the blanks between them included. */
export const TAG_LIMIT = 5096

/** Characters of one tag that Zendesk keeps. */
const LONGEST_TAG = 255

/** Characters that these tags take on a ticket: each name once, one blank between two. */
export function usedBy(tags: readonly string[]): number {
  const names = [...new Set(tags)]
  const letters = names.reduce((sum, name) => sum + charactersIn(name), 0)
  return letters + Math.max(0, names.length - 1)
}

/** Characters left on a ticket with these tags, from 0 on; the blank before the next tag is one of them. */
export const roomFor = (tags: readonly string[]): number => Math.max(0, TAG_LIMIT - usedBy(tags))

/**
 * Whether Zendesk keeps all of `added` on a ticket with these tags. What is there already needs no room,
 * so nothing to add always fits. Tags that the same save takes out are left out of `tags` first.
 */
export function fits(tags: readonly string[], added: readonly string[]): boolean {
  const fresh = added.filter((tag) => !tags.includes(tag))
  if (fresh.length === 0) return true
  if (fresh.some((tag) => charactersIn(tag) > LONGEST_TAG)) return false
  return usedBy([...tags, ...fresh]) <= TAG_LIMIT
}

const charactersIn = (name: string): number => [...name].length
