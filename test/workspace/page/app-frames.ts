import { createFrameHost, type FrameHost, type FrameHostOptions } from '../protocol/frame-host'
import { createPlace, type Size, toSize } from '../protocol/place'
import type { Faults } from '../zendesk/faults'
import type { User } from '../zendesk/model'
import type { SaveAnswer } from '../zendesk/tab-types'
import { isStrangeEvent, type LocationName } from '../zendesk/zaf-surface'
import { type Activation, createActivation } from './activation'
import { answererBeside, type Beside, type Hampered, whoBeside } from './beside'
import type { FrameTable } from './frame-table'
import type { App } from './installed-apps'
import { createPageActions, type PageOptions } from './page-actions'
import { inPixels, MODAL, type PaneName, paneSize } from './usual-sizes'
import type { OpenTicket } from './workspace-state'

export interface AppFramesOptions
  extends Pick<FrameHostOptions, 'sendRest' | 'log' | 'now' | 'hookLimitMs'>,
    Omit<PageOptions, 'frames'>,
    Hampered {
  readonly apps: readonly App[]
  readonly table: FrameTable
  readonly faults: Faults
  readonly notAnswered: string
  readonly clockOffsetMs: () => number
}

export interface AppFrames extends Activation {
  readonly host: FrameHost
  /** An instance of each app that has a place beside a ticket. */
  readonly addBeside: (ticket: Pick<OpenTicket, 'guid' | 'tab'>) => void
  readonly addBesideCustomer: (key: string, customer: User) => void
  /** The editor's pane of an app; opened again it closes. */
  readonly togglePane: (appId: number, location: PaneName, ticket?: OpenTicket) => void
  /** An instance beside nothing, if the app has such a place; the same one when it is there. */
  readonly addPlace: (app: App, location: LocationName) => string | undefined
  /** All that was beside a ticket or customer. */
  readonly removeBeside: (key: string) => void
  /** A page that waited is loaded, another is loaded again. */
  readonly load: (guid: string) => void
  /** All but dialogs: a new build. Drafts are the page's and stay. */
  readonly reloadAll: () => void
  readonly openModal: (app: App, url: string, size: Size) => string
  readonly closeModal: (guid: string) => void
  readonly showPane: (guid: string, isOpen: boolean | 'toggle') => void
  readonly unfold: (guid: string, isOpen: boolean) => void
  /** An event for an instance as soon as it listens; for an app's page that is only being opened. */
  readonly promise: (guid: string, event: string, message: unknown) => void
  /** The page tells which element shows an instance. */
  readonly register: (guid: string, element: HTMLIFrameElement | null) => void
  /** The apps' clocks follow the machine's. */
  readonly shiftClocks: () => void
}

