import { useEffect, useRef } from 'react'

import type { LeadRow } from '../../actions/leads/lead-rows'
import { useLeads } from './lead-context'

/** As many audits as a minute has room for; more are read when somebody asks for them. */
const MOST = 40

/** Reads the audits of the first tickets that tags leave undecided (F9). */
export function useFirstUndecided(undecided: readonly LeadRow[]): void {
  const { session } = useLeads()
  const asked = useRef<readonly number[]>([])
  const room = MOST - asked.current.length
  const next = undecided
    .filter(({ audits, ticket }) => audits === 'unread' && !asked.current.includes(ticket.id))
    .slice(0, room)
    .map(({ ticket }) => ticket.id)
  const key = next.join()

  useEffect(() => {
    if (key === '') return
    asked.current = [...asked.current, ...key.split(',').map(Number)]
    session.show(asked.current)
  }, [session, key])
}
