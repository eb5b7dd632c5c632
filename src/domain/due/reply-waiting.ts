import type { LeadTicket } from '../audit/lead-ticket'
import type { Past } from '../audit/past'
import { isReply, isToCustomer } from '../conversation/entry'
import { TAG } from '../tags'
import { isEnded } from '../ticket/is-ended'
import type { Instant } from '../ticket/ticket'

/** Whether the tags leave it open that a customer waits for an answer; a pending ticket has one. */
export const mayHaveReply = ({ tags, status }: LeadTicket): boolean =>
  !isEnded(status) && status !== 'pending' && status !== 'hold' && tags.includes(TAG.replied)

/** When the reply came that ended the attempts and that the team has not answered since (C7). */
export function replyWaiting(ticket: LeadTicket, { moments }: Past): Instant | undefined {
  if (isEnded(ticket.status) || ticket.status === 'pending' || ticket.status === 'hold') {
    return undefined
  }
  const reply = moments.at(-1)?.chain.reply?.at ?? lastReply(ticket, moments)
  if (reply === undefined) return undefined
  const isAnswered = moments.some(({ update }) => update.at > reply && isToCustomer(update))
  return isAnswered ? undefined : reply
}

/** Where only its tag is left of a reply: the last one there is. */
const lastReply = ({ tags }: LeadTicket, moments: Past['moments']): Instant | undefined =>
  tags.includes(TAG.replied)
    ? moments.findLast(({ update }) => isReply(update))?.update.at
    : undefined
