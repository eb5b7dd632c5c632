import type { Backend, UnsupportedCall } from './backend'
import type { User } from './model'
import type { Answer, DraftSeed, TicketTab } from './tab-types'

export type ColorScheme = 'light' | 'dark'

/** One agent's browser window: who is at it, its language and looks, the tickets open in it. */
export interface Desk {
  readonly backend: Backend
  readonly user: () => User
  readonly locale: () => string
  readonly colorScheme: () => ColorScheme
  readonly setLocale: (locale: string) => void
  /** Fires `colorScheme.changed`. */
  readonly setColorScheme: (scheme: ColorScheme) => void
  /** `currentUser…`, `currentAccount…`, `colorScheme`; undefined for any other path. */
  readonly get: (path: string) => Answer | undefined
  /** Events of the window rather than of a ticket: `colorScheme.changed`. */
  readonly onEvent: (listener: (name: string, message?: unknown) => void) => () => void
  readonly openTicket: (ticketId: number, draft?: DraftSeed) => Promise<TicketTab>
  readonly openNewTicket: (draft?: DraftSeed) => TicketTab
  readonly tabs: () => readonly TicketTab[]
  readonly reportUnsupported: (call: UnsupportedCall) => void
  readonly unsupported: () => readonly UnsupportedCall[]
  readonly onUnsupported: (listener: (call: UnsupportedCall) => void) => () => void
}

export interface DeskOptions {
  readonly locale?: string
  readonly colorScheme?: ColorScheme
  /** How long a submit waits for an app; 30 s by default. */
  readonly hookLimitMs?: number
  /** What is said of an app that does not answer at a submit; in Portuguese without it. */
  readonly notAnswered?: (app: string) => string
  /** Whether the composer is rich on channels that allow it; true by default. */
  readonly isRich?: boolean
  /** Pause in typing before `comment.text.changed`; 0 fires at once. 100 ms by default. */
  readonly typingPauseMs?: number
  /** Where Zendesk's own console errors go. */
  readonly complain?: (text: string) => void
}
