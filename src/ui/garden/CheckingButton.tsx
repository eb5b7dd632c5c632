import { type ReactNode, useEffect, useState } from 'react'

import { Button } from './Button'
import * as look from './CheckingButton.module.css'

interface CheckingButtonProps {
  readonly look: 'primary' | 'outline' | 'link'
  readonly isBusy: boolean
  readonly isOff?: boolean
  readonly onPress: () => void
  readonly onApproach?: (() => void) | undefined
  /** What it says, with Garden's dots, while what it began itself is looked into. */
  readonly words: string | undefined
  readonly children: ReactNode
}

/** A button whose press asks Zendesk first: the wait is told on the button itself. */
export function CheckingButton({ words, children, onPress, ...button }: CheckingButtonProps) {
  const { isBusy } = button
  const [isPressed, setPressed] = useState(false)
  useEffect(() => {
    if (!isBusy) setPressed(false)
  }, [isBusy])
  const press = () => {
    setPressed(true)
    onPress()
  }
  return (
    <Button {...button} onPress={press}>
      {isBusy && isPressed && words ? (
        // What it said keeps its width, unseen.
        <span className={look.checking}>
          <span>{children}</span>
          <span>
            {words}
            <i className={look.dots} />
          </span>
        </span>
      ) : (
        children
      )}
    </Button>
  )
}
