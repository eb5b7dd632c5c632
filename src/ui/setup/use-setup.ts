import { useCallback, useEffect, useState } from 'react'

import type { Line } from '../../domain/setup/line'
import type { Instant } from '../../domain/ticket/ticket'

/** What the last look found, and whether another one is under way. */
export interface SetupState {
  readonly lines: readonly Line[] | undefined
  readonly checkedAt: Instant
  readonly isChecking: boolean
  /** A look has ended: these are all its lines. */
  readonly isWhole: boolean
}

/** Finds all lines; `tell` gets those that are there before the last ones. */
export type Check = (tell: (lines: readonly Line[]) => void) => Promise<readonly Line[]>

/**
 * Looks once by itself, then whenever it is asked: not while a look is under way. The first look shows
 * its lines as they come; at a further one the old lines stay until all the new ones are there.
 */
export function useSetup(check: Check, now: () => Instant): readonly [SetupState, () => void] {
  const [state, setState] = useState<SetupState>({
    lines: undefined,
    checkedAt: 0,
    isChecking: true,
    isWhole: false,
  })
  const [broken, setBroken] = useState<{ readonly error: unknown }>()
  if (broken) throw broken.error // Our own mistake: the error boundary shows it.

  const look = useCallback(() => {
    setState((before) => ({ ...before, isChecking: true }))
    const tell = (lines: readonly Line[]) =>
      setState((before) => (before.isWhole ? before : { ...before, lines }))
    check(tell).then(
      (lines) => setState({ lines, checkedAt: now(), isChecking: false, isWhole: true }),
      (error: unknown) => setBroken({ error }),
    )
  }, [check, now])
  useEffect(look, [look])
  return [state, look]
}
