import { useCallback, useEffect, useState } from 'react'

import type { Line } from '../../domain/setup/line'
import type { Instant } from '../../domain/ticket/ticket'

/** What the last look found, and whether another one is under way. */
export interface SetupState {
  readonly lines: readonly Line[] | undefined
  readonly checkedAt: Instant
  readonly isChecking: boolean
}

/** Looks once by itself, then whenever it is asked: not while a look is under way. */
export function useSetup(
  check: () => Promise<readonly Line[]>,
  now: () => Instant,
): readonly [SetupState, () => void] {
  const [state, setState] = useState<SetupState>({
    lines: undefined,
    checkedAt: 0,
    isChecking: true,
  })
  const [broken, setBroken] = useState<{ readonly error: unknown }>()
  if (broken) throw broken.error // Our own mistake: the error boundary shows it.

  const look = useCallback(() => {
    setState((before) => ({ ...before, isChecking: true }))
    check().then(
      (lines) => setState({ lines, checkedAt: now(), isChecking: false }),
      (error: unknown) => setBroken({ error }),
    )
  }, [check, now])
  useEffect(look, [look])
  return [state, look]
}
