import type { Account } from '../account'
import { USER } from '../directory'
import { saveUpdate } from '../update'
import { VIA } from '../via'
import { after } from './actions'
import { holds } from './conditions'
import { inOrder } from './triggers'

const HOUR_MS = 3_600_000

/** Runs the account's automations at every full hour after `from`, up to `to`. */
export function letHoursPass(account: Account, from: number, to: number): void {
  const first = Math.floor(from / HOUR_MS) + 1
  for (let hour = first; hour * HOUR_MS <= to; hour += 1) runAutomations(account, hour * HOUR_MS)
}

/** Each on every ticket that is not closed; what one does is an update of its own, by Zendesk. */
function runAutomations(account: Account, now: number): void {
  for (const { id, title, conditions, actions } of inOrder(account.directory.automations)) {
    for (const ticket of account.tickets()) {
      if (ticket.status === 'closed' || !holds(conditions, { ticket, now })) continue
      const { tags, status } = after(ticket, actions)
      const via = VIA.automation(id, title)
      saveUpdate(account, ticket.id, USER.system, {
        tags: { set: tags },
        ...(status !== ticket.status && { status }),
        ...{ via, at: now },
      })
    }
  }
}
