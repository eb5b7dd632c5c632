import type { Account } from './account'
import type { Backend } from './backend'
import { addMessage } from './chat'
import { createTicket } from './create-ticket'
import { createDesk } from './desk'
import type { Desk, DeskOptions } from './desk-types'
import { type Faults, saveUnder } from './faults'
import { REFUSED } from './refusals'
import type { Timer } from './submit'
import { saveUpdate } from './update'

/** The account reached without any wire: for unit and property tests. */
export const createMemoryBackend = (
  account: Account,
  userId: number,
  faults?: Faults,
): Backend => ({
  userId,
  get directory() {
    return account.directory
  },
  read: async (ticketId) => {
    const ticket = account.ticket(ticketId)
    if (!ticket) throw REFUSED.notFound()
    return ticket
  },
  save: async (ticketId, change, tab) =>
    saveUnder(faults, tab, (from) => saveUpdate(account, ticketId, userId, change, from)),
  create: async (change, tab) => createTicket(account, userId, change, { tab }),
  send: async (ticketId, message, tab) => addMessage(account, ticketId, userId, message, tab),
  subscribe: account.subscribe,
})

/** An agent's window on the account, at once and without waits: typing is told without a pause. */
export const openDesk = (
  account: Account,
  userId: number,
  options: DeskOptions & { readonly timer?: Timer } = {},
  faults?: Faults,
): Desk =>
  createDesk(createMemoryBackend(account, userId, faults), { typingPauseMs: 0, ...options })
