/** How often an app hears of the window's size and scrolling, at most, in milliseconds. */
const PAUSE = { 'window.resize': 33, 'window.scroll': 16 } as const

/** Tells apps when the window changes its size or something in it scrolls. */
export function followWindow(
  fire: (event: keyof typeof PAUSE, message: Readonly<Record<string, number>>) => void,
): void {
  const seldom = (event: keyof typeof PAUSE, read: () => Readonly<Record<string, number>>) => {
    let isWaiting = false
    return () => {
      if (isWaiting) return
      isWaiting = true
      setTimeout(() => {
        isWaiting = false
        fire(event, read())
      }, PAUSE[event])
    }
  }
  const resized = () => ({ width: window.innerWidth, height: window.innerHeight })
  const scrolled = () => ({ scrollTop: document.documentElement.scrollTop })
  window.addEventListener('resize', seldom('window.resize', resized))
  // What scrolls is a column of the page: seen on the way down only.
  window.addEventListener('scroll', seldom('window.scroll', scrolled), { capture: true })
}
