import { type RefObject, useEffect, useRef } from 'react'

/** Tells the height that an element's content needs, in whole pixels, whenever it changes. */
export function useHeight(
  onHeight: ((height: number) => void) | undefined,
): RefObject<HTMLDivElement> {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = root.current
    return element && onHeight ? watchHeight(element, onHeight) : undefined
  }, [onHeight])
  return root
}

/** The same for an element that React does not draw; returns the way to stop. */
export function watchHeight(element: Element, onHeight: (height: number) => void): () => void {
  let told = 0
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.scrollHeight)
    if (height === told) return
    told = height
    onHeight(height)
  })
  observer.observe(element)
  return () => observer.disconnect()
}
