import type { LocationName } from '../zendesk/zaf-surface'
import type { Store } from './store'
import type { AppFrame, WorkspaceState } from './workspace-state'

/** The frames in the state of the window. */
export interface FrameTable {
  readonly all: () => readonly AppFrame[]
  readonly of: (guid: string) => AppFrame | undefined
  readonly beside: (key: string) => readonly AppFrame[]
  /** An app's only instance of a location that is beside nothing. */
  readonly at: (appId: number, location: LocationName) => AppFrame | undefined
  readonly add: (frame: AppFrame) => void
  readonly edit: (guid: string, change: Partial<AppFrame>) => void
  readonly drop: (guid: string) => void
  /** Those the agent has before them now. */
  readonly inFront: () => readonly string[]
}

export function createFrameTable(store: Store<WorkspaceState>): FrameTable {
  const all = () => store.get().frames
  const change = (frames: readonly AppFrame[]) => store.change({ frames })
  return {
    all,
    of: (guid) => all().find((frame) => frame.guid === guid),
    beside: (key) => all().filter((frame) => frame.beside === key),
    at: (appId, location) =>
      all().find((frame) => frame.appId === appId && frame.location === location),
    add: (frame) => change([...all(), frame]),
    edit: (guid, edit) =>
      change(all().map((frame) => (frame.guid === guid ? { ...frame, ...edit } : frame))),
    drop: (guid) => change(all().filter((frame) => frame.guid !== guid)),
    inFront: () =>
      all()
        .filter((frame) => isInFront(frame, store.get()))
        .map(({ guid }) => guid),
  }
}

function isInFront(frame: AppFrame, { active, front }: WorkspaceState): boolean {
  switch (frame.location) {
    case 'modal':
      return true
    case 'background':
      return false
    case 'top_bar':
      return frame.isOpen
    case 'nav_bar':
      return front === frame.guid
    case 'ticket_editor':
      return frame.isOpen && frame.beside === (front ?? active)
    default:
      return frame.beside === (front ?? active)
  }
}
