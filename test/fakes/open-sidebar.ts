import { createTicketSession } from '../../src/actions/create-ticket-session'
import type { TicketSession } from '../../src/actions/ticket-session'
import { createBrowserMemory } from '../../src/adapters/browser/browser-memory'
import { toRules } from '../../src/adapters/settings/to-rules'
import { toSettings } from '../../src/adapters/settings/to-settings'
import { createZafTicketHost } from '../../src/adapters/zaf/zaf-ticket-host'
import { createRestTicketRecord } from '../../src/adapters/zendesk-rest/rest-ticket-record'
import type { SidebarView } from '../../src/domain/sidebar/view'
import { CONTACT_TEXTS } from '../../src/playbooks/contact-texts'
import { stopSentence } from '../../src/ui/text/stop-sentence'
import type { Account } from '../host/zendesk/account'
import type { Faults } from '../host/zendesk/faults'
import { openDesk } from '../host/zendesk/in-memory'
import { createTransport } from '../host/zendesk/rest'
import type { DraftSeed, TicketTab } from '../host/zendesk/tab-types'
import { createTabClient, type TabClient } from './tab-client'
import type { TestClock } from './test-clock'

export interface Sidebar {
  readonly session: TicketSession
  readonly tab: TicketTab
  readonly client: TabClient
  /** What the agent sees now; fails while the ticket is not read. */
  readonly view: () => SidebarView
  /** Everything that was begun has ended. */
  readonly settled: () => Promise<void>
  readonly close: () => void
}

export interface SidebarOptions {
  readonly account: Account
  readonly clock: TestClock
  readonly userId: number
  readonly ticketId: number | undefined
  readonly draft?: DraftSeed
  readonly settings?: Readonly<Record<string, unknown>>
  readonly faults?: Faults
  readonly storage?: Storage
}

/** The real session over the real adapters, at an agent's desk in memory. */
export async function openSidebar(options: SidebarOptions): Promise<Sidebar> {
  const { account, clock, userId, ticketId, draft, faults, storage } = options
  const desk = openDesk(account, userId)
  const tab =
    ticketId === undefined ? desk.openNewTicket(draft) : await desk.openTicket(ticketId, draft)
  const client = createTabClient(desk, tab, createTransport(account, userId, faults))
  const { settings, faults: settingFaults } = toSettings(options.settings ?? {})
  const session = createTicketSession({
    host: createZafTicketHost(client, [...settings.sectionFields.values()]),
    recordOf: (id) => createRestTicketRecord(client, id),
    memoryOf: ({ account: { subdomain }, ticket, agent }) =>
      createBrowserMemory(
        storage ?? emptyStorage(),
        { subdomain, ticketId: ticket.id, userId: agent.id },
        clock.now,
      ),
    clock,
    rules: (zones) => toRules(settings, CONTACT_TEXTS, zones),
    faults: settingFaults,
    sentence: (stop, _locale, zone) => stopSentence(stop, 'pt', { zone }),
  })
  await settled()
  return {
    session,
    tab,
    client,
    settled,
    view: () => {
      const state = session.state()
      if (state.kind !== 'ready') throw new Error(`the sidebar is ${state.kind}`)
      return state.view
    },
    close: () => {
      client.die()
      tab.close()
    },
  }
}

/** Enough turns of the event loop for a chain of answers that come at once. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

export function emptyStorage(): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  }
}
