import type { PageActions, Size } from '../protocol/place'
import { plainTextOf } from '../protocol/plain-text'
import { failed, found } from '../zendesk/answers'
import type { Desk } from '../zendesk/desk-types'
import type { Answer } from '../zendesk/tab-types'
import type { AppFrames } from './app-frames'
import type { FrameTable } from './frame-table'
import type { App } from './installed-apps'
import type { Store } from './store'
import type { Toasts } from './toasts'
import { inPixels } from './usual-sizes'
import type { PageWords } from './words/pt'
import type { WorkspaceState } from './workspace-state'

export interface PageOptions {
  readonly store: Store<WorkspaceState>
  readonly table: FrameTable
  readonly apps: readonly App[]
  readonly desk: Desk
  readonly toasts: Toasts
  readonly words: PageWords
  readonly frames: () => AppFrames
  readonly openTicket: (ticketId: number) => void
  readonly openCustomer: (userId: number) => void
  /** Brings an app's own page to the front. */
  readonly showNavBar: (appId: number) => void
}

/** What apps may ask of this window. */
export function createPageActions(options: PageOptions): PageActions {
  const { store, table, apps, frames } = options
  const appOf = (guid: string) => apps.find(({ id }) => id === table.of(guid)?.appId)

  return {
    notify: (html, kind, shownMs) => options.toasts.toast(plainTextOf(html), kind, shownMs),
    resize: (guid, size) => resized(options, guid, size),
    routeTo: (args) => route(options, args),
    openModal: (guid, url, size) => {
      const app = appOf(guid)
      return app ? frames().openModal(app, url, size) : ''
    },
    destroy: (guid) => frames().closeModal(guid),
    showTray: (isTrayVisible) => store.change({ isTrayVisible }),
    isTrayVisible: () => store.get().isTrayVisible,
    isVisible: (guid) => {
      const frame = table.of(guid)
      if (!frame || frame.src === undefined || frame.isHidden || !frame.isOpen) return false
      const isInTray = /_sidebar$/.test(frame.location)
      return table.inFront().includes(guid) && (!isInTray || store.get().isTrayVisible)
    },
    showPanel: (guid, isShown) => table.edit(guid, { isHidden: !isShown }),
    showPane: (guid, isOpen) => frames().showPane(guid, isOpen),
    showIcon: (guid, icon) => table.edit(guid, { icon }),
    assetUrl: (guid, file) => appOf(guid)?.assetUrl(file) ?? '',
    requirement: (guid, identifier) => {
      const appId = appOf(guid)?.id
      const { requirements } = options.desk.backend.directory
      const known = requirements.find((one) => one.appId === appId && one.identifier === identifier)
      return known && { requirement_id: known.id, requirement_type: known.type }
    },
  }
}

/** A place the agent is taken to. What the window does not have is named instead. */
function route(options: PageOptions, [kind, id, section]: readonly unknown[]): Answer {
  const { apps, desk, table, toasts } = options
  switch (kind) {
    case 'ticket':
      options.openTicket(Number(id))
      return found(undefined)
    case 'user':
      if (!desk.backend.directory.users.some((user) => user.id === Number(id))) {
        return failed('routeTo', 'Not found')
      }
      options.openCustomer(Number(id))
      return found(undefined)
    case 'nav_bar': {
      const app = apps.find(({ name, locationOf }) => name === id && locationOf('nav_bar'))
      if (!app) return failed('routeTo', 'Not found')
      options.showNavBar(app.id)
      const route = { appRoute: String(section ?? ''), appTitle: app.name, appParams: {} }
      const guid = table.at(app.id, 'nav_bar')?.guid ?? ''
      options.frames().promise(guid, 'app.route.changed', route)
      return found(undefined)
    }
    case 'views':
    case 'organization':
      toasts.toast(options.words.wouldOpen(`${kind} ${String(id)}`), 'notice')
      return found(undefined)
    default:
      desk.reportUnsupported({ kind: 'invoke', name: `routeTo ${String(kind)}` })
      return failed('routeTo', 'Unknown destination')
  }
}

const EDITOR = { height: { min: 100, max: 320 }, width: { min: 100, max: 1000 } } as const

/** What a frame may become: the sidebar follows the tray's width, a page of its own stays as it is. */
function resized({ store, table }: PageOptions, guid: string, wanted: Size): Size {
  const frame = table.of(guid)
  if (!frame || frame.location === 'background' || frame.location === 'nav_bar') return {}
  if (/_sidebar$/.test(frame.location)) {
    const height = wanted.height ?? frame.height
    table.edit(guid, { height })
    return { width: frame.width ?? store.get().tray, height }
  }
  const lengths = inPixels(wanted, frame.location)
  const size =
    frame.location === 'ticket_editor'
      ? {
          ...(lengths.width !== undefined && { width: within(lengths.width, EDITOR.width) }),
          ...(lengths.height !== undefined && { height: within(lengths.height, EDITOR.height) }),
        }
      : lengths
  table.edit(guid, size)
  return size
}

function within(
  length: number | string,
  { min, max }: { readonly min: number; readonly max: number },
) {
  const pixels = Number.parseFloat(String(length))
  return Number.isFinite(pixels) ? Math.min(max, Math.max(min, pixels)) : min
}
