import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

import type { Panel } from '../frame/panel'

export interface OpenedPanel {
  readonly panel: Panel | undefined
  readonly open: (panel: Panel) => void
  readonly close: () => void
}

/** One panel at a time; closing it gives the focus back to what opened it, else to the heading. */
export function usePanel(heading: RefObject<HTMLElement>): OpenedPanel {
  const [panel, setPanel] = useState<Panel>()
  const opener = useRef<Element | null>(null)

  // The cards are shown again by then: what is hidden takes no focus.
  useLayoutEffect(() => {
    if (panel || !opener.current) return
    const target = opener.current
    opener.current = null
    if (target instanceof HTMLElement && target.isConnected) target.focus()
    if (document.activeElement !== target) heading.current?.focus()
  }, [panel, heading])

  const open = useCallback((next: Panel) => {
    opener.current ??= document.activeElement
    setPanel(next)
  }, [])
  const close = useCallback(() => setPanel(undefined), [])
  return { panel, open, close }
}
