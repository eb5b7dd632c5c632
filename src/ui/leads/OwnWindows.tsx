import { useEffect, useState } from 'react'

import type { DueState } from '../../actions/due/due-state'
import type { AgendaItem, DueRow } from '../../domain/due/due-row'
import * as prose from '../garden/prose.module.css'
import { useNavSay } from '../nav/nav-say'
import * as look from './DueList.module.css'
import { useLeadState, useLeads } from './lead-context'
import * as pageLook from './page.module.css'
import { TicketLink } from './TicketLink'

/**
 * Windows of WhatsApp that are about to close, of tickets that were opened in this browser: of others
 * nothing is known. Where the filters look at other people's tickets, only of those.
 */
export function OwnWindows() {
  const { nav } = useNavSay()
  const { openDue, visitorId } = useLeads()
  const { rows, filters } = useLeadState()
  const [due, setDue] = useState<readonly DueRow[]>([])
  useEffect(() => {
    let stop = (): void => undefined
    let isOn = true
    const follow = (state: Pick<DueState, 'rows' | 'subscribe'>): void => {
      if (!isOn) return
      const show = () => setDue(state.rows())
      stop = state.subscribe(show)
      show()
    }
    openDue().then(follow, () => undefined) // The pane of the top bar tells of them as well.
    return () => {
      isOn = false
      stop()
    }
  }, [openDue])
  const isOwn = filters.agents.length === 0 || filters.agents.includes(visitorId)
  const windows = due.flatMap(({ item, ...row }) =>
    item.kind === 'window' && (isOwn || rows.some(({ ticket }) => ticket.id === row.ticketId))
      ? [{ ...row, item }]
      : [],
  )
  if (windows.length === 0) return null
  return (
    <section className={look.due} aria-labelledby="leads-windows">
      <h2 id="leads-windows">
        {nav('leads_windows')} <span className={look.count}>{windows.length}</span>
      </h2>
      <ul>
        {windows.map((row) => (
          <WindowLine key={row.ticketId} {...row} />
        ))}
      </ul>
    </section>
  )
}

interface WindowLineProps extends Omit<DueRow, 'item'> {
  readonly item: Extract<AgendaItem, { readonly kind: 'window' }>
}

function WindowLine({ ticketId, subject, item }: WindowLineProps) {
  const { nav, dates } = useNavSay()
  return (
    <li className={look.line}>
      <TicketLink id={ticketId} />
      <div>
        <p className={pageLook.subject}>{subject || nav('leads_no_subject')}</p>
        <p className={prose.source}>{nav('leads_window', { moment: dates.moment(item.until) })}</p>
      </div>
    </li>
  )
}
