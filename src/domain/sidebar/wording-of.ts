import type { MessageId } from '../messages/message-text'
import type { Model } from './model'
import type { WordingView } from './view'

/** A message's text with its slots: the account's own, or the manual's while none is in force. */
export function textInForce(id: MessageId, { rules, wording }: Model): string {
  const own = wording.state === 'read' ? wording.found.get(id) : undefined
  if (own?.kind === 'macro') return own.text
  return rules.texts.find((text) => text.id === id)?.text ?? ''
}

/** Whose words a message has, and why not the account's. */
export function wordingView(id: MessageId, { wording }: Model): WordingView {
  if (wording.state === 'unreadable') return { kind: 'unreadable' }
  const found = wording.state === 'read' ? wording.found.get(id) : undefined
  if (!found) return { kind: 'loading' }
  const { kind, title } = found
  return kind === 'broken' ? { kind, title, fault: found.fault } : { kind, title }
}
