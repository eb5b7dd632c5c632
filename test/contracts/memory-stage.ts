import { expect } from 'vitest'

import { createSaveHook } from '../../src/adapters/zaf/save-hook'
import { createZafTicketHost } from '../../src/adapters/zaf/zaf-ticket-host'
import { createRestTicketApi } from '../../src/adapters/zendesk-rest/rest-ticket-api'
import { createWorkspace, FIELD, ROLES, type TicketTab } from '../workspace'
import { countedClient } from './counted-client'
import type { AgentHands, Seat, Stage, Submitted } from './stage'

/** How long a submit waits for the app, so that a test of one that never answers is short. */
const HOOK_LIMIT_MS = 60
/** A Wednesday morning in São Paulo. */
const NOW = Date.parse('2026-11-18T10:00-03:00')

/** An account, its desks and the app's adapters in this process, without any wire. */
export async function createMemoryStage(): Promise<Stage> {
  const account = createWorkspace({ now: () => NOW })
  const saved = (ticketId: number) =>
    account.ticket(ticketId) ?? expect.fail(`no ticket ${ticketId}`)
  return {
    create: async (userId, change) => account.create(userId, change),
    save: async (ticketId, userId, change) => account.save(ticketId, userId, change),
    saved: async (ticketId) => saved(ticketId),
    customerWrites: async (ticketId, text) => void account.customerReplies(ticketId, { text }),
    enter: async (id) =>
      account.enter(id).ticketId ?? expect.fail(`no ticket in the situation ${id}`),
    setFaults: async (list) => account.faults.set(list),
    sit: async (ticketId, role = 'agent'): Promise<Seat> => {
      const desk = account.openDesk(ROLES[role], { hookLimitMs: HOOK_LIMIT_MS })
      const tab = ticketId === 'new' ? desk.openNewTicket() : await desk.openTicket(ticketId)
      const tabClient = account.createClient(desk, tab)
      const { client, calls } = countedClient(tabClient)
      return {
        host: createZafTicketHost(client, [FIELD.solution], createSaveHook(client, 0)),
        apiOf: (id) => createRestTicketApi(client, id),
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

const escapeHtml = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;')
