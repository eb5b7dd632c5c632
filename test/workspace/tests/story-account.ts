import { type Account, createAccount } from '../zendesk/account'
import { createTicket } from '../zendesk/create-ticket'
import { USER } from '../zendesk/directory'
import { saveUpdate } from '../zendesk/update'

/** A Friday morning in São Paulo. */
export const FRIDAY = Date.parse('2026-11-20T12:00:00Z')

export const accountAt = (now: number = FRIDAY): Account => createAccount({ now: () => now })

/** Marina's request, taken by Ana, tagged `vip`. */
export function takenTicket(account: Account): number {
  const { id } = createTicket(account, USER.marina, {
    comment: { text: 'Preciso de ajuda', isPublic: true },
    at: FRIDAY - 3_600_000,
  })
  const assigneeId = USER.ana
  const tags = { add: ['vip'], remove: [] }
  saveUpdate(account, id, USER.ana, { assigneeId, tags, at: FRIDAY - 3_000_000 })
  return id
}
