import type { KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react'

import * as buttonLook from './Button.module.css'
import * as look from './MenuButton.module.css'

interface MenuMarkupProps {
  readonly label?: string | undefined
  /** Of the list that it opens. */
  readonly id: string
  readonly isOpen?: boolean
  readonly root?: RefObject<HTMLDivElement>
  readonly button?: RefObject<HTMLButtonElement>
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly onClick?: (event: MouseEvent) => void
  readonly list?: ReactNode
  readonly children: ReactNode
}

/** The button of a menu, and its list where that is open. */
export const MenuMarkup = ({
  label,
  id,
  isOpen = false,
  root,
  button,
  onKeyDown,
  onClick,
  list,
  children,
}: MenuMarkupProps) => (
  <div className={look.menu} ref={root}>
    <button
      type="button"
      ref={button}
      className={buttonLook.button}
      aria-haspopup="menu"
      aria-expanded={isOpen ? 'true' : 'false'}
      aria-controls={isOpen ? id : undefined}
      popovertarget={id}
      aria-label={label}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {children}
    </button>
    {list}
  </div>
)
