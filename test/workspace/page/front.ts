import type { Directory } from '../zendesk/model'
import type { AppFrames } from './app-frames'
import type { FrameTable } from './frame-table'
import type { App } from './installed-apps'
import type { Store } from './store'
import type { WorkspaceState } from './workspace-state'

interface FrontOptions {
  readonly store: Store<WorkspaceState>
  readonly table: FrameTable
  readonly apps: readonly App[]
  readonly directory: Directory
  readonly frames: () => AppFrames
}

/** What may cover the tickets: an app's own page, or a customer's. */
export interface Front {
  /** Nothing: the tickets are seen. A customer's page lasts as long as it is in front. */
  readonly show: (front: string | undefined) => void
  readonly showNavBar: (appId: number) => void
  readonly toggleNavBar: (appId: number) => void
  readonly openCustomer: (userId: number) => void
}

export function createFront({ store, table, apps, directory, frames }: FrontOptions): Front {
  function show(front: string | undefined) {
    const { customer } = store.get()
    if (store.get().front === front) return
    frames().moving(() => {
      if (customer && customer.key !== front) {
        frames().removeBeside(customer.key)
        store.change({ customer: undefined })
      }
      store.change({ front })
    })
  }

  function showNavBar(appId: number) {
    const app = apps.find(({ id }) => id === appId)
    const guid = app && frames().addPlace(app, 'nav_bar')
    if (guid) show(guid)
  }

  return {
    show,
    showNavBar,
    toggleNavBar: (appId) => {
      const { front } = store.get()
      if (front !== undefined && front === table.at(appId, 'nav_bar')?.guid) show(undefined)
      else showNavBar(appId)
    },
    openCustomer: (userId) => {
      const customer = directory.users.find(({ id }) => id === userId)
      const key = `customer-${userId}`
      if (!customer || store.get().front === key) return
      show(undefined)
      frames().addBesideCustomer(key, customer)
      store.change({ customer: { key, userId } })
      show(key)
    },
  }
}
