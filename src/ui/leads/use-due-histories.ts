import { useEffect, useRef } from 'react'

import type { LeadRow } from '../../actions/leads/lead-rows'
import { useLeads } from './lead-context'

/** As many audits as a minute has room for; more are read when somebody asks for them. */
const MOST = 40

/**
 * Reads the audits of the tickets on screen, so that none is called due by its tags alone for long, then
 * those of the first others: where tags leave it undecided (F9), or call due what is not on screen.
 */
export function useDueHistories(onScreen: readonly LeadRow[], others: readonly LeadRow[]): void {
  const { session } = useLeads()
  const asked = useRef<readonly number[]>([])
  const seen = onScreen.map(({ ticket }) => ticket.id)
  const next = others
    .filter(({ audits, ticket }) => audits === 'unread' && !asked.current.includes(ticket.id))
    .slice(0, MOST - asked.current.length)
    .map(({ ticket }) => ticket.id)
  const beside = [...asked.current, ...next]
  const key = [...seen, ...beside.filter((id) => !seen.includes(id))].join()
  const besideKey = beside.join()

  useEffect(() => {
    if (key === '') return
    asked.current = besideKey === '' ? [] : besideKey.split(',').map(Number)
    session.show(key.split(',').map(Number))
  }, [session, key, besideKey])
}
