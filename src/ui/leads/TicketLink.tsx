import { TicketAnchor } from '../nav/TicketAnchor'
import { useLeads } from './lead-context'

/** A ticket's number, which opens it. */
export const TicketLink = ({ id }: { readonly id: number }) => (
  <TicketAnchor id={id} doors={useLeads()} />
)
