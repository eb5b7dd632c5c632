import type { Account } from './account'
import { isMessaging } from './channels'
import { chatOf, historyOf, openChatOf, visitorOf } from './chat-events'
import { USER } from './directory'
import type { Audit, AuditEvent, SavedTicket } from './model'
import { REFUSED } from './refusals'
import { nextStamp } from './stamp'
import { auditOf } from './update'
import { VIA } from './via'

export interface ChatEnd {
  readonly at?: number
  /** Who left or ended it; the requester, if nobody is named. */
  readonly by?: number
  /** `false`: the audits keep an empty history, as in native messaging; true if not said. */
  readonly hasTranscript?: boolean
}

/**
 * The ticket's chat or messaging session ends: its channel is no longer active and a public reply
 * goes by e-mail. `ticket.conversation` still has the messages; the audits have them in the history
 * of the ChatStartedEvent, which does not change any more, and a ChatEndedEvent. A session that has
 * ended stays as it is. Throws SaveRefused (404) for a ticket without a conversation of its own.
 */
export function endChat(
  account: Account,
  ticketId: number,
  { at, by, hasTranscript = true }: ChatEnd = {},
): SavedTicket {
  const ticket = account.ticket(ticketId)
  if (!ticket || !isMessaging(ticket.channel.name)) throw REFUSED.notFound()
  if (!ticket.channel.sessionActive) return ticket
  const chatId = openChatOf(ticket, ticket.channel.name)
  const author = by ?? ticket.requesterId ?? -1
  const updatedAt = nextStamp(ticket.updatedAt, at ?? account.now())
  const history = chatId && hasTranscript ? historyOf(ticket, chatId, account.directory) : []
  const audits = ticket.audits.map((audit) => withHistory(audit, chatId, history))
  const ended = auditOf(account.newId(), ticket.id, {
    at: updatedAt,
    by: author,
    via: VIA.channel(ticket.channel.name),
    events: [endedEvent(account.newId(), chatId ?? `chat-${ticket.id}`, ticket)],
  })
  const saved: SavedTicket = {
    ...ticket,
    channel: { ...ticket.channel, sessionActive: false },
    audits: [...audits, ended],
    updatedAt,
  }
  account.put(saved, { kind: 'saved', by: author, tab: null })
  return saved
}

/**
 * The same, and the audits tell nothing of it: the messages stay, and nothing more is sent in the chat.
 * Only for sessions; any other ticket stays as it is.
 */
export function endChatUntold(account: Account, ticketId: number): void {
  const ticket = account.ticket(ticketId)
  if (!ticket?.channel.sessionBased) return
  const updatedAt = nextStamp(ticket.updatedAt, account.now())
  account.put(
    { ...ticket, channel: { ...ticket.channel, sessionActive: false }, updatedAt },
    { kind: 'messages', by: USER.system, tab: null },
  )
}

const endedEvent = (id: number, chat_id: string, ticket: SavedTicket): AuditEvent => ({
  id,
  type: 'ChatEndedEvent',
  value: { chat_id, visitor_id: visitorOf(ticket), is_served: true, tags: [] },
})

/** The start of this conversation keeps its history from now on. */
function withHistory(audit: Audit, chatId: string | undefined, history: readonly object[]): Audit {
  const isStart = (event: AuditEvent): boolean =>
    event.type === 'ChatStartedEvent' && chatOf(event).chat_id === chatId
  if (!audit.events.some(isStart)) return audit
  const events = audit.events.map((event) =>
    event.type === 'ChatStartedEvent' && isStart(event)
      ? { ...event, value: { ...chatOf(event), history } }
      : event,
  )
  return { ...audit, events }
}
