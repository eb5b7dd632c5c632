import { toLeadTicket } from '../../src/adapters/zendesk-rest/to-lead-ticket'
import { toAuditPage } from '../../src/adapters/zendesk-rest/to-updates'
import type { AuditContext } from '../../src/domain/audit/context'
import { judgeTicket, type TicketVerdict } from '../../src/domain/audit/judge'
import type { LeadTicket } from '../../src/domain/audit/lead-ticket'
import type { Update } from '../../src/domain/ticket/history'
import { CONTACT } from '../../src/playbooks/contact'
import { CONTACT_TEXTS } from '../../src/playbooks/contact-texts'
import { PLAYBOOK_HEADS } from '../../src/playbooks/heads'
import { NOTES } from '../../src/playbooks/notes'
import { TIME } from '../fixtures/updates'
import { TRIAGEM } from '../playbooks/every-playbook'
import { type SavedTicket, USER, type Workspace } from '../workspace'

/** What tickets are judged by, at a moment. */
export const contextAt = (now: number): AuditContext => ({
  ...{ now, time: TIME, playbook: CONTACT, texts: CONTACT_TEXTS },
  ...{ playbooks: [TRIAGEM], heads: PLAYBOOK_HEADS, notes: NOTES, hasSectionFields: false },
})

export interface ReadTicket {
  readonly ticket: LeadTicket
  readonly updates: readonly Update[]
}

/** A saved ticket as REST gives it to an admin, with its whole history. */
export function readTicket(account: Workspace, saved: SavedTicket): ReadTicket {
  const url = `/api/v2/tickets/${saved.id}`
  const answer = (path: string) =>
    account.answer(USER.fabio, { method: 'GET', url: `${url}${path}` }).body
  const ticket = toLeadTicket((answer('.json') as { readonly ticket: unknown }).ticket)
  if (!ticket) throw new Error(`ticket ${saved.id} cannot be read`)
  return { ticket, updates: toAuditPage(answer('/audits.json?include=users')).updates }
}

/** Every ticket of an account judged by its audits. */
export const judgeAccount = (account: Workspace): ReadonlyMap<number, TicketVerdict> =>
  new Map(
    account.tickets().map((saved) => {
      const { ticket, updates } = readTicket(account, saved)
      return [saved.id, judgeTicket(ticket, updates, contextAt(account.now()))]
    }),
  )
