import { type RefObject, useEffect, useRef } from 'react'

import { watchHeight } from './watch-height'

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
