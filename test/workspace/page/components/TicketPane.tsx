import { useState } from 'react'

import { useWorkspace } from '../context'
import type { OpenTicket } from '../workspace-state'
import { Composer } from './Composer'
import { Conversation } from './Conversation'
import { StopNotice } from './StopNotice'
import { TicketFields } from './TicketFields'
import { TicketFooter } from './TicketFooter'
import { TicketHeader } from './TicketHeader'

/**
 * One open ticket: its fields at the left, the conversation and the composer beside them. In a narrow
 * window the fields are seen only when they are asked for.
 */
export function TicketPane({ ticket }: { readonly ticket: OpenTicket }) {
  const { words } = useWorkspace()
  const [areFieldsWanted, setFieldsWanted] = useState(false)
  return (
    <div
      className="ticket"
      role="tabpanel"
      id={`panel-${ticket.guid}`}
      aria-labelledby={`tab-${ticket.guid}`}
    >
      <div className={areFieldsWanted ? 'ticket-columns with-fields' : 'ticket-columns'}>
        <TicketFields tab={ticket.tab} />
        <div className="ticket-middle">
          <TicketHeader tab={ticket.tab}>
            <button
              type="button"
              className="fields-switch"
              aria-pressed={areFieldsWanted}
              onClick={() => setFieldsWanted(!areFieldsWanted)}
            >
              {words.fields}
            </button>
          </TicketHeader>
          <Conversation tab={ticket.tab} />
          <Composer ticket={ticket} />
          <StopNotice guid={ticket.guid} />
        </div>
      </div>
      <TicketFooter ticket={ticket} />
    </div>
  )
}
