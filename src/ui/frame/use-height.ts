import { type RefObject, useEffect, useRef } from 'react'

/** Tells the height that an element's content needs, in whole pixels, whenever it changes. */
export function useHeight(
  onHeight: ((height: number) => void) | undefined,
): RefObject<HTMLDivElement> {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = root.current
    if (!element || !onHeight) return
    let told = 0
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(element.scrollHeight)
      if (height === told) return
      told = height
      onHeight(height)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [onHeight])
  return root
}
