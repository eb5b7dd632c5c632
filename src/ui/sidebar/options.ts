import type { Instant } from '../../domain/ticket/ticket'
import type { Memory } from '../../ports/memory'

export interface SidebarOptions {
  /** What is typed into a form is kept here until it stands in the draft. */
  readonly forms: Memory
  /** Called with the height that the content needs, in pixels, whenever it changes. */
  readonly onHeight?: (height: number) => void
  /** The browser's clock if absent. */
  readonly now?: () => Instant
}
