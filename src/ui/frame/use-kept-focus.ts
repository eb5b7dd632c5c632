import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * When the element that has the focus goes away with its state (its button did what it said), the
 * focus goes to the heading, so that the keyboard does not start over. Never takes the focus from
 * the composer: only a frame that has it may move it. `within` is a selector: of elements elsewhere
 * another heading takes care.
 */
export function useKeptFocus(heading: RefObject<HTMLElement>, within = '*'): void {
  const last = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const isLost = last.current !== null && !last.current.isConnected
    if (isLost && document.hasFocus() && document.activeElement === document.body) {
      heading.current?.focus()
    }
    last.current = keepable(document.activeElement, within)
  })
  useLayoutEffect(() => {
    const remember = (event: FocusEvent) => {
      last.current = keepable(event.target, within)
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [within])
}

const keepable = (target: EventTarget | null, within: string): Element | null =>
  target instanceof Element && target !== document.body && target.closest(within) ? target : null
