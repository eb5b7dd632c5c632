import type { Account } from './account'
import { addMessage } from './chat'
import { userOf } from './directory'
import type { SavedTicket } from './model'
import { REFUSED } from './refusals'
import { saveUpdate } from './update'
import { VIA } from './via'

export interface CustomerReply {
  readonly text: string
  /** The ticket's own, if not named: a message in chat and messaging, an e-mail elsewhere. */
  readonly channel?: string
  readonly at?: number
}

export const AUTOMATIC_REPLY =
  'Resposta automática: estou fora do escritório e retorno na próxima segunda-feira.'

const ANSWERED_BY_EMAIL = new Set(['web', 'email', 'api', 'voice'])

/** The ticket's requester writes. A customer's answer opens a pending or solved ticket again. */
export function customerReplies(
  account: Account,
  ticketId: number,
  { text, channel, at }: CustomerReply,
): SavedTicket {
  const ticket = account.ticket(ticketId)
  const requester = userOf(account.directory, ticket?.requesterId ?? null)
  if (!ticket || !requester) throw REFUSED.notFound()
  const name = channel ?? ticket.channel.name
  const when = at === undefined ? {} : { at }
  if (!ANSWERED_BY_EMAIL.has(name)) {
    return addMessage(account, ticketId, requester.id, { text, channel: name, ...when })
  }
  return saveUpdate(account, ticketId, requester.id, {
    comment: { text, isPublic: true },
    via: VIA.email(requester.name, requester.email),
    ...when,
  })
}
