import { useEffect, useState } from 'react'

import type { Instant } from '../../domain/ticket/ticket'

/** The moment, again each second while something is counted down and the tab is shown. */
export function useSecond(isCounting: boolean, now: () => Instant): Instant {
  const [, draw] = useState(0)
  useEffect(() => {
    if (!isCounting) return
    let timer: ReturnType<typeof setInterval> | undefined
    const follow = () => {
      clearInterval(timer)
      if (document.visibilityState === 'hidden') return
      draw((count) => count + 1)
      timer = setInterval(() => draw((count) => count + 1), 1000)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [isCounting])
  return now()
}
