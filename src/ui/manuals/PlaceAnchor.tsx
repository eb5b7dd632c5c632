import type { MouseEvent, ReactNode } from 'react'

import * as anchors from '../garden/anchors.module.css'

interface PlaceAnchorProps {
  readonly address: string
  readonly onGo: () => void
  readonly children: ReactNode
}

/** A way inside the page: followed here, or in another tab where the browser is asked for one. */
export function PlaceAnchor({ address, onGo, children }: PlaceAnchorProps) {
  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onGo()
  }
  return (
    <span className={anchors.anchors}>
      <a href={address} onClick={onClick}>
        {children}
      </a>
    </span>
  )
}