/** The apps' instances in this window: their addresses, their frames, what they may ask of the page. */
export function createAppFrames(options: AppFramesOptions): AppFrames {
  const { apps, desk, table } = options
  const { subdomain } = desk.backend.directory
  const elements = new Map<string, HTMLIFrameElement>()
  const promised = new Map<string, unknown>()
  const host = createFrameHost({
    ...options,
    window,
    spoil: options.faults.spoilSdk,
    onListen: (event, guid) => {
      if (isStrangeEvent(event)) desk.reportUnsupported({ kind: 'event', name: event })
      keepPromise(guid, event)
    },
  })
  const { moving, tellFront } = createActivation(host, table)
  const page = createPageActions({ ...options, frames: () => frames })

  /** A page that somebody else serves lives in its own time. */
  function shiftClock(guid: string) {
    const { appId, src } = table.of(guid) ?? {}
    const origin = apps.find(({ id }) => id === appId)?.origin
    if (!src || !origin || new URL(src).origin !== origin) return
    const workspaceClock = options.clockOffsetMs()
    elements.get(guid)?.contentWindow?.postMessage({ workspaceClock }, origin)
  }

  function add(app: App, location: LocationName, url: string | undefined, beside?: Beside) {
    const guid = crypto.randomUUID()
    const place = app.locationOf(location)
    // A modal is loaded when it is opened: waiting means only that the manifest opens none.
    const isWaiting = place?.isAutoLoaded === false && location !== 'modal'
    const src = url === undefined ? undefined : app.addressOf(guid, url)
    const size = location === 'modal' ? MODAL : inPixels(toSize(place?.size), location)
    const usual = paneSize(location)
    table.add({
      ...{ guid, location, appId: app.id, name: app.name, beside: beside?.key },
      src: isWaiting ? undefined : src,
      width: size.width ?? usual.width ?? (place?.isFlexible ? undefined : 320),
      height: size.height ?? usual.height ?? 80,
      isOpen: usual.height === undefined,
      isHidden: place?.isAutoHidden === true && /_sidebar$/.test(location),
      icon: undefined,
    })
    host.add({
      guid,
      // A location may be a whole address: that of a page somebody else serves.
      origin: src === undefined ? app.origin : new URL(src).origin,
      source: () => elements.get(guid)?.contentWindow ?? null,
      context: () => ({
        ...{ instanceGuid: guid, product: 'support', account: { subdomain }, location },
        ...whoBeside(beside),
      }),
      metadata: app.metadata,
      isActive: () => table.inFront().includes(guid),
      answerer: createPlace(guid, location, host, page, answererBeside(desk, beside, options)),
      isVirtual: url === undefined,
    })
    return guid
  }

  /** One more instance beside a ticket hears its events and is asked before a submit. */
  function addInstance(app: App, location: LocationName, { guid: key, tab }: TicketPlace) {
    const place = app.locationOf(location)
    if (!place) return
    const guid = add(app, location, place.url, { key, tab })
    tab.onEvent((event, message) => host.fire(guid, event, message))
    tab.addHook({ name: app.name, askSave: () => askSave(guid) })
    return guid
  }

  function addBeside(ticket: TicketPlace) {
    const location = ticket.tab.view().saved ? 'ticket_sidebar' : 'new_ticket_sidebar'
    for (const app of apps) addInstance(app, location, ticket)
    ticket.tab.onEvent((event) => {
      if (event !== 'ticket.submit.done') return
      const whole = ticket.tab.get('ticket')
      const message = { ticket: whole.ok ? whole.value : undefined }
      for (const { guid } of table.all().filter((one) => one.location === 'background')) {
        host.fire(guid, 'ticket.saved', message)
      }
    })
  }

  function addBesideCustomer(key: string, customer: User) {
    for (const app of apps) {
      const place = app.locationOf('user_sidebar')
      if (place) add(app, 'user_sidebar', place.url, { key, customer })
    }
  }

  function addPlace(app: App, location: LocationName) {
    const place = app.locationOf(location)
    return place && (table.at(app.id, location)?.guid ?? add(app, location, place.url))
  }

  /** A frame that is loaded again while it is asked never answers. */
  async function askSave(guid: string): Promise<SaveAnswer> {
    const asked = host.askSave(guid)
    if (options.faults.happens('reload-asked')) {
      load(guid)
      return { allow: false, message: options.notAnswered }
    }
    const answer = await asked
    if (answer.allow && options.faults.happens('reload-answered')) load(guid)
    return answer
  }

  function load(guid: string) {
    const frame = table.of(guid)
    const app = apps.find(({ id }) => id === frame?.appId)
    const url = frame && app?.locationOf(frame.location)?.url
    if (!frame || !app || url === undefined) return
    const src = new URL(app.addressOf(guid, url))
    // The same address would not load again, nor would another hash.
    if (frame.src !== undefined) src.searchParams.set('reload', String(Date.now()))
    table.edit(guid, { src: src.href })
  }

  function reloadAll() {
    for (const { guid, src, location } of table.all()) {
      if (src !== undefined && location !== 'modal') load(guid)
    }
  }

  function remove(guid: string) {
    host.remove(guid)
    elements.delete(guid)
    table.drop(guid)
  }

  function openModal(app: App, url: string, size: Size): string {
    const guid = add(app, 'modal', url)
    table.edit(guid, inPixels(size, 'modal'))
    return guid
  }

  function closeModal(guid: string) {
    if (table.of(guid)?.location !== 'modal') return
    table.drop(guid)
    host.fire(guid, 'modal.close')
    // Its own `destroy` is answered first; then nobody is there any more.
    setTimeout(() => remove(guid), 0)
  }

  function togglePane(appId: number, location: PaneName, ticket?: OpenTicket) {
    const app = apps.find(({ id }) => id === appId)
    if (!app) return
    const known = ticket
      ? table.beside(ticket.guid).find((one) => one.appId === appId && one.location === location)
      : table.at(appId, location)
    const guid = known?.guid ?? (ticket && addInstance(app, location, ticket))
    if (guid) showPane(guid, 'toggle')
  }

  function showPane(guid: string, wanted: boolean | 'toggle') {
    const frame = table.of(guid)
    const isOpen = wanted === 'toggle' ? !frame?.isOpen : wanted
    if (!frame || frame.isOpen === isOpen) return
    moving(() => table.edit(guid, { isOpen }))
  }

  function unfold(guid: string, isOpen: boolean) {
    table.edit(guid, { isOpen })
    host.tell(guid, isOpen ? 'app.expanded' : 'app.collapsed')
  }

  function keepPromise(guid: string, event: string) {
    const key = `${guid} ${event}`
    if (!promised.has(key)) return
    const message = promised.get(key)
    promised.delete(key)
    // The subscription counts from now on.
    setTimeout(() => host.fire(guid, event, message), 0)
  }

  const frames: AppFrames = {
    ...{ host, addBeside, addBesideCustomer, addPlace, togglePane, showPane, unfold },
    ...{ moving, tellFront },
    ...{ openModal, closeModal, load, reloadAll },
    removeBeside: (key) => {
      for (const { guid } of table.beside(key)) {
        host.tell(guid, 'app.willDestroy')
        remove(guid)
      }
    },
    promise: (guid, event, message) => {
      if (host.isListening(guid, event)) host.fire(guid, event, message)
      else promised.set(`${guid} ${event}`, message)
    },
    register: (guid, element) => {
      if (!element) return
      elements.set(guid, element)
      // A clock that was moved on the way to the page could tell nobody there.
      element.addEventListener('load', () => shiftClock(guid))
    },
    shiftClocks: () => {
      for (const guid of elements.keys()) shiftClock(guid)
    },
  }
  return frames
}

type TicketPlace = Pick<OpenTicket, 'guid' | 'tab'>
