import type { Clock } from '../../ports/clock'

/** `setTimeout` takes no more than this, and a sleeping machine stops its count: look again then. */
const LONGEST_MS = 60_000 * 30

/**
 * The browser's clock; a due moment is looked at again whenever the page becomes visible. A moment
 * that has passed is called from a later task, never before `at` has returned.
 */
export function createBrowserClock(page: Document): Clock {
  return {
    now: () => Date.now(),
    at: (moment, call) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const stop = (): void => {
        clearTimeout(timer)
        page.removeEventListener('visibilitychange', look)
      }
      const wait = (): void => {
        clearTimeout(timer)
        const left = Math.max(0, moment - Date.now())
        timer = setTimeout(look, Math.min(left, LONGEST_MS))
      }
      const look = (): void => {
        if (Date.now() < moment) {
          wait()
          return
        }
        stop()
        call()
      }
      page.addEventListener('visibilitychange', look)
      wait()
      return stop
    },
  }
}
