import type { Account } from './account'
import { hasEnded } from './channels'
import { openChatOf, visitorOf } from './chat-events'
import { userOf } from './directory'
import type { Audit, ChatMessage, SavedTicket } from './model'
import { REFUSED } from './refusals'
import { nextStamp } from './stamp'
import { auditOf } from './update'
import { VIA } from './via'

export interface NewMessage {
  readonly text: string
  /** The ticket's own channel, if not named. */
  readonly channel?: string
  readonly at?: number
}

/**
 * A message of a chat or messaging conversation: delivered at once, without a submit. The ticket's
 * `updated_at` moves, but no audit of its own is written: REST shows it inside the conversation's
 * ChatStartedEvent. A customer who writes after the end begins the next conversation. Throws
 * SaveRefused (404; 422 for an agent's message in an ended chat).
 */
export function addMessage(
  account: Account,
  ticketId: number,
  by: number,
  { text, channel, at }: NewMessage,
  tab: string | null = null,
): SavedTicket {
  const ticket = account.ticket(ticketId)
  const author = userOf(account.directory, by)
  if (!ticket || !author) throw REFUSED.notFound()
  if (ticket.status === 'closed') throw REFUSED.closed()
  const isCustomer = author.role === 'end-user'
  const name = channel ?? ticket.channel.name
  const isOver = hasEnded(ticket) && name === ticket.channel.name
  if (!isCustomer && isOver && ticket.channel.sessionBased) throw REFUSED.sessionEnded()
  const moment = at ?? account.now()
  const open = openChatOf(ticket, name)
  const message: ChatMessage = {
    id: `msg-${account.newId()}`,
    authorId: by,
    at: new Date(moment).toISOString(),
    text,
    chatId: open ?? `chat-${ticket.id}-${account.newId()}`,
    channel: name,
  }
  const saved: SavedTicket = {
    ...ticket,
    status: isCustomer && ticket.status !== 'new' ? 'open' : ticket.status,
    channel: isOver ? { ...ticket.channel, sessionActive: true } : ticket.channel,
    messages: [...ticket.messages, message],
    audits: open ? ticket.audits : [...ticket.audits, started(account, ticket, message)],
    updatedAt: nextStamp(ticket.updatedAt, moment),
  }
  account.put(saved, { kind: 'messages', by, tab })
  return saved
}

/** The audit of the conversation's start; while it lasts, its history is filled in when it is read. */
function started(account: Account, ticket: SavedTicket, first: ChatMessage): Audit {
  const value = { chat_id: first.chatId, visitor_id: visitorOf(ticket) }
  return auditOf(account.newId(), ticket.id, {
    at: `${first.at.slice(0, 19)}Z`,
    by: first.authorId,
    via: VIA.channel(first.channel),
    events: [{ id: account.newId(), type: 'ChatStartedEvent', value }],
  })
}
