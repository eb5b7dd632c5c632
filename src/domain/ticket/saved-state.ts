import type { KnownHistory } from './history'
import type { Status } from './ticket'

/** What the updates, oldest first, leave behind: a form may hold more than what is saved. */
export function savedState(history: KnownHistory): {
  readonly tags?: readonly string[]
  readonly status?: Status
} {
  const status = history.updates.findLast((update) => update.status !== undefined)?.status
  // Tags set before the oldest update that was read are not known.
  return { ...(history.isComplete && { tags: tagsAfter(history) }), ...(status && { status }) }
}

function tagsAfter({ updates }: KnownHistory): string[] {
  const tags = new Set<string>()
  for (const { tagsAdded, tagsRemoved } of updates) {
    for (const tag of tagsRemoved) tags.delete(tag)
    for (const tag of tagsAdded) tags.add(tag)
  }
  return [...tags]
}
