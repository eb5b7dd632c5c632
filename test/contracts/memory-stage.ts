import { expect } from 'vitest'

import { createSaveHook } from '../../src/adapters/zaf/save-hook'
import { createZafTicketHost } from '../../src/adapters/zaf/zaf-ticket-host'
import { createRestTicketRecord } from '../../src/adapters/zendesk-rest/rest-ticket-record'
import { createTabClient } from '../fakes/tab-client'
import { createScenarioClock } from '../workspace/scenarios/scenario-clock'
import { SCENARIOS } from '../workspace/scenarios/scenarios'
import { createAccount } from '../workspace/zendesk/account'
import { createTicket } from '../workspace/zendesk/create-ticket'
import { customerReplies } from '../workspace/zendesk/customer'
import { FIELD, ROLES } from '../workspace/zendesk/directory'
import { createFaults } from '../workspace/zendesk/faults'
import { escapeHtml } from '../workspace/zendesk/html-text'
import { openDesk } from '../workspace/zendesk/in-memory'
import { createTransport } from '../workspace/zendesk/rest'
import type { TicketTab } from '../workspace/zendesk/tab-types'
import { saveUpdate } from '../workspace/zendesk/update'
import { countedClient } from './counted-client'
import type { AgentHands, Seat, Stage, Submitted } from './stage'

/** How long a submit waits for the app, so that a test of one that never answers is short. */
const HOOK_LIMIT_MS = 60
/** A Wednesday morning in São Paulo. */
const NOW = Date.parse('2026-11-18T10:00-03:00')

/** An account, its desks and the app's adapters in this process, without any wire. */
export async function createMemoryStage(): Promise<Stage> {
  const account = createAccount({ now: () => NOW })
  const faults = createFaults()
  const saved = (ticketId: number) =>
    account.ticket(ticketId) ?? expect.fail(`no ticket ${ticketId}`)
  return {
    create: async (userId, change) => createTicket(account, userId, change),
    save: async (ticketId, userId, change) => saveUpdate(account, ticketId, userId, change),
    saved: async (ticketId) => saved(ticketId),
    customerWrites: async (ticketId, text) => void customerReplies(account, ticketId, { text }),
    enter: async (id) => {
      const scenario = SCENARIOS.find((known) => known.id === id)
      if (scenario?.arrange) account.arrange(scenario.arrange)
      const built = scenario?.build(account, createScenarioClock(NOW))
      return built?.ticketId ?? expect.fail(`no ticket in the situation ${id}`)
    },
    setFaults: async (list) => faults.set(list),
    sit: async (ticketId, role = 'agent'): Promise<Seat> => {
      const userId = ROLES[role]
      const desk = openDesk(account, userId, { hookLimitMs: HOOK_LIMIT_MS })
      const tab = ticketId === 'new' ? desk.openNewTicket() : await desk.openTicket(ticketId)
      const tabClient = createTabClient(desk, tab, createTransport(account, userId, faults))
      const { client, calls } = countedClient(tabClient)
      return {
        host: createZafTicketHost(client, [FIELD.solution], createSaveHook(client, 0)),
        recordOf: (id) => createRestTicketRecord(client, id),
        calls: async () => [...calls],
        agent: {
          ...handsAt(tab),
          looksAway: async () => tabClient.fire('app.deactivated'),
          comesBack: async () => tabClient.fire('app.activated'),
          prefersDark: async () => desk.setColorScheme('dark'),
        },
      }
    },
    close: async () => undefined,
  }
}

const handsAt = (tab: TicketTab): Omit<AgentHands, 'looksAway' | 'comesBack' | 'prefersDark'> => ({
  types: async (words) => {
    const { text, useRichText } = tab.view().comment
    tab.type(useRichText ? typedInto(text, words) : text + words)
  },
  chooses: async (type) => void tab.set('comment.type', type),
  attaches: async (fileName) => tab.attach(fileName),
  submits: async (status): Promise<Submitted> => {
    const outcome = await tab.submit(status)
    if (outcome.kind === 'saved') return { kind: 'saved' }
    const sentences = outcome.kind === 'blocked' ? outcome.messages : [outcome.kind]
    return { kind: 'stopped', sentences }
  },
})

/** The caret is at the end, inside the last paragraph. */
function typedInto(html: string, words: string): string {
  const [end = ''] = /(?:<\/p>)?$/.exec(html) ?? []
  return html.slice(0, html.length - end.length) + escapeHtml(words) + end
}
