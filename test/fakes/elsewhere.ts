import type { Account } from '../workspace/zendesk/account'
import type { Change } from '../workspace/zendesk/change'
import { USER } from '../workspace/zendesk/directory'
import type { User } from '../workspace/zendesk/model'
import { nextStamp } from '../workspace/zendesk/stamp'
import { saveUpdate } from '../workspace/zendesk/update'
import { VIA } from '../workspace/zendesk/via'
import type { TicketStory } from './ticket-story'

/** Saves an update where no app is open: bulk edit, mobile, a macro by API. */
export const saveElsewhere = (
  { account, ticketId, clock }: TicketStory,
  change: Change,
  by: number = USER.bruno,
): void => {
  saveUpdate(account, ticketId, by, { via: VIA.api, at: clock.now(), ...change })
}

/** The customer or the agent ends the chat: its messages stay, and nothing more is sent in it. */
export function endChat({ account, ticketId, clock }: TicketStory): void {
  const ticket = account.ticket(ticketId)
  if (!ticket?.channel.sessionBased) return
  const updatedAt = nextStamp(ticket.updatedAt, clock.now())
  account.put(
    { ...ticket, channel: { ...ticket.channel, sessionActive: false }, updatedAt },
    { kind: 'messages', by: USER.system, tab: null },
  )
}

/** Somebody leaves the company: Zendesk makes an end-user of them, in old audits too. */
export const leaves = (account: Account, userId: number): void =>
  changeUser(account, userId, { role: 'end-user', groupIds: [] })

/** The account no longer lists this person, beside old audits either. */
export const isDeleted = (account: Account, userId: number): void =>
  account.arrange((directory) => ({
    ...directory,
    users: directory.users.filter(({ id }) => id !== userId),
  }))

const changeUser = (account: Account, userId: number, change: Partial<User>): void =>
  account.arrange((directory) => ({
    ...directory,
    users: directory.users.map((user) => (user.id === userId ? { ...user, ...change } : user)),
  }))
