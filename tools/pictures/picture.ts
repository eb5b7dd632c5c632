export const SCHEMES = ['light', 'dark'] as const
export const LOCALES = ['pt-BR', 'en-US', 'es-419'] as const

/** One look of the app, and the file it goes to. */
export interface Picture {
  readonly file: string
  readonly scenario: string
  readonly scheme: (typeof SCHEMES)[number]
  readonly locale: (typeof LOCALES)[number]
  /** The app, its page behind the sign in the nav bar, or the window around it; the app, if not said. */
  readonly of?: 'page' | 'window'
  /** What an agent presses before it is taken: buttons, entries of a menu, boxes, by how their words begin. */
  readonly presses?: readonly string[]
  /** False: the moment the situation itself plays at. */
  readonly isDated?: boolean
}
