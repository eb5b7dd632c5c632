import type { TicketApi } from '../../src/ports/ticket-api'
import type { TicketHost } from '../../src/ports/ticket-host'
import { type AgentHands, type Stage, takenTicket } from './stage'

/** One ticket that one agent has open, and nobody else around but its customer. */
export interface OwnTicket {
  readonly host: TicketHost
  readonly api: TicketApi
  readonly agent: Pick<AgentHands, 'types' | 'chooses' | 'submits'>
  readonly saved: () => Promise<OwnSave>
  readonly customerWrites: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** The saved ticket, as far as one agent can tell. */
export interface OwnSave {
  readonly tags: readonly string[]
  readonly status: string
  readonly groupId: number | null
  /** How many updates it has had. */
  readonly updates: number
}

/** Marina's request `Preciso de ajuda`, taken by Ana, tagged `vip`, at a desk of Zendesk. */
export async function ownTicketOn(stage: Stage): Promise<OwnTicket> {
  const ticketId = await takenTicket(stage)
  const { host, apiOf, agent } = await stage.sit(ticketId)
  return {
    host,
    api: apiOf(ticketId),
    agent,
    saved: async () => {
      const { tags, status, groupId, audits } = await stage.saved(ticketId)
      return { tags, status, groupId, updates: audits.length }
    },
    customerWrites: (text) => stage.customerWrites(ticketId, text),
    close: stage.close,
  }
}
