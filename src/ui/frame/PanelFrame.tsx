import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'

import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import * as layout from '../garden/layout.module.css'
import { useSay } from '../text/use-say'
import { useHands } from './hands'
import * as look from './PanelFrame.module.css'

interface PanelFrameProps {
  readonly title: string
  readonly children: ReactNode
}

/** A panel with its title, which takes the focus; Escape and the cross close it. */
export function PanelFrame({ title, children }: PanelFrameProps) {
  const { text } = useSay()
  const { close } = useHands()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Escape bubbles here from the fields.
    <section className={look.panel} aria-labelledby={id} onKeyDown={onKeyDown}>
      <div className={`${layout.cardHead} ${look.head}`}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button label={text('close')} onPress={close}>
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </section>
  )
}
