import type { Account } from './account'
import type { SavedTicket } from './model'
import { REFUSED } from './refusals'
import { saveUpdate } from './update'
import { VIA } from './via'

/** Merges one ticket into another: its tags come along, `via.source.rel` says merge, it is closed. */
export function mergeTickets(
  account: Account,
  { from, into, by, at }: { from: number; into: number; by: number; at?: number },
): SavedTicket {
  const source = account.ticket(from)
  const target = account.ticket(into)
  if (!source || !target) throw REFUSED.notFound()
  const when = at === undefined ? {} : { at }
  const merged = saveUpdate(account, into, by, {
    comment: {
      text: `O ticket #${from} (${source.subject}) foi mesclado a este.`,
      isPublic: false,
    },
    tags: { add: source.tags, remove: [] },
    via: VIA.merge(from, source.subject),
    ...when,
  })
  saveUpdate(account, from, by, {
    comment: { text: `Este ticket foi mesclado ao ticket #${into}.`, isPublic: false },
    tags: { add: ['closed_by_merge'], remove: [] },
    status: 'closed',
    via: VIA.merge(into, target.subject),
    ...when,
  })
  return merged
}
