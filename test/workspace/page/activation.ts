import type { FrameHost } from '../protocol/frame-host'
import type { FrameTable } from './frame-table'

export interface Activation {
  /** Does something that may bring other frames to the front, and tells those it concerns. */
  readonly moving: (change: () => void) => void
  /** The window in front falls asleep, or wakes. */
  readonly tellFront: (event: 'app.deactivated' | 'app.activated') => void
}

/** Tells frames that they came to the front, or left it. One that is still loading hears it then. */
export function createActivation(
  host: Pick<FrameHost, 'tell' | 'contextOf'>,
  table: Pick<FrameTable, 'of' | 'inFront'>,
): Activation {
  const hasPane = (guid: string) =>
    ['nav_bar', 'top_bar', 'ticket_editor'].includes(table.of(guid)?.location ?? '')

  const activate = (guid: string) => {
    const activeLocation = host.contextOf(guid)?.location
    host.tell(guid, 'app.activated', { activeLocation, firstLoad: false })
  }

  return {
    moving: (change) => {
      const before = table.inFront()
      change()
      const after = table.inFront()
      for (const guid of before.filter((one) => !after.includes(one))) {
        host.tell(guid, 'app.deactivated')
        if (hasPane(guid)) host.tell(guid, 'pane.deactivated')
      }
      for (const guid of after.filter((one) => !before.includes(one))) {
        activate(guid)
        if (hasPane(guid)) host.tell(guid, 'pane.activated')
      }
    },
    tellFront: (event) => {
      for (const guid of table.inFront()) {
        if (event === 'app.activated') activate(guid)
        else host.tell(guid, event)
      }
    },
  }
}
