import type { Instant } from '../../domain/ticket/ticket'
import type { Memory } from '../../ports/memory'
import type { Hands } from '../frame/hands'
import type { playbookTitle } from '../text/playbook-title'
import type { SettingLabel } from '../text/setting-labels'

export interface SidebarOptions {
  /** What is typed into a form is kept here until it is in the draft. */
  readonly forms: Memory
  /** Called with the height that the content needs, in pixels, whenever it changes. */
  readonly onHeight?: (height: number) => void
  /** How settings are called; by their names in the manifest if absent. */
  readonly label?: SettingLabel | undefined
  /** The browser's clock if absent. */
  readonly now?: () => Instant
  readonly openManual?: Hands['openManual']
  /** How manuals are called; by the titles of those in the package if absent. */
  readonly titleOf?: typeof playbookTitle
  /** It is a part of a page that has its own main part. */
  readonly isPart?: boolean
}
