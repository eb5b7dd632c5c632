import type { ZafClient } from '../zaf-client'
import { whenIdle } from './when-idle'

/** What shows that somebody is at the app's frame. */
const TOUCHES = ['pointerover', 'pointerdown', 'keydown', 'focusin'] as const

/**
 * Resolves once somebody looks at this frame or touches it; at once if they already do. The ticket may
 * be open in a tab that is not shown: whether the element is on screen can be told from inside any
 * site's frame, and Zendesk says when a tab is shown again.
 */
export const whenLookedAt = (element: Element, client: ZafClient): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      observer.disconnect()
      client.off('app.activated', onActivated)
      for (const touch of TOUCHES) removeEventListener(touch, done)
      resolve()
    }
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) done()
    })
    const onActivated = (value: unknown) => {
      if (!isFirstLoad(value)) done()
    }
    observer.observe(element)
    client.on('app.activated', onActivated)
    for (const touch of TOUCHES) addEventListener(touch, done)
  })

/** Every frame is activated when it loads, whether its tab is shown or not (zaf.md 1.3). */
const isFirstLoad = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'firstLoad' in value && value.firstLoad === true

/** A page that is not drawn, as its window is behind others, is waited for no longer. */
const PAINT_MS = 500

/** Of tickets that are opened together each is to show its first screen before any goes on. */
const BUSY_MS = 1_500

/** Resolves once what was drawn has been painted and the browser has nothing else to do. */
export async function whenPainted(page: Window): Promise<void> {
  await new Promise<unknown>((resolve) => {
    page.requestAnimationFrame(resolve)
    page.setTimeout(resolve, PAINT_MS)
  })
  await whenIdle(page, BUSY_MS)
}
