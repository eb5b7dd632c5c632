import type { Desk } from '../zendesk/desk-types'
import type { Status } from '../zendesk/model'
import type { DraftSeed, SubmitOutcome } from '../zendesk/tab-types'
import type { AppFrames } from './app-frames'
import type { Neighbours } from './neighbours'
import type { Store } from './store'
import type { Toasts } from './toasts'
import type { PageWords } from './words/pt'
import type { WorkspaceState } from './workspace-state'

export interface Tickets {
  /** Comes to the front if it is open already. */
  readonly openTicket: (id: number, draft?: DraftSeed, scenario?: string) => Promise<void>
  readonly openNewTicket: (draft?: DraftSeed, scenario?: string) => void
  readonly activate: (guid: string) => void
  readonly close: (guid: string) => void
  readonly submit: (guid: string, status?: Status | number) => Promise<void>
  readonly send: (guid: string) => Promise<void>
}

interface TicketsOptions {
  readonly store: Store<WorkspaceState>
  readonly desk: Desk
  readonly frames: () => AppFrames
  readonly toasts: Toasts
  readonly neighbours: Neighbours
  /** Who stopped a submit, as the page calls it. */
  readonly appName: string
  readonly words: PageWords
  /** Whatever covers the tickets goes. */
  readonly showTickets: () => void
  /** The tickets in the window are others now. */
  readonly onMoved: () => void
}

/** The ticket tabs of this window: opening, changing over, submitting, closing. */
export function createTickets(options: TicketsOptions): Tickets {
  const { store, desk, toasts, neighbours, words, onMoved } = options
  const known = (guid: string) => store.get().open.find((ticket) => ticket.guid === guid)

  function add(tab: ReturnType<Desk['openNewTicket']>, scenario: string | undefined) {
    neighbours.meet(tab)
    const ticket = { guid: crypto.randomUUID(), tab, scenario }
    options.frames().addBeside(ticket)
    store.change({ open: [...store.get().open, ticket] })
    activate(ticket.guid)
  }

  function activate(guid: string) {
    options.showTickets()
    if (store.get().active === guid) return
    options.frames().moving(() => store.change({ active: guid, stop: undefined }))
    onMoved()
  }

  async function openTicket(id: number, draft?: DraftSeed, scenario?: string) {
    const open = store.get().open.find(({ tab }) => tab.view().saved?.id === id)
    if (open) return activate(open.guid)
    try {
      add(await desk.openTicket(id, draft), scenario)
    } catch {
      toasts.toast(words.noTicket(id), 'error')
    }
  }

  function close(guid: string) {
    const { open, active } = store.get()
    const index = open.findIndex((ticket) => ticket.guid === guid)
    const closing = open[index]
    if (!closing) return
    const left = open.filter((ticket) => ticket !== closing)
    const next = left[index] ?? left[index - 1]
    options.frames().removeBeside(guid)
    store.change({ open: left, active: active === guid ? undefined : active })
    neighbours.part(closing.tab)
    closing.tab.close()
    if (active === guid && next) activate(next.guid)
    onMoved()
  }

  async function submit(guid: string, status?: Status | number) {
    const ticket = known(guid)
    if (!ticket) return
    store.change({ stop: undefined })
    const isNew = ticket.tab.view().saved === undefined
    const outcome = await ticket.tab.submit(status)
    show(guid, outcome, isNew)
    if (!isNew || outcome.kind !== 'saved') return
    // Zendesk opens the created ticket again, beside another instance of the app.
    close(guid)
    await openTicket(outcome.ticket.id, undefined, ticket.scenario)
  }

  async function send(guid: string) {
    const ticket = known(guid)
    const outcome = await ticket?.tab.send()
    // A message that went out is seen in the conversation.
    if (outcome && outcome.kind !== 'saved') show(guid, outcome, false)
  }

  function show(guid: string, outcome: SubmitOutcome, isNew: boolean) {
    if (outcome.kind === 'ignored') return
    if (outcome.kind === 'saved') {
      const { id } = outcome.ticket
      return toasts.toast(isNew ? words.created(id) : words.updated(id), 'success')
    }
    const isBlocked = outcome.kind === 'blocked'
    const who = store.get().neighbour ? words.anApp : options.appName
    const title = isBlocked ? words.stoppedBy(who) : words.notSaved
    const sentences = isBlocked ? outcome.messages.filter(Boolean) : [outcome.message]
    store.change({ stop: { guid, title, sentences } })
  }

  return {
    openTicket,
    openNewTicket: (draft, scenario) => add(desk.openNewTicket(draft), scenario),
    activate,
    close,
    submit,
    send,
  }
}
