import type { Attention } from '../../ports/frames'

const PULSE_MS = 60_000

/** Whether the tab around this frame is in front; a frame that is never seen knows it as well. */
export function createAttention(page: Document): Attention {
  const isShown = () => page.visibilityState === 'visible'
  return {
    isShown,
    onPulse: (listener) => {
      const timer = setInterval(listener, PULSE_MS)
      const look = (): void => {
        if (isShown()) listener()
      }
      page.addEventListener('visibilitychange', look)
      return () => {
        clearInterval(timer)
        page.removeEventListener('visibilitychange', look)
      }
    },
  }
}
