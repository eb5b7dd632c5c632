import { channelState, firstChannel, hasEnded, isRichChannel } from './channels'
import type { Draft } from './draft'
import { htmlToText, textToHtml } from './html-text'
import type { Directory, SavedTicket, User } from './model'
import { sanitizeHtml } from './sanitize'
import type { CommentType, DraftComment } from './tab-types'

/** What the path and action tables may touch of a tab. */
export interface TabCore {
  readonly directory: Directory
  readonly user: User
  readonly locale: () => string
  readonly isRich: boolean
  readonly draft: () => Draft
  /** Replaces the draft and fires the events of what differs. */
  readonly change: (next: Draft) => void
  readonly allowSave: (isAllowed: boolean) => void
  readonly sendMessage: (channel: string, text: string) => Promise<void>
  /** What Zendesk writes to the browser's console as an error. */
  readonly complain: (text: string) => void
}

export const isClosed = (core: TabCore): boolean => core.draft().saved?.status === 'closed'

export const withComment = (draft: Draft, change: Partial<DraftComment>): Draft => ({
  ...draft,
  comment: { ...draft.comment, ...change },
})

/** Text as the composer takes it: the rich editor cleans HTML and puts bare text in a paragraph. */
export function composerText({ useRichText }: DraftComment, text: string): string {
  if (!useRichText || text === '') return text
  const clean = sanitizeHtml(text)
  return /^\s*<(?:p|div|ul|ol|h[1-6]|blockquote|pre|table|hr)\b/i.test(clean)
    ? clean
    : `<p>${clean}</p>`
}

/** HTML at the end of the composer; a plain composer gets its words, blank lines before them kept. */
export function appended(comment: DraftComment, html: string): string {
  if (comment.useRichText) {
    const before = isBlank(comment) ? '' : comment.text
    return before + composerText(comment, html)
  }
  if (comment.text === '') return htmlToText(html)
  // A word in front of it, so that the breaks at its start count.
  return comment.text + htmlToText(`x${html}`).slice(1)
}

const isBlank = ({ text }: DraftComment): boolean =>
  htmlToText(text) === '' && !text.includes('<img')

/** The composer on another channel: `internal` is the note, messaging takes plain text only. */
export function onChannel(core: TabCore, name: string, draft: Draft = core.draft()): Draft {
  const wanted = core.user.rights.canReplyPublicly ? name : 'internal'
  const useRichText = core.isRich && isRichChannel(wanted)
  const { text } = draft.comment
  return withComment(draft, {
    ...(wanted !== 'internal' && { publicChannel: wanted }),
    type: wanted === 'internal' ? 'internalNote' : 'publicReply',
    channel: channelState(wanted, draft.saved),
    useRichText,
    text: useRichText === draft.comment.useRichText ? text : converted(text, useRichText),
  })
}

/**
 * The draft over the ticket as somebody just saved it. Where the conversation ended meanwhile the
 * composer leaves it: what was going there goes by e-mail, as Zendesk's own composer does.
 */
export function overNews(core: TabCore, saved: SavedTicket): Draft {
  const before = core.draft()
  const draft: Draft = { ...before, saved }
  const { channel, publicChannel } = before.comment
  const { name } = saved.channel
  if (before.saved?.channel.sessionActive && hasEnded(saved) && publicChannel === name) {
    const next = firstChannel(saved)
    if (channel.name === name) return onChannel(core, next, draft)
    return withComment(draft, { publicChannel: next })
  }
  return channel.name === name ? withComment(draft, { channel: saved.channel }) : draft
}

const converted = (text: string, isRich: boolean): string =>
  isRich ? textToHtml(text) : htmlToText(text)

/** `comment.type` as an app sets it; a public reply goes back to where it would have gone. */
export function ofType(core: TabCore, type: CommentType): Draft {
  const { comment } = core.draft()
  if (comment.type === type) return core.draft()
  return onChannel(core, type === 'internalNote' ? 'internal' : comment.publicChannel)
}
