import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * When the element that has the focus goes away with its state (its button did what it said), the
 * focus goes to the heading, so that the keyboard does not start over. Never takes the focus from
 * the composer: only a frame that has it may move it.
 */
export function useKeptFocus(heading: RefObject<HTMLElement>): void {
  const last = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const isLost = last.current !== null && !last.current.isConnected
    if (isLost && document.hasFocus() && document.activeElement === document.body) {
      heading.current?.focus()
    }
    last.current = document.activeElement === document.body ? null : document.activeElement
  })
  useLayoutEffect(() => {
    const remember = (event: FocusEvent) => {
      last.current = event.target instanceof Element ? event.target : null
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
}
