import type { UnsupportedCall } from '../zendesk/backend'
import type { ColorScheme } from '../zendesk/desk-types'
import type { Fault } from '../zendesk/faults'
import type { Neighbour } from '../zendesk/neighbour'
import type { TicketTab } from '../zendesk/tab-types'
import type { LocationName } from '../zendesk/zaf-surface'

/** A ticket open in this window. */
export interface OpenTicket {
  /** Names it in this window; its apps' frames have guids of their own. */
  readonly guid: string
  readonly tab: TicketTab
  /** The situation that opened it. */
  readonly scenario: string | undefined
}

/** One instance of an app and the page it shows; a new `src` loads it again. */
export interface AppFrame {
  readonly guid: string
  readonly appId: number
  /** The app's. */
  readonly name: string
  readonly location: LocationName
  /** The ticket or customer it is beside. */
  readonly beside: string | undefined
  /** Undefined: there is no page, or nobody asked for it yet. */
  readonly src: string | undefined
  readonly width: number | string | undefined
  readonly height: number | string
  /** A pane is shown, a sidebar is unfolded. */
  readonly isOpen: boolean
  /** The app itself took its panel away. */
  readonly isHidden: boolean
  /** What is in the place of the app's sign. */
  readonly icon: string | undefined
}

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

/** All that the page draws, but for what is in the tickets themselves. */
export interface WorkspaceState {
  readonly open: readonly OpenTicket[]
  readonly active: string | undefined
  /** Every instance of every app, in the order they came. */
  readonly frames: readonly AppFrame[]
  /** The customer whose page is open. */
  readonly customer: { readonly key: string; readonly userId: number } | undefined
  /** What covers the tickets: an app's page (its guid) or the customer's (its key). */
  readonly front: string | undefined
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
