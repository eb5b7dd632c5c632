import type { Answerer } from '../protocol/answers'
import { frameAddress } from '../protocol/frame-address'
import { createFrameHost, type FrameHost, type FrameHostOptions } from '../protocol/frame-host'
import { locationOf, nameOf, versionOf } from '../protocol/manifest'
import { createPlace, type PageActions, type Size } from '../protocol/place'
import { plainTextOf } from '../protocol/plain-text'
import type { WorkspaceConfig } from '../server/api'
import type { UnsupportedCall } from '../zendesk/backend'
import type { Desk } from '../zendesk/desk-types'
import { type Faults, isOnPage } from '../zendesk/faults'
import type { Answer, SaveAnswer, TicketTab } from '../zendesk/tab-types'
import type { Store } from './store'
import type { Toasts } from './toasts'
import type { Modal, PlaceName, WorkspaceState } from './workspace-state'

export interface AppFramesOptions
  extends Pick<FrameHostOptions, 'sendRest' | 'log' | 'now' | 'hookLimitMs'> {
  readonly store: Store<WorkspaceState>
  readonly config: WorkspaceConfig
  readonly desk: Desk
  readonly faults: Faults
  /** How far the machine's clock is from the real one: as the account's, unless that goes wrong. */
  readonly clockOffsetMs: () => number
  readonly toasts: Toasts
  readonly settings: () => Readonly<Record<string, unknown>>
  /** Paths that an app may set without any effect. */
  readonly deafTo: readonly string[]
  /** Paths that an app may not read. */
  readonly unreadable: readonly string[]
  readonly openTicket: (ticketId: number) => void
}

export interface AppFrames {
  readonly host: FrameHost
  /** An instance of the app beside a ticket; says which. Its frame appears in the state. */
  readonly addBeside: (tab: TicketTab) => string
  readonly remove: (guid: string) => void
  readonly reload: (guid: string) => void
  /** All but dialogs: a new build. Drafts are the page's and stay. */
  readonly reloadAll: () => void
  readonly closeModal: (guid: string) => void
  /** An instance beside no ticket, if the manifest has such a place and it is not there yet. */
  readonly addPlace: (location: PlaceName) => void
  /** The app's own page comes to the front instead of the ticket, or goes. */
  readonly showNavBar: (isOpen: boolean) => void
  /** The page tells which element shows an instance. */
  readonly register: (guid: string, element: HTMLIFrameElement | null) => void
  /** The apps' clocks follow the machine's. */
  readonly shiftClocks: () => void
}

