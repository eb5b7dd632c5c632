import type { OpenTicket } from '../workspace-state'
import { Composer } from './Composer'
import { Conversation } from './Conversation'
import { StopNotice } from './StopNotice'
import { TicketFields } from './TicketFields'
import { TicketFooter } from './TicketFooter'
import { TicketHeader } from './TicketHeader'

/** One open ticket: its fields at the left, the conversation and the composer beside them. */
export function TicketPane({ ticket }: { readonly ticket: OpenTicket }) {
  return (
    <div
      className="ticket"
      role="tabpanel"
      id={`panel-${ticket.guid}`}
      aria-labelledby={`tab-${ticket.guid}`}
    >
      <div className="ticket-columns">
        <TicketFields tab={ticket.tab} />
        <div className="ticket-middle">
          <TicketHeader tab={ticket.tab} />
          <Conversation tab={ticket.tab} />
          <Composer ticket={ticket} />
          <StopNotice guid={ticket.guid} />
        </div>
      </div>
      <TicketFooter ticket={ticket} />
    </div>
  )
}
