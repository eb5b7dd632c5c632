import type { Account } from '../zendesk/account'
import { USER } from '../zendesk/directory'
import { handle } from '../zendesk/rest/handle'
import { restTicket } from '../zendesk/rest/shapes'
import { generateAccount, type Wanted } from './generate-account'

/** Tickets told at a time: no more of them is ever held. */
const AT_ONCE = 500

/** An export of so many tickets, a line each; the same seed writes the same lines. */
export async function* exportLines({
  seed,
  tickets,
  now,
  firstTicketId = 1,
}: Wanted): AsyncGenerator<string> {
  for (let told = 0; told < tickets; told += AT_ONCE) {
    const { account } = generateAccount({
      seed: seed + told,
      tickets: Math.min(AT_ONCE, tickets - told),
      now,
      firstTicketId: firstTicketId + told,
    })
    yield linesOf(account).join('')
  }
}

/** `{ticket, audits, users}` for each ticket, as an admin's calls answer, and a line end. */
export const linesOf = (account: Account): string[] =>
  account.tickets().map((ticket) => {
    const { body } = handle(account, USER.fabio, {
      method: 'GET',
      url: `/api/v2/tickets/${ticket.id}/audits.json?include=users`,
    })
    const { audits, users } = body as { readonly audits: unknown; readonly users: unknown }
    return `${JSON.stringify({ ticket: restTicket(account.directory)(ticket), audits, users })}\n`
  })
