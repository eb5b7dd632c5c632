import { type CarriedMessage, MESSAGE_OF } from '../contact/carried-message'
import { fillMessage, type MessageInput } from '../contact/messages'
import type { MessageId } from '../messages/message-text'
import type { Rendered } from '../messages/render-message'
import type { Model } from './model'

/** `#4821`, or the customer's own address of the request; never an agent's address. */
export function ticketName({ ticket, rules }: Model): string {
  if (ticket.id === undefined) return ''
  const { helpCenterUrl } = ticket
  return rules.ticketAs === 'link' && helpCenterUrl
    ? `${helpCenterUrl.replace(/\/$/, '')}/hc/requests/${ticket.id}`
    : `#${ticket.id}`
}

/** A message of the first manual as it would be inserted now, in the words in force. */
export const messageInForce = (message: CarriedMessage, model: Model): Rendered =>
  fillMessage(textInForce(MESSAGE_OF[message], model), messageInput(model))

export const messageInput = (model: Model): MessageInput => ({
  ticket: ticketName(model),
  now: model.now,
  time: model.rules.time,
})

/** A message's text with its slots: the account's own, or the manual's while none is in force. */
function textInForce(id: MessageId, { rules, wording }: Model): string {
  const own = wording.state === 'read' ? wording.found.get(id) : undefined
  if (own?.kind === 'macro') return own.text
  return rules.texts.find((text) => text.id === id)?.text ?? ''
}
