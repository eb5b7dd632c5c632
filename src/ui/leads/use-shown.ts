import { useEffect } from 'react'

/** Somebody who scrolls on does not want what went by. */
const REST_MS = 200

/** Tells which tickets are seen, once they rest; `onShow` is always the same function. */
export function useShown(
  ticketIds: readonly number[],
  onShow: (ticketIds: readonly number[]) => void,
): void {
  const key = ticketIds.join()
  useEffect(() => {
    if (key === '') return
    const timer = setTimeout(() => onShow(key.split(',').map(Number)), REST_MS)
    return () => clearTimeout(timer)
  }, [onShow, key])
}
