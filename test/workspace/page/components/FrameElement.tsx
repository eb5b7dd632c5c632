import { type CSSProperties, useCallback } from 'react'

import { useWorkspace } from '../context'
import type { AppFrame } from '../workspace-state'

interface FrameElementProps {
  readonly frame: AppFrame
  readonly className?: string
  readonly style?: CSSProperties
}

const TITLE: Readonly<Partial<Record<AppFrame['location'], string>>> = {
  ticket_sidebar: '',
  new_ticket_sidebar: '',
  modal: ', janela',
}

/** The page of an instance; nothing where it has none. */
export function FrameElement({ frame, className, style }: FrameElementProps) {
  const { register } = useWorkspace()
  const { guid, name, location, src } = frame
  const ref = useCallback(
    (element: HTMLIFrameElement | null) => register(guid, element),
    [register, guid],
  )
  if (src === undefined) return null
  return (
    <iframe
      ref={ref}
      title={`${name}${TITLE[location] ?? `, ${location}`}`}
      src={src}
      className={className}
      style={style}
      data-location={location}
      allow="clipboard-write"
    />
  )
}
