import type { Account } from '../account'
import { changeEvents } from '../field-events'
import type { AuditEvent, CommentEvent, SavedTicket, User } from '../model'
import { withOwnStatus } from '../statuses'
import { VIA } from '../via'
import { after } from './actions'
import { holds } from './conditions'
import type { Rule } from './rule'

/**
 * The ticket after the account's triggers looked at its last update. They run from first to last, and
 * from the first again when one changed something, each at most once for an update. What they change
 * is in the audit of that update, as events of their own.
 */
export function withTriggers(
  account: Account,
  saved: SavedTicket,
  type: 'Create' | 'Change',
  author: User,
): SavedTicket {
  const comment = saved.audits
    .at(-1)
    ?.events.find((event): event is CommentEvent => event.type === 'Comment')
  const waiting = new Set(inOrder(account.directory.triggers))
  let ticket = saved
  for (;;) {
    const occasion = { ticket, now: account.now(), update: { type, author, comment } }
    const next = [...waiting].find(({ conditions }) => holds(conditions, occasion))
    if (!next) return ticket
    waiting.delete(next)
    const changed = withOwnStatus(account.directory, after(ticket, next.actions))
    ticket = withEvents(ticket, changed, next, account.newId)
  }
}

/** Those that are switched on. */
export const inOrder = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter(({ active }) => active).sort((a, b) => a.position - b.position)

function withEvents(
  before: SavedTicket,
  changed: SavedTicket,
  { id, title }: Rule,
  newId: () => number,
): SavedTicket {
  const last = before.audits.at(-1)
  const via = VIA.trigger(id, title)
  const events = changeEvents(before, changed, newId).map(
    (event): AuditEvent => ({
      ...event,
      via,
    }),
  )
  if (!last || events.length === 0) return before
  const audit = { ...last, events: [...last.events, ...events] }
  return { ...changed, audits: [...before.audits.slice(0, -1), audit] }
}
