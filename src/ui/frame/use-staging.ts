import { useEffect, useState } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import { useHands } from './hands'

interface Staging {
  readonly view: SidebarView
  /** What the form writes is in the draft. */
  readonly isStaged: boolean
  readonly forget: () => void
}

/**
 * Puts a form into the draft and closes it then. While the composer is public the form waits (E5):
 * the session inserts by itself as soon as it can. Until that is seen, what was typed stays.
 */
export function useStaging({
  view: { notices, busy },
  isStaged,
  forget,
}: Staging): (stage: () => Promise<boolean>) => void {
  const { close } = useHands()
  const [isAwaited, setAwaited] = useState(false)
  const isWaiting = notices.some(({ kind }) => kind === 'waiting-for-note')
  const hasFailed = notices.some(({ kind }) => kind === 'failed')
  const isDone = isAwaited && isStaged && !isWaiting && !hasFailed && !busy

  useEffect(() => {
    if (isWaiting) setAwaited(true)
  }, [isWaiting])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is done.
  useEffect(() => {
    if (isDone) finish()
  }, [isDone])

  const finish = () => {
    forget()
    close()
  }
  return (stage) =>
    void stage().then((isIn) => {
      if (isIn) finish()
    })
}
