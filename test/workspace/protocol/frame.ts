import type { Answerer } from './answers'

/** What the SDK gives the app as `context()`. */
export interface FrameContext {
  readonly instanceGuid: string
  readonly product: 'support'
  readonly account: { readonly subdomain: string }
  readonly location: string
  readonly ticketId?: number
  /** Beside a customer. */
  readonly userId?: number
}

/** What the SDK gives the app as `metadata()`; `settings` always holds `title`. */
export interface FrameMetadata {
  readonly appId: number
  readonly name: string
  readonly installationId: number
  readonly version: string
  readonly settings: Readonly<Record<string, unknown>>
}

/** One instance of the app and the frame it lives in. */
export interface Frame {
  readonly guid: string
  /** The origin the app is served from. */
  readonly origin: string
  /** The frame's window; null while it is not in the page, and for good if it has no page. */
  readonly source: () => FrameWindow | null
  readonly context: () => FrameContext
  readonly metadata: () => FrameMetadata
  readonly isActive: () => boolean
  /** It has no page, only a place that others may speak with (zaf.md 1.6). */
  readonly isVirtual?: boolean
  readonly answerer: Answerer
}

export interface FrameWindow {
  readonly postMessage: (message: string, targetOrigin: string) => void
}

/** The part of `window` the host listens on; a parameter, so that tests bring their own. */
export interface HostWindow {
  readonly addEventListener: (type: 'message', listener: (event: MessageLike) => void) => void
  readonly removeEventListener: (type: 'message', listener: (event: MessageLike) => void) => void
}

export interface MessageLike {
  readonly data: unknown
  readonly origin: string
  readonly source: unknown
}
