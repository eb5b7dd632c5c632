import type { MessageId, MessageText } from '../domain/messages/message-text'
import { PLAYBOOK } from 'virtual:playbook/contato'

type Text = MessageText<MessageId>

/** The messages of the first manual: three attempts, the farewell, and what a service costs. */
export const CONTACT_TEXTS = PLAYBOOK.texts as readonly MessageText[] as readonly [
  ...[Text, Text, Text],
  ...[Text, Text],
]
