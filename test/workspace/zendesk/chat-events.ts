import { userOf } from './directory'
import type { AuditEvent, Directory, OtherEvent, SavedTicket } from './model'

/** What Zendesk's audits keep of a conversation: its start, with what was said in it, and its end. */

interface ChatValue {
  readonly chat_id: string
  readonly history?: readonly unknown[]
}

export const chatOf = (event: OtherEvent): ChatValue => event['value'] as ChatValue

const isChat =
  (type: 'ChatStartedEvent' | 'ChatEndedEvent') =>
  (event: AuditEvent): event is OtherEvent =>
    event.type === type

/** The conversation on this channel that has begun and not ended. */
export function openChatOf({ audits }: SavedTicket, channel: string): string | undefined {
  const ended = new Set(
    audits.flatMap(({ events }) => events.filter(isChat('ChatEndedEvent')).map(chatOf)).map(idOf),
  )
  return audits
    .filter(({ via }) => via.channel === channel)
    .flatMap(({ events }) => events.filter(isChat('ChatStartedEvent')).map(chatOf).map(idOf))
    .find((id) => !ended.has(id))
}

const idOf = ({ chat_id }: ChatValue): string => chat_id

/** Zendesk's own number for the person who chats, which is not the user's. */
export const visitorOf = ({ requesterId }: SavedTicket): string => `visitor-${requesterId ?? 0}`

/** What was said in one conversation, as `ChatStartedEvent.value.history` has it. */
export const historyOf = (
  { messages }: SavedTicket,
  chatId: string,
  directory: Directory,
): readonly object[] =>
  messages
    .filter((message) => message.chatId === chatId)
    .map((message, chat_index) => {
      const author = userOf(directory, message.authorId)
      return {
        chat_index,
        type: 'ChatMessage',
        timestamp: Date.parse(message.at),
        actor_id: message.authorId,
        actor_type: author?.role === 'end-user' ? 'end-user' : 'agent',
        actor_name: author?.name ?? '',
        message: message.text,
      }
    })
