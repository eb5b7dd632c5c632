import type { MessageId } from '../messages/message-text'
import type { Model } from '../reading/model'
import type { WordingView } from './view'

/** Whose words a message has, and why not the account's. */
export function wordingView(id: MessageId, { wording, rules }: Model): WordingView {
  if (wording.state === 'unreadable') return { kind: 'unreadable' }
  const found = wording.state === 'read' ? wording.found.get(id) : undefined
  if (!found) return { kind: 'loading' }
  const { title } = found
  if (found.kind === 'broken') return { kind: 'broken', title, fault: found.fault }
  if (found.kind === 'absent') return { kind: 'absent', title }
  const isManual = rules.texts.some((known) => known.id === id && known.text === found.text)
  return { kind: 'macro', title, isManual }
}
