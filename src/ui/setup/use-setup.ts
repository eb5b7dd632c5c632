import { useCallback, useEffect, useState } from 'react'

import type { Found } from '../../actions/setup/check-setup'
import type { Instant } from '../../domain/ticket/ticket'

/** What the last look found, and whether another one is under way. */
export interface SetupState {
  readonly found: Found | undefined
  readonly checkedAt: Instant
  readonly isChecking: boolean
  /** A look has ended: these are all its lines. */
  readonly isWhole: boolean
}

/** Finds all; `tell` gets what is there before the last lines. */
export type Check = (tell: (found: Found) => void) => Promise<Found>

/**
 * Looks once by itself, then whenever it is asked: not while a look is under way. The first look shows
 * its lines as they come; at a further one the old lines stay until all the new ones are there.
 */
export function useSetup(check: Check, now: () => Instant): readonly [SetupState, () => void] {
  const [state, setState] = useState<SetupState>({
    found: undefined,
    checkedAt: 0,
    isChecking: true,
    isWhole: false,
  })
  const [broken, setBroken] = useState<{ readonly error: unknown }>()
  if (broken) throw broken.error // Our own mistake, or a file that did not come.

  const look = useCallback(() => {
    setState((before) => ({ ...before, isChecking: true }))
    const tell = (found: Found) =>
      setState((before) => (before.isWhole ? before : { ...before, found }))
    check(tell).then(
      (found) => setState({ found, checkedAt: now(), isChecking: false, isWhole: true }),
      (error: unknown) => setBroken({ error }),
    )
  }, [check, now])
  useEffect(look, [look])
  return [state, look]
}
