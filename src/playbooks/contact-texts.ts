import type { MessageId, NamedMessage } from '../domain/messages/message-text'
import { PLAYBOOK } from 'virtual:playbook/contato'

type Text = NamedMessage<MessageId>

/** The messages of the first manual: three attempts, the farewell, and what a service costs. */
export const CONTACT_TEXTS = PLAYBOOK.texts as readonly NamedMessage[] as readonly [
  ...[Text, Text, Text],
  ...[Text, Text],
]
