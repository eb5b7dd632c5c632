import { useEffect } from 'react'

import { useLeads } from './lead-context'

/** Somebody who scrolls on does not want what went by. */
const REST_MS = 200

/** The tickets that are seen: their customers and histories are read before all others. */
export function useShown(ticketIds: readonly number[]): void {
  const { session } = useLeads()
  const key = ticketIds.join()
  useEffect(() => {
    if (key === '') return
    const timer = setTimeout(() => session.show(key.split(',').map(Number)), REST_MS)
    return () => clearTimeout(timer)
  }, [session, key])
}
