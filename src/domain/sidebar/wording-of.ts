import type { MessageId } from '../messages/message-text'
import type { Model } from '../reading/model'
import type { WordingView } from './view'

/** Whose words a message has, and why not the account's. */
export function wordingView(id: MessageId, { wording }: Model): WordingView {
  if (wording.state === 'unreadable') return { kind: 'unreadable' }
  const found = wording.state === 'read' ? wording.found.get(id) : undefined
  if (!found) return { kind: 'loading' }
  const { kind, title } = found
  return kind === 'broken' ? { kind, title, fault: found.fault } : { kind, title }
}