/** The app's instances in this window: their addresses, their frames, what they may ask of the page. */
export function createAppFrames(options: AppFramesOptions): AppFrames {
  const { store, config, desk } = options
  const { subdomain } = desk.backend.directory
  const elements = new Map<string, HTMLIFrameElement>()
  const name = nameOf(config.manifest)
  const origin = new URL(config.assetsUrl).origin
  const notAnswered = `O aplicativo ${name} não respondeu. O ticket não foi enviado.`
  const host = createFrameHost({
    ...options,
    window,
    notAnswered,
    spoil: options.faults.spoilSdk,
  })
  const isWithoutSdk = () => options.faults.list().some((one) => isOnPage(one, 'no-sdk'))

  const addressOf = (guid: string, location: string) =>
    frameAddress({
      assetsUrl: config.assetsUrl,
      location,
      origin: window.location.origin,
      guid,
      colorScheme: store.get().colorScheme,
      clockOffsetMs: options.clockOffsetMs(),
      isWithoutSdk: isWithoutSdk(),
    })

  const navBar = () => store.get().places.find(({ location }) => location === 'nav_bar')?.guid

  const isInFront = (guid: string) => {
    const { active, isNavBarOpen } = store.get()
    return isModal(guid) || guid === (isNavBarOpen ? navBar() : active)
  }

  const isModal = (guid: string) => store.get().modals.some((modal) => modal.guid === guid)

  function add(
    location: string,
    tab: TicketTab | undefined,
    answererOf: (guid: string) => Answerer,
  ) {
    const guid = crypto.randomUUID()
    host.add({
      guid,
      origin,
      source: () => elements.get(guid)?.contentWindow ?? null,
      context: () => {
        const ticketId = tab?.view().saved?.id
        const where = { product: 'support', account: { subdomain }, location } as const
        return { instanceGuid: guid, ...where, ...(ticketId !== undefined && { ticketId }) }
      },
      metadata: () => ({
        appId: 1,
        name,
        installationId: 1,
        version: versionOf(config.manifest),
        settings: options.settings(),
      }),
      isActive: () => isInFront(guid),
      answerer: answererOf(guid),
    })
    return guid
  }

  function addBeside(tab: TicketTab): string {
    const location = tab.view().saved ? 'ticket_sidebar' : 'new_ticket_sidebar'
    const isVisible = (guid: string) => store.get().active === guid && store.get().isTrayVisible
    const guid = add(location, tab, (own) =>
      createPlace(own, host, page, hampered(tab, options), () => isVisible(own)),
    )
    tab.onEvent((event, message) => host.fire(guid, event, message))
    tab.addHook({ name, askSave: () => askSave(guid) })
    const place = locationOf(config.manifest, location)
    if (place) {
      const frame = { guid, src: addressOf(guid, place.url), height: 80 }
      store.change({ frames: { ...store.get().frames, [guid]: frame } })
    }
    return guid
  }

  /** A frame that is loaded again while it is asked never answers. */
  async function askSave(guid: string): Promise<SaveAnswer> {
    const asked = host.askSave(guid)
    if (options.faults.happens('reload-asked')) {
      reload(guid)
      return { allow: false, message: notAnswered }
    }
    const answer = await asked
    if (answer.allow && options.faults.happens('reload-answered')) reload(guid)
    return answer
  }

  function reload(guid: string) {
    const { frames } = store.get()
    const frame = frames[guid]
    if (frame) store.change({ frames: { ...frames, [guid]: anew(frame) } })
  }

  /** The same address would not load again. */
  function anew<T extends { readonly guid: string; readonly src: string }>(frame: T): T {
    const place = locationOf(config.manifest, host.contextOf(frame.guid)?.location ?? '')
    if (!place) return frame
    return { ...frame, src: `${addressOf(frame.guid, place.url)}&reload=${Date.now()}` }
  }

  function reloadAll() {
    for (const guid of Object.keys(store.get().frames)) reload(guid)
    store.change({ places: store.get().places.map(anew) })
  }

  function addPlace(location: PlaceName) {
    const place = locationOf(config.manifest, location)
    const { places } = store.get()
    if (!place || places.some((known) => known.location === location)) return
    const isVisible = () => location === 'nav_bar' && store.get().isNavBarOpen
    const guid = add(location, undefined, (own) =>
      createPlace(own, host, page, withoutTicket(desk), isVisible),
    )
    const src = addressOf(guid, place.url)
    store.change({ places: [...places, { guid, location, src, height: '100%' }] })
  }

  function showNavBar(isNavBarOpen: boolean) {
    if (store.get().isNavBarOpen === isNavBarOpen) return
    if (isNavBarOpen) addPlace('nav_bar')
    store.change({ isNavBarOpen })
    const ticket = store.get().active
    const [comes, goes] = isNavBarOpen ? [navBar(), ticket] : [ticket, navBar()]
    if (goes) host.tell(goes, 'app.deactivated')
    const activeLocation = host.contextOf(comes ?? '')?.location
    if (comes) host.tell(comes, 'app.activated', { activeLocation, firstLoad: false })
  }

  function openModal(url: string, size: Size): string {
    const guid = add('modal', undefined, (own) =>
      createPlace(own, host, page, withoutTicket(desk), () => true),
    )
    const modal: Modal = {
      guid,
      src: addressOf(guid, url),
      width: size.width ?? 700,
      height: size.height ?? 400,
    }
    store.change({ modals: [...store.get().modals, modal] })
    return guid
  }

  function closeModal(guid: string) {
    if (!isModal(guid)) return
    store.change({ modals: store.get().modals.filter((modal) => modal.guid !== guid) })
    host.fire(guid, 'modal.close')
    // Its own `destroy` is answered first; then nobody is there any more.
    setTimeout(() => remove(guid), 0)
  }

  function remove(guid: string) {
    host.remove(guid)
    elements.delete(guid)
    const { [guid]: _gone, ...frames } = store.get().frames
    store.change({ frames })
  }

  const page: PageActions = {
    notify: (html, kind, shownMs) => options.toasts.toast(plainTextOf(html), kind, shownMs),
    resize: (guid, size) => resized(store, guid, size),
    routeTo: ([kind, id]) => {
      if (kind === 'ticket') options.openTicket(Number(id))
      else desk.reportUnsupported({ kind: 'invoke', name: `routeTo ${String(kind)}` })
    },
    openModal,
    destroy: closeModal,
    showTray: (isTrayVisible) => store.change({ isTrayVisible }),
    isTrayVisible: () => store.get().isTrayVisible,
    assetUrl: (file) => new URL(file, `${config.assetsUrl.replace(/\/$/, '')}/`).href,
  }

  return {
    host,
    addBeside,
    remove,
    closeModal,
    addPlace,
    showNavBar,
    reload,
    reloadAll,
    register: (guid, element) => {
      if (element) elements.set(guid, element)
    },
    shiftClocks: () => {
      const workspaceClock = options.clockOffsetMs()
      for (const { contentWindow } of elements.values()) {
        contentWindow?.postMessage({ workspaceClock }, origin)
      }
    },
  }
}

/** The sidebar follows the tray's width, so only its height is the app's to choose. */
function resized(store: Store<WorkspaceState>, guid: string, size: Size): Size {
  const { frames, modals, places, tray } = store.get()
  const frame = frames[guid]
  if (frame) {
    const height = size.height ?? frame.height
    store.change({ frames: { ...frames, [guid]: { ...frame, height } } })
    return { width: tray, height }
  }
  // Beside no ticket nothing can be resized: the size stays as it is.
  if (places.some((place) => place.guid === guid)) return {}
  const next = modals.map((modal) => (modal.guid === guid ? { ...modal, ...size } : modal))
  store.change({ modals: next })
  return size
}

/** Says yes and does nothing, as some paths were seen to do in Zendesk; or refuses to be read. */
function hampered(
  tab: TicketTab,
  { deafTo, unreadable }: Pick<AppFramesOptions, 'deafTo' | 'unreadable'>,
): Answerer {
  const refused = (path: string): Answer => ({
    ok: false,
    error: { name: 'Error', message: 'Could not be read', path },
  })
  return {
    get: (path) => (unreadable.includes(path) ? refused(path) : tab.get(path)),
    set: (path, value) => (deafTo.includes(path) ? { ok: true, value } : tab.set(path, value)),
    invoke: tab.invoke,
  }
}

/** The window's own paths, and nothing else. */
function withoutTicket(desk: Desk): Answerer {
  const refuse = (kind: UnsupportedCall['kind'], path: string) => {
    desk.reportUnsupported({ kind, name: path })
    return { ok: false, error: { name: 'APIPathError', message: 'No such Api', path } } as const
  }
  return {
    get: (path) => desk.get(path) ?? refuse('get', path),
    set: (path) => refuse('set', path),
    invoke: (action) => refuse('invoke', action),
  }
}
