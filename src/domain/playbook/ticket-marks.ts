import { isAutomaticReply } from '../contact/automatic-reply'
import { ownText } from '../text/plain-text'
import type { Update } from '../ticket/history'
import type { Marks } from './marks'

/** The marks on a ticket: its saved tags, each set by the newest update that added it. */
export function ticketMarks(tags: readonly string[], updates: readonly Update[]): Marks {
  return {
    tags,
    of: (tag) => {
      if (!tags.includes(tag)) return undefined
      const found = updates.findLast(({ tagsAdded }) => tagsAdded.includes(tag))
      return found && { at: found.at, by: found.author }
    },
    replyAfter: (since) => {
      const found = updates.find((update) => update.at > since && isReply(update))
      return found?.comment && { at: found.at, by: found.author, text: found.comment.text }
    },
  }
}

const isReply = ({ author, comment }: Update): boolean =>
  author.role === 'end-user' &&
  comment?.isPublic === true &&
  !isAutomaticReply(ownText({ kind: 'text', content: comment.text }))
