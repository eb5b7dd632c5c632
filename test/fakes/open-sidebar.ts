import { createTicketSession } from '../../src/actions/create-ticket-session'
import type { TicketSession } from '../../src/actions/ticket-session'
import { createBrowserMemory } from '../../src/adapters/browser/browser-memory'
import { toRules } from '../../src/adapters/settings/to-rules'
import { toSettings } from '../../src/adapters/settings/to-settings'
import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import { createSaveHook } from '../../src/adapters/zaf/save-hook'
import { createZafTicketHost } from '../../src/adapters/zaf/zaf-ticket-host'
import { createRestMacroSource } from '../../src/adapters/zendesk-rest/rest-macro-source'
import { createRestTicketApi } from '../../src/adapters/zendesk-rest/rest-ticket-api'
import type { Stop } from '../../src/domain/contact/stop'
import { automaticAnswer } from '../../src/domain/conversation/automatic-answer'
import type { NoteTemplate } from '../../src/domain/note/template'
import type { SidebarView } from '../../src/domain/sidebar/view'
import { judgeEarly } from '../../src/early-check'
import { loadPlaybook } from '../../src/load-playbook'
import { MANUALS } from '../../src/playbooks/contact-manual'
import { NAMED } from '../../src/playbooks/named'
import { NAMING } from '../../src/playbooks/naming'
import { NOTES } from '../../src/playbooks/notes'
import type { Clock } from '../../src/ports/clock'
import type { Memory } from '../../src/ports/memory'
import { dueSentence } from '../../src/ui/text/due-sentence'
import { noteStopSentence } from '../../src/ui/text/note-stop-words'
import { stopSentence } from '../../src/ui/text/stop-sentence'
import type { Desk, DeskOptions, DraftSeed, TabClient, TicketTab, Workspace } from '../workspace'

export interface Sidebar {
  readonly session: TicketSession
  readonly tab: TicketTab
  readonly client: TabClient
  /** What the agent sees now; fails while the ticket is not read. */
  readonly view: () => SidebarView
  /** Everything that was begun has ended. */
  readonly settled: () => Promise<void>
  /** The frame is loaded again; the ticket beside it stays as it is. */
  readonly reload: () => void
  readonly close: () => void
}

export interface SidebarOptions {
  readonly account: Workspace
  readonly clock: Clock
  readonly userId: number
  readonly ticketId: number | undefined
  readonly draft?: DraftSeed
  readonly settings?: Readonly<Record<string, unknown>>
  /** How a stop is said; Portuguese, if not told otherwise. */
  readonly sentence?: (stop: Stop) => string
  readonly storage?: Storage
  readonly desk?: DeskOptions
  /** How the file of the mandatory notes comes; at once, if not told otherwise. */
  readonly notes?: Promise<readonly NoteTemplate[]>
  /** What the account's manuals bring in place of ours. */
  readonly manuals?: Partial<typeof MANUALS>
  /** Another app beside the ticket, there before ours loads. */
  readonly beside?: (tab: TicketTab) => void
}

const LOADING_MS = 200

/** The real session over the real adapters, at an agent's desk in memory. */
export async function openSidebar(options: SidebarOptions): Promise<Sidebar> {
  const { account, userId, ticketId, draft } = options
  const storage = options.storage ?? createPageStorage()
  const desk = account.openDesk(userId, options.desk)
  const tab =
    ticketId === undefined ? desk.openNewTicket(draft) : await desk.openTicket(ticketId, draft)
  options.beside?.(tab)
  const load = () =>
    loadFrame(
      { ...options, storage },
      desk,
      reloadingTab(tab, account.faults, () => reload()),
    )
  let frame = load()
  const reload = (): void => {
    frame.client.die()
    // A page takes longer to load than Zendesk to save.
    setTimeout(() => {
      frame = load()
    }, LOADING_MS)
  }
  await settled()
  return {
    get session() {
      return frame.session
    },
    tab,
    get client() {
      return frame.client
    },
    settled,
    view: () => {
      const state = frame.session.state()
      if (state.kind !== 'ready') throw new Error(`the sidebar is ${state.kind}`)
      return state.view
    },
    reload,
    close: () => {
      frame.client.die()
      tab.close()
    },
  }
}

type LoadOptions = SidebarOptions & Required<Pick<SidebarOptions, 'storage'>>

/** The app's page beside the ticket, from its first line on. */
function loadFrame(
  { account, clock, storage, ...options }: LoadOptions,
  desk: Desk,
  tab: TicketTab,
) {
  const client = account.createClient(desk, tab)
  const { settings, faults: settingFaults } = toSettings(options.settings ?? {}, NAMED)
  const hook = createSaveHook(client)
  const host = createZafTicketHost(client, [...settings.sectionFields.values()], hook)
  const opening = host.open()
  const locale = opening.then(({ agent }) => agent.locale)
  const known = (options.notes ?? Promise.resolve(NOTES)).then((notes) => ({
    notes,
    naming: NAMING,
    noteStopSentence,
  }))
  judgeEarly(hook, host, options.settings ?? {}, locale, known)
  const session = createTicketSession({
    ...{ host, opening },
    apiOf: (id) => createRestTicketApi(client, id),
    memoryOf: ({ account: { subdomain }, ticket, agent }) => {
      const owner = { subdomain, ticketId: ticket.id, userId: agent.id }
      return livingMemory(createBrowserMemory(storage, owner, clock.now), client)
    },
    agentMemoryOf: ({ account: { subdomain }, agent }) =>
      livingMemory(
        createBrowserMemory(storage, { subdomain, ticketId: 'any', userId: agent.id }, clock.now),
        client,
      ),
    wording: createRestMacroSource(client),
    playbookOf: loadPlaybook,
    automaticOf: async () => automaticAnswer,
    dueSentence: (id, ticket) => dueSentence(id, ticket, 'pt'),
    clock,
    rules: (zones) => toRules(settings, { ...MANUALS, ...options.manuals }, zones),
    faults: settingFaults,
    sentence:
      options.sentence ??
      ((stop, _locale, zone, statusNames = {}) => stopSentence(stop, 'pt', { zone, statusNames })),
  })
  return { client, session }
}

/** A frame that is gone writes nothing any more. */
const livingMemory = (memory: Memory, { isAlive }: TabClient): Memory => ({
  ...memory,
  write: (key, value) => void (isAlive() && memory.write(key, value)),
  forget: (key) => void (isAlive() && memory.forget(key)),
})

/** Asked about a submit, the frame is loaded again if that is what goes wrong. */
const reloadingTab = (
  tab: TicketTab,
  faults: Workspace['faults'],
  reload: () => void,
): TicketTab => ({
  ...tab,
  addHook: (hook) =>
    tab.addHook({
      ...hook,
      askSave: async () => {
        if (faults.happens('reload-asked')) {
          void hook.askSave()
          reload()
          return {
            allow: false,
            message: `O aplicativo ${hook.name} não respondeu. O ticket não foi enviado.`,
          }
        }
        const answer = await hook.askSave()
        if (answer.allow && faults.happens('reload-answered')) reload()
        return answer
      },
    }),
})

/** A browser's page, where states are drawn out of these stories, has no `setImmediate`. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'undefined') setTimeout(resolve)
    else setImmediate(resolve)
  })

/** Enough turns of the event loop for a chain of answers that come at once. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await nextTurn()
}
