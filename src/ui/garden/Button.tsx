import type { ReactNode } from 'react'

import * as sheet from './Button.module.css'

interface ButtonProps {
  readonly look?: 'primary' | 'outline' | 'basic' | 'link'
  /** Waits for what it or another button began; a click does nothing, and the focus stays (C8). */
  readonly isBusy?: boolean
  /** Not possible yet; why is beside it. */
  readonly isOff?: boolean
  readonly onPress: () => void
  /** Pointer or focus has come near: time to fetch what a click will need. */
  readonly onApproach?: (() => void) | undefined
  readonly label?: string
  readonly children: ReactNode
}

const LOOK: Readonly<Record<NonNullable<ButtonProps['look']>, string>> = {
  primary: sheet.primary,
  outline: sheet.outline,
  basic: '',
  link: sheet.link,
}

/** A button with Garden's look and sizes, in plain markup. */
export function Button({
  look = 'basic',
  isBusy = false,
  isOff = false,
  onPress,
  onApproach,
  label,
  children,
}: ButtonProps) {
  return (
    <button
      type="button"
      className={`${sheet.button} ${LOOK[look]}`}
      data-look={look}
      aria-disabled={isBusy || isOff || undefined}
      aria-label={label}
      onClick={() => !isBusy && !isOff && onPress()}
      onPointerEnter={onApproach}
      onFocus={onApproach}
    >
      {children}
    </button>
  )
}
