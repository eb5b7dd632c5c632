import { ask } from './adapters/ask'
import type { ZafClient } from './adapters/zaf-client'
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
