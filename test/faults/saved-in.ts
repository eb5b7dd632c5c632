import { carriedMessage } from '../../src/domain/messages/carried'
import { isOurTag } from '../../src/domain/tags'
import { CONTACT_TEXTS } from '../../src/playbooks/contact-texts'
import type { CommentEvent, SavedTicket } from '../workspace'

/** What a ticket has now that it had not before, in a few words each, always in the same order. */
export function savedIn(before: SavedTicket | undefined, after: SavedTicket | undefined): string[] {
  if (!before || !after) return []
  const added = after.tags.filter((tag) => !before.tags.includes(tag))
  const removed = before.tags.filter((tag) => !after.tags.includes(tag))
  return [
    ...commentsOf(after).slice(commentsOf(before).length).map(commentWords),
    ...after.messages.slice(before.messages.length).map(({ text }) => messageWords(text, 'chat')),
    ...added
      .filter(isOurTag)
      .sort()
      .map((tag) => `+${tag}`),
    ...removed
      .filter(isOurTag)
      .sort()
      .map((tag) => `−${tag}`),
    ...(after.status === before.status ? [] : [after.status]),
  ]
}

const commentsOf = ({ audits }: SavedTicket): CommentEvent[] =>
  audits.flatMap(({ events }) =>
    events.filter((event): event is CommentEvent => event.type === 'Comment'),
  )

function commentWords({ plain_body, public: isPublic }: CommentEvent): string {
  if (isPublic) return messageWords(plain_body, 'public')
  if (/^Exceção:/m.test(plain_body)) return 'note of the exception'
  if (/fora do Zendesk:/.test(plain_body)) return 'note of the contact'
  return /Solução esperada/.test(plain_body) ? 'escalation note' : 'internal note'
}

const NAMES: Readonly<Record<string, string>> = {
  'attempt-1': 'attempt 1',
  'attempt-2': 'attempt 2',
  'attempt-3': 'attempt 3',
  farewell: 'farewell',
  cost: 'cost message',
}

function messageWords(text: string, how: 'public' | 'chat'): string {
  const message = carriedMessage(text, undefined, CONTACT_TEXTS)
  return message ? (NAMES[message] ?? message) : `${how} message`
}
