import type { Instant } from '../../domain/ticket/ticket'

export interface SidebarOptions {
  /** Called with the height that the content needs, in pixels, whenever it changes. */
  readonly onHeight?: (height: number) => void
  /** The browser's clock if absent. */
  readonly now?: () => Instant
}
