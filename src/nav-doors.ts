import { ask } from './adapters/ask'
import type { ZafClient } from './adapters/zaf-client'
import type { AdminPage } from './domain/setup/admin-page'
import type { Doors } from './ui/nav/TicketAnchor'

/** Tickets of this account, as Zendesk opens them. */
export function doorsTo(client: ZafClient, subdomain: string): Doors {
  const addressOf = (ticketId: number) =>
    `https://${subdomain}.zendesk.com/agent/tickets/${ticketId}`
  return {
    addressOf,
    openTicket: (ticketId) => {
      // Where Zendesk does not open it beside this page, the browser does in another tab.
      ask(client.invoke('routeTo', 'ticket', ticketId)).catch(() => {
        window.open(addressOf(ticketId), '_blank', 'noopener')
      })
    },
  }
}

/** Where Admin Center has each page (docs/zaf.md, 8); of those not known for sure, its first page. */
const ADMIN_PATHS: Readonly<Record<AdminPage, string>> = {
  apps: 'apps-integrations/apps/support-apps',
  subscription: 'account/billing/subscription',
  roles: 'people/team/roles',
  fields: 'objects-rules/tickets/ticket-fields',
  macros: 'workspaces/agent-workspace/macros',
  views: 'workspaces/agent-workspace/views',
  triggers: 'objects-rules/rules/triggers',
  automations: 'objects-rules/rules/automations',
  schedules: 'objects-rules/rules/schedules',
  ticket_settings: 'home',
  localization: 'home',
}

/** A page of the account's own Admin Center. */
export const adminAddress = (subdomain: string, page: AdminPage): string =>
  `https://${subdomain}.zendesk.com/admin/${ADMIN_PATHS[page]}`
