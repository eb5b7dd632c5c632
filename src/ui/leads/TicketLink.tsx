import type { MouseEvent } from 'react'

import { useLeads } from './lead-context'

/** A ticket's number: a click opens it beside this page, a click for a new tab opens one. */
export function TicketLink({ id }: { readonly id: number }) {
  const { openTicket, addressOf } = useLeads()
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    openTicket(id)
  }
  return (
    <a
      className="leads-link"
      href={addressOf(id)}
      target="_blank"
      rel="noopener noreferrer"
      onClick={onClick}
    >
      #{id}
    </a>
  )
}
