import type { UnsupportedCall } from '../zendesk/backend'
import type { ColorScheme } from '../zendesk/desk-types'
import type { Fault } from '../zendesk/faults'
import type { Neighbour } from '../zendesk/neighbour'
import type { TicketTab } from '../zendesk/tab-types'

/** A ticket open in this window, and the app's instance beside it. */
export interface OpenTicket {
  readonly guid: string
  readonly tab: TicketTab
  /** The situation that opened it. */
  readonly scenario: string | undefined
}

/** The app's page inside this window; a new `src` loads it again. */
export interface AppFrame {
  readonly guid: string
  readonly src: string
  readonly height: number | string
}

export interface Modal extends AppFrame {
  readonly width: number | string
}

/** An instance that stands beside no ticket: unseen, or a page of its own in the dark rail. */
export interface Place extends AppFrame {
  readonly location: PlaceName
}

export type PlaceName = 'background' | 'nav_bar'

export interface Toast {
  readonly key: number
  readonly text: string
  readonly kind: 'notice' | 'alert' | 'error' | 'success'
}

/** Why the last submit of a ticket did not save it, in the order the apps answered. */
export interface Stop {
  readonly guid: string
  readonly title: string
  readonly sentences: readonly string[]
}

/** All that the page draws, but for what stands in the tickets themselves. */
export interface WorkspaceState {
  readonly open: readonly OpenTicket[]
  readonly active: string | undefined
  /** By the guid of the ticket they stand beside. */
  readonly frames: Readonly<Record<string, AppFrame>>
  readonly modals: readonly Modal[]
  /** The background from the beginning, the page in the rail since it was first opened. */
  readonly places: readonly Place[]
  readonly isNavBarOpen: boolean
  readonly toasts: readonly Toast[]
  readonly stop: Stop | undefined
  readonly colorScheme: ColorScheme
  readonly isTrayVisible: boolean
  readonly tray: number
  /** How far the account's clock is from the real one. */
  readonly offsetMs: number
  readonly faults: readonly Fault[]
  /** The unfriendly app beside ours. */
  readonly neighbour: Neighbour | undefined
  readonly unsupported: readonly UnsupportedCall[]
}
