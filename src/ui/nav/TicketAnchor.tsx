import type { MouseEvent } from 'react'

import * as look from './TicketAnchor.module.css'

/** The ways from a page to a ticket. */
export interface Doors {
  /** Opens a ticket beside this page, in Zendesk. */
  readonly openTicket: (ticketId: number) => void
  /** The same ticket's address, for another tab of the browser. */
  readonly addressOf: (ticketId: number) => string
}

interface Props {
  readonly id: number
  readonly doors: Doors
}

/** A ticket's number: a click opens it beside this page, a click for a new tab opens one. */
export function TicketAnchor({ id, doors: { openTicket, addressOf } }: Props) {
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    openTicket(id)
  }
  return (
    <a
      className={look.ticket}
      href={addressOf(id)}
      target="_blank"
      rel="noopener noreferrer"
      onClick={onClick}
    >
      #{id}
    </a>
  )
}
