import type { Answer } from './expected'

/** What came of one probe. */
export interface Outcome {
  readonly answer?: Answer | undefined
  /** Why there is no answer. */
  readonly unanswered?: string | undefined
  /** How many things it wrote, and took back. */
  readonly writes?: number | undefined
  /** What it could not take back. */
  readonly left?: readonly string[] | undefined
}

/** The answers of one account, which it does not name. */
export interface Report {
  readonly kind: typeof KIND
  /** Of the app that asked. */
  readonly version: string
  /** `2026-12`. */
  readonly month: string
  readonly outcomes: Readonly<Record<string, Outcome>>
}

export const KIND = 'roteiro-conformance'

/** Under this key the nav bar leaves its outcomes for the sidebar, in the browser. */
export const FROM_NAV_BAR = 'roteiro-conformance-nav-bar'
