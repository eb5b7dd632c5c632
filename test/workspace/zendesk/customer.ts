import type { Account } from './account'
import { hasEnded } from './channels'
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
  /** Zendesk's comment flags, such as 4 on a mail that a machine wrote. */
  readonly flags?: readonly number[]
}

export const AUTOMATIC_REPLY =
  'Resposta automática: estou fora do escritório e retorno na próxima segunda-feira.'

const ANSWERED_BY_EMAIL = new Set(['web', 'email', 'api', 'voice'])

/**
 * The ticket's requester writes: by the channel named, else by the ticket's own; a chat that has ended
 * is answered by e-mail. A customer's answer opens a pending or solved ticket again, a colleague's
 * does not. Throws SaveRefused (404) where the requester was deleted.
 */
export function customerReplies(
  account: Account,
  ticketId: number,
  { text, channel, at, flags }: CustomerReply,
): SavedTicket {
  const ticket = account.ticket(ticketId)
  const requester = userOf(account.directory, ticket?.requesterId ?? null)
  if (!ticket || !requester || requester.isDeleted) throw REFUSED.notFound()
  const isChatOver = hasEnded(ticket) && ticket.channel.sessionBased
  const name = channel ?? (isChatOver ? 'email' : ticket.channel.name)
  const when = at === undefined ? {} : { at }
  if (!ANSWERED_BY_EMAIL.has(name)) {
    return addMessage(account, ticketId, requester.id, { text, channel: name, ...when })
  }
  return saveUpdate(account, ticketId, requester.id, {
    comment: { text, isPublic: true, ...(flags && { flags }) },
    via: VIA.email(requester.name, requester.email),
    ...when,
  })
}
