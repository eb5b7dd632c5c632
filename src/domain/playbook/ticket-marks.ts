import { type Entry, isReply } from '../conversation/entry'
import type { Marks } from './marks'

/** The marks on a ticket: its saved tags, each set by the newest update that added it. */
export function ticketMarks(tags: readonly string[], entries: readonly Entry[]): Marks {
  return {
    tags,
    of: (tag) => {
      if (!tags.includes(tag)) return undefined
      const found = entries.findLast(({ tagsAdded }) => tagsAdded.includes(tag))
      return found && { at: found.at, by: found.author }
    },
    replyAfter: (since) => {
      const found = entries.find((entry) => entry.at > since && isReply(entry))
      return found && { at: found.at, by: found.author, text: found.own }
    },
  }
}
