import { useEffect } from 'react'

import { markingManuals, parseFilters, writeFilters } from '../../domain/audit/filters'
import { ALL_HEADS } from '../../playbooks/heads'
import { NOTES } from '../../playbooks/notes'
import { addressOf, askedIn, tabIn } from '../nav/tabs'
import { useLeadState, useLeads } from './lead-context'

/** The filters are in the page's address: it can be kept, sent and gone back to. */
export function useAddress(): void {
  const { session } = useLeads()
  const { filters } = useLeadState()
  const written = writeFilters(filters)

  useEffect(() => {
    const follow = () => {
      const asked = askedIn(location.hash)
      if (asked === undefined || asked === writeFilters(session.state().filters)) return
      session.setFilters(parseFilters(asked, markingManuals(ALL_HEADS, NOTES)))
    }
    // An address that leads to another page changed before this page was there to hear of it.
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [session])

  useEffect(() => {
    // Replaced, not added: "back" belongs to Zendesk's own page.
    history.replaceState(history.state, '', addressOf(tabIn(location.hash), written))
  }, [written])
}
