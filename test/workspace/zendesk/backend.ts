import type { Change } from './change'
import type { Directory, SavedTicket } from './model'

/** Something that happened to the saved account; every window and tab hears of it. */
export type AccountEvent =
  | {
      readonly kind: 'saved' | 'messages'
      readonly ticket: SavedTicket
      readonly byUserId: number
      /** The tab that saved it, so that this tab does not take it for somebody else's. */
      readonly byTab: string | null
    }
  | { readonly kind: 'clock'; readonly offsetMs: number }
  | { readonly kind: 'faults' }
  /** The app was built again while it was being tried. */
  | { readonly kind: 'app' }
  | { readonly kind: 'unsupported'; readonly call: UnsupportedCall }

/**
 * A call the workspace does not imitate, or a library it does not have: shown in the page, so that a
 * run tells what was faked or missing.
 */
export interface UnsupportedCall {
  readonly kind: 'get' | 'set' | 'invoke' | 'rest' | 'event' | 'library' | 'manifest'
  readonly name: string
}

/** The saved account as one agent's window reaches it: in memory, or over HTTP from the page. */
export interface Backend {
  readonly userId: number
  readonly directory: Directory
  /** Rejects with SaveRefused (404) when there is no such ticket. */
  readonly read: (ticketId: number) => Promise<SavedTicket>
  /** Rejects with SaveRefused. */
  readonly save: (ticketId: number, change: Change, tab: string) => Promise<SavedTicket>
  readonly create: (change: Change, tab: string) => Promise<SavedTicket>
  /** Chat and messaging: delivered at once, no submit. */
  readonly send: (
    ticketId: number,
    message: { readonly channel: string; readonly text: string },
    tab: string,
  ) => Promise<SavedTicket>
  readonly subscribe: (listener: (event: AccountEvent) => void) => () => void
}
