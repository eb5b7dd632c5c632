import 'react'

declare module 'react' {
  interface HTMLAttributes<T> {
    popover?: 'auto'
  }
  interface ButtonHTMLAttributes<T> {
    /** A press on this button is none elsewhere: the popover of this id stays open. */
    popovertarget?: string
  }
}
