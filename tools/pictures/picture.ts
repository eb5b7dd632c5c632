import type { TabId } from '../../src/ui/nav/tabs'

export const SCHEMES = ['light', 'dark'] as const
export const LOCALES = ['pt-BR', 'en-US', 'es-419'] as const

/** One look of the app, and the file it goes to. */
export interface Picture {
  readonly file: string
  readonly scenario: string
  readonly scheme: (typeof SCHEMES)[number]
  readonly locale: (typeof LOCALES)[number]
  /** A tab of the app's page behind the sign in the nav bar, or the window around the app; the app, if not said. */
  readonly of?: TabId | 'window'
  /** An agent, if not said. */
  readonly role?: 'admin'
  /** The app has the example of the authors' guide. */
  readonly hasExample?: boolean
  /** What is pressed there before it is taken: buttons, links, entries of a menu, boxes, by how their words begin. */
  readonly presses?: readonly string[]
  /** False: the moment the situation itself plays at. */
  readonly isDated?: boolean
}
