import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

import { Icon, type IconName } from './Icon'

interface PopoverProps {
  /** What the button says, unless `shown` says it; the panel's name. */
  readonly label: string
  readonly icon?: IconName
  /** Instead of the label, on the button. */
  readonly shown?: ReactNode
  readonly className?: string
  readonly isWide?: boolean
  readonly isDisabled?: boolean
  /** Which side of the button the panel grows from. */
  readonly align?: 'start' | 'end'
  readonly side?: 'below' | 'above'
  readonly children: (close: () => void) => ReactNode
}

/** A button and a panel that closes by Escape, by a click elsewhere, and by its own content. */
export function Popover(props: PopoverProps) {
  const { label, icon, shown, align = 'start', side = 'below' } = props
  const [isOpen, setOpen] = useState(false)
  const ref = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  useDismiss(ref, isOpen, () => setOpen(false), button)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }

  return (
    <div className="popover" ref={ref}>
      <button
        type="button"
        ref={button}
        className={props.className ?? 'bar-button'}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        disabled={props.isDisabled}
        onClick={() => setOpen(!isOpen)}
      >
        {icon && <Icon name={icon} />}
        <span className="popover-shown">{shown ?? label}</span>
        <Icon name="chevron" />
      </button>
      {isOpen && (
        <div
          id={id}
          role="dialog"
          aria-label={label}
          className={`popover-panel ${align} ${side} ${props.isWide ? 'wide' : ''}`}
        >
          {props.children(close)}
        </div>
      )}
    </div>
  )
}

function useDismiss(
  ref: React.RefObject<HTMLElement | null>,
  isOpen: boolean,
  dismiss: () => void,
  button: React.RefObject<HTMLElement | null>,
) {
  useEffect(() => {
    if (!isOpen) return
    const onPointer = (event: Event) => {
      if (!ref.current?.contains(event.target as Node)) dismiss()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      dismiss()
      button.current?.focus()
    }
    // A click into the app's frame reaches this window only as the loss of its focus.
    window.addEventListener('blur', dismiss)
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('blur', dismiss)
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  })
}
