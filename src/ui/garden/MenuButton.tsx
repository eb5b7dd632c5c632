import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useId,
  useRef,
  useState,
} from 'react'

import * as look from './MenuButton.module.css'
import { MenuMarkup } from './MenuMarkup'
import { usePopover } from './use-popover'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly onSelect: () => void
  /** A link: opened by the click itself, in another tab. */
  readonly href?: string
  readonly onApproach?: (() => void) | undefined
}

interface MenuButtonProps {
  readonly label?: string
  readonly items: readonly MenuItem[]
  readonly onOpen?: () => void
  readonly children: ReactNode
}

/**
 * A button that opens a menu, after the ARIA pattern: arrows, Home, End, Escape, first letters by
 * the browser's own focus. Plain, because Garden's Menu would weigh more than the rest of the screen.
 */
export function MenuButton({ label, items, onOpen, children }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const fold = useCallback(() => setOpen(false), [])
  const list = usePopover(isOpen, fold)

  const options = () => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const move = (to: 'first' | 'last' | 'next' | 'previous') => {
    const all = options()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const index = { first: 0, last: -1, next: (at + 1) % all.length, previous: at - 1 }[to]
    all.at(index)?.focus()
  }
  const open = (at: 'first' | 'last') => {
    setOpen(true)
    onOpen?.()
    // The options are drawn by then.
    requestAnimationFrame(() => move(at))
  }
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const moves = { ArrowDown: 'next', ArrowUp: 'previous', Home: 'first', End: 'last' } as const
    const to = moves[event.key as keyof typeof moves]
    if (to) {
      event.preventDefault()
      if (isOpen) move(to)
      else open(event.key === 'ArrowUp' ? 'last' : 'first')
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'Tab') setOpen(false)
  }

  const onClick = (event: MouseEvent) => {
    // The browser would close again what was opened by this very click.
    event.preventDefault()
    if (isOpen) fold()
    else open('first')
  }

  return (
    <MenuMarkup
      label={label}
      id={id}
      isOpen={isOpen}
      root={root}
      button={button}
      onKeyDown={onKeyDown}
      onClick={onClick}
      list={
        isOpen && (
          <div
            ref={list}
            className={look.list}
            popover="auto"
            role="menu"
            id={id}
            aria-label={label}
            onKeyDown={onKeyDown}
          >
            {items.map((item) => (
              <MenuOption key={item.id} item={item} onDone={close} />
            ))}
          </div>
        )
      }
    >
      {children}
    </MenuMarkup>
  )
}

function MenuOption({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }) {
  const { label, onSelect, onApproach, href } = item
  const select = () => {
    onDone()
    onSelect()
  }
  const common = {
    role: 'menuitem',
    tabIndex: -1,
    className: look.item,
    onClick: select,
  } as const
  return href ? (
    <a {...common} href={href} target="_blank" rel="noopener noreferrer">
      {label}
    </a>
  ) : (
    <button type="button" {...common} onPointerEnter={onApproach} onFocus={onApproach}>
      {label}
    </button>
  )
}
