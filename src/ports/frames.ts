import type { TicketWatch } from '../domain/due/agenda'
import type { Told } from '../domain/due/telling'
import type { Instant } from '../domain/ticket/ticket'
import type { Shared } from './due-board'
import type { Unsubscribe } from './ticket-host'

/** What the app's frames say to each other. */
export type FrameMessage =
  | { readonly kind: 'shared'; readonly shared: Shared }
  /** Somebody saved this ticket a moment ago. */
  | { readonly kind: 'saved'; readonly ticketId: number }
  /** An open ticket says what it alone knows. */
  | { readonly kind: 'watch'; readonly watch: TicketWatch }
  /** Somebody looks at Zendesk. `isAsking`: and wants to see the newest. */
  | { readonly kind: 'looked'; readonly isAsking: boolean }
  /** Zendesk asked everybody to wait. */
  | { readonly kind: 'busy'; readonly until: Instant }
  | { readonly kind: 'told'; readonly told: Told }

/** The app's frames of one account and user in this browser, in every tab and window. */
export interface Frames {
  /** To every frame, at once to this one. */
  readonly post: (message: FrameMessage) => void
  readonly hear: (listener: (message: FrameMessage) => void) => Unsubscribe
  /**
   * Begins once this frame alone has the part, which it keeps until it is gone. Where a browser cannot
   * tell who has it, only frames that are looked at take it: `begin` returns what ends it.
   */
  readonly lead: (begin: () => Unsubscribe) => void
  /** While this runs it runs in no other frame. */
  readonly alone: (work: () => void) => Promise<void>
}

/** Whether the browser's tab is looked at. */
export interface Attention {
  readonly isShown: () => boolean
  /**
   * Calls when the tab is shown, and about once a minute of the machine's own time: a clock that was
   * put forward or back is noticed then.
   */
  readonly onPulse: (listener: () => void) => Unsubscribe
}
