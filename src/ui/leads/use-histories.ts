import { useEffect, useRef } from 'react'

import type { LeadRow } from '../../actions/leads/lead-rows'
import { useLeads } from './lead-context'

/** As many audits as a minute has room for; more are read when somebody asks for them. */
const MOST = 40

/**
 * Reads the audits of the tickets on screen, so that none is judged by its tags alone for long, then
 * those of the first others that may tell something: again for each question, such as other filters.
 * Who the others are is asked only while there is room for them.
 */
export function useHistories(
  onScreen: readonly number[],
  others: () => readonly LeadRow[],
  question = '',
): void {
  const { session } = useLeads()
  const asked = useRef<{ readonly question: string; readonly ids: readonly number[] }>()
  const before = asked.current?.question === question ? asked.current.ids : []
  const next = (before.length < MOST ? others() : [])
    .filter(({ audits, ticket }) => audits === 'unread' && !before.includes(ticket.id))
    .slice(0, MOST - before.length)
    .map(({ ticket }) => ticket.id)
  const beside = [...before, ...next]
  const key = [...onScreen, ...beside.filter((id) => !onScreen.includes(id))].join()
  const besideKey = beside.join()

  useEffect(() => {
    if (key === '') return
    asked.current = { question, ids: idsIn(besideKey) }
    session.show(idsIn(key))
  }, [session, key, besideKey, question])
}

const idsIn = (key: string): readonly number[] => (key === '' ? [] : key.split(',').map(Number))
