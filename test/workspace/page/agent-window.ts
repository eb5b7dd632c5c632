import { createProtocolLog } from '../protocol/protocol-log'
import type { AccountInfo, WorkspaceConfig } from '../server/api'
import type { UnsupportedCall } from '../zendesk/backend'
import { createDesk } from '../zendesk/desk'
import type { ColorScheme } from '../zendesk/desk-types'
import { createFaults, type Fault, isOnPage, skewOf } from '../zendesk/faults'
import type { Neighbour } from '../zendesk/neighbour'
import { accountApi, type ClockChange, httpBackend, readAccount } from './account-api'
import { type Address, NO_SCENARIO, trayWidth, writeAddress } from './address'
import { type AppFrames, createAppFrames } from './app-frames'
import { createFrameTable } from './frame-table'
import { createFront } from './front'
import { toApp } from './installed-apps'
import { createNeighbours } from './neighbours'
import { requestSender } from './send-request'
import { createStore } from './store'
import { createTickets } from './tickets'
import { createToasts } from './toasts'
import { followWindow } from './window-events'
import { wordsFor } from './words/words'
import type { OpenTicket, WorkspaceState } from './workspace-state'

export type AgentWindow = ReturnType<typeof createAgentWindow>

export interface WorkspaceStart {
  readonly config: WorkspaceConfig
  readonly account: AccountInfo
  readonly userId: number
  readonly address: Address
  /** What the opened situations and the address change of the app's settings. */
  readonly settings: Readonly<Record<string, unknown>>
}

/** What the manifests say that is not seen here, beside the calls that were not imitated. */
const noticesOf = ({ apps }: WorkspaceConfig): readonly UnsupportedCall[] =>
  apps.flatMap(({ notices = [] }) => notices.map((name) => ({ kind: 'manifest' as const, name })))

