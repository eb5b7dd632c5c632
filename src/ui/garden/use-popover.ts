import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * A list in the browser's top layer while it is open: nothing of the page covers it or cuts it off.
 * The browser closes it at a press elsewhere in this frame; `onClose`, always the same function, is
 * called then, and when Zendesk's own page takes the focus, of which no press reaches this frame.
 */
export function usePopover(isOpen: boolean, onClose: () => void): RefObject<HTMLDivElement> {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const shown = list.current
    if (!isOpen || !shown) return
    shown.showPopover()
    shown.addEventListener('beforetoggle', onClose)
    window.addEventListener('blur', onClose)
    return () => {
      shown.removeEventListener('beforetoggle', onClose)
      window.removeEventListener('blur', onClose)
    }
  }, [isOpen, onClose])
  return list
}
