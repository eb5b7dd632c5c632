import 'react'

declare module 'react' {
  interface HTMLAttributes<T> {
    popover?: 'auto'
  }
  interface ButtonHTMLAttributes<T> {
    /** A press on this button does not count as one elsewhere: the popover of this id stays open. */
    popovertarget?: string
  }
}