/** One agent's window: its tickets, the app's frames in it, and what the bar can do to the account. */
export function createAgentWindow({ account, userId, address, ...start }: WorkspaceStart) {
  const { directory } = account
  const words = wordsFor(address.page ?? account.locale)
  let changedSettings = start.settings
  const store = createStore<WorkspaceState>({
    open: [],
    active: undefined,
    frames: [],
    customer: undefined,
    front: undefined,
    toasts: [],
    stop: undefined,
    colorScheme: address.scheme,
    isTrayVisible: true,
    tray: address.tray,
    offsetMs: account.offsetMs,
    faults: account.faults,
    neighbour: address.neighbour,
    unsupported: [...account.unsupported, ...noticesOf(start.config)],
  })
  const api = accountApi(account.id)
  const backend = httpBackend(account.id, userId, directory)
  const faults = createFaults(account.faults)
  const desk = createDesk(backend, {
    locale: address.locale ?? account.locale,
    colorScheme: address.scheme,
    hookLimitMs: address.hookLimitMs,
    notAnswered: words.notAnswered,
    // biome-ignore lint/suspicious/noConsole: Zendesk complains there too, and journeys listen.
    complain: (text) => console.error(text),
  })
  const log = createProtocolLog()
  const clockOffsetMs = () => store.get().offsetMs + skewOf(faults.list())
  const now = () => Date.now() + store.get().offsetMs
  const toasts = createToasts(store)
  const apps = start.config.apps.map((installed) =>
    toApp(installed, {
      colorScheme: () => store.get().colorScheme,
      clockOffsetMs,
      isWithoutSdk: () => isWithoutSdk(faults.list()),
      settings: () => changedSettings,
      saved: directory.apps?.find(({ id }) => id === installed.installationId)?.settings ?? {},
    }),
  )
  const only = apps.length === 1 ? apps[0] : undefined
  const table = createFrameTable(store)
  const neighbours = createNeighbours(address.neighbour)
  const tickets = createTickets({
    store,
    desk,
    neighbours,
    frames: () => frames,
    toasts,
    appName: only?.name ?? words.anApp,
    words,
    showTickets: () => front.show(undefined),
    onMoved: rememberAddress,
  })
  const frames: AppFrames = createAppFrames({
    store,
    table,
    apps,
    desk,
    toasts,
    log,
    now,
    hookLimitMs: address.hookLimitMs,
    deafTo: address.deafTo,
    unreadable: address.unreadable,
    faults,
    clockOffsetMs,
    words,
    notAnswered: words.notAnswered(only?.name),
    sendRest: requestSender({
      account: account.id,
      userId,
      subdomain: directory.subdomain,
      isTaped: start.config.isTaped === true,
      report: desk.reportUnsupported,
    }),
    openCustomer: (id) => front.openCustomer(id),
    showNavBar: (appId) => front.showNavBar(appId),
    openTicket: (id) => void tickets.openTicket(id),
  })

  for (const app of apps) {
    for (const place of ['background', 'top_bar'] as const) {
      if (!address.without.includes(place)) frames.addPlace(app, place)
    }
  }

  const front = createFront({ store, table, apps, directory, frames: () => frames })

  /** The address always opens the same account and tickets again, the front one last. */
  function rememberAddress() {
    const { open, active, colorScheme, tray, neighbour } = store.get()
    const isFront = ({ guid }: OpenTicket) => guid === active
    const inOrder = [...open.filter((ticket) => !isFront(ticket)), ...open.filter(isFront)]
    const next: Address = {
      ...address,
      account: account.id,
      scenarios: inOrder.map(({ scenario }) => scenario ?? NO_SCENARIO),
      tickets: inOrder.map(({ tab }) => tab.view().saved?.id ?? 'new'),
      scheme: colorScheme,
      now: undefined,
      tray,
      settings: changedSettings,
      neighbour,
      faults: store.get().faults.filter(({ name }) => name !== undefined),
    }
    history.replaceState(null, '', writeAddress(next))
  }

  function setOffset(offsetMs: number) {
    store.change({ offsetMs })
    frames.shiftClocks()
  }

  function addUnsupported(call: UnsupportedCall) {
    const { unsupported } = store.get()
    const isKnown = unsupported.some(({ kind, name }) => kind === call.kind && name === call.name)
    if (!isKnown) store.change({ unsupported: [...unsupported, call] })
  }

  async function readFaults() {
    followFaults((await readAccount(account.id)).faults)
  }

  /** What goes wrong with frames and their machine goes wrong in this window too. */
  function followFaults(list: readonly Fault[]) {
    const before = faults.list()
    faults.set(list)
    store.change({ faults: list })
    if (skewOf(before) !== skewOf(list)) frames.shiftClocks()
    if (isWithoutSdk(before) !== isWithoutSdk(list)) frames.reloadAll()
    rememberAddress()
  }

  async function setFaults(list: readonly Fault[]) {
    const wasAsleep = faults.list().some((one) => isOnPage(one, 'asleep'))
    followFaults(await api.setFaults(list))
    if (!wasAsleep && list.some((one) => isOnPage(one, 'asleep'))) await sleep()
  }

  /** The window in front sleeps until the next working morning, and wakes. */
  async function sleep() {
    frames.tellFront('app.deactivated')
    setOffset((await api.setClock({ step: 'next-business-day' })).offsetMs)
    frames.tellFront('app.activated')
  }

  backend.subscribe((event) => {
    if (event.kind === 'clock') setOffset(event.offsetMs)
    if (event.kind === 'unsupported') addUnsupported(event.call)
    if (event.kind === 'faults') void readFaults()
    if (event.kind === 'app') frames.reloadAll()
  })
  desk.onUnsupported(addUnsupported)
  const fireAll = (event: string, message?: unknown) => {
    for (const guid of frames.host.guids()) frames.host.fire(guid, event, message)
  }
  desk.onEvent(fireAll)
  followWindow(fireAll)

  return {
    ...{ store, desk, log, directory, apps, account, address, words, now },
    ...tickets,
    ...toasts,
    user: desk.user(),
    register: frames.register,
    closeModal: frames.closeModal,
    load: frames.load,
    unfold: frames.unfold,
    togglePane: frames.togglePane,
    openCustomer: front.openCustomer,
    showTickets: () => front.show(undefined),
    toggleNavBar: front.toggleNavBar,
    dismissStop: () => store.change({ stop: undefined }),
    setColorScheme: (colorScheme: ColorScheme) => {
      store.change({ colorScheme })
      desk.setColorScheme(colorScheme)
      rememberAddress()
    },
    setTray: (width: number) => {
      store.change({ tray: trayWidth(width) })
      rememberAddress()
    },
    setNeighbour: (neighbour: Neighbour | undefined) => {
      neighbours.choose(neighbour)
      store.change({ neighbour })
      rememberAddress()
    },
    setClock: async (change: ClockChange) => setOffset((await api.setClock(change)).offsetMs),
    setFaults,
    customerReplies: api.customerReplies,
    /** One more situation in this account; opened beside what is open. */
    stepInto: async (id: string) => {
      const { ticketId, draft, settings } = await api.openScenario(id)
      changedSettings = { ...changedSettings, ...settings }
      if (ticketId === undefined) tickets.openNewTicket(draft, id)
      else await tickets.openTicket(ticketId, draft, id)
    },
  }
}

const isWithoutSdk = (faults: readonly Fault[]): boolean =>
  faults.some((one) => isOnPage(one, 'no-sdk'))
