import { createInventedTicket } from '../../src/adapters/tryout/create-invented-ticket'
import { createTurnedClock } from '../../src/adapters/tryout/turned-clock'
import { USER } from '../workspace'
import type { OwnTicket } from './own-ticket'
import { ownTicketApiContract } from './own-ticket-api.contract'
import { ownTicketHostContract } from './own-ticket-host.contract'

const NAME = 'invented'

/** The same ticket as at a desk of Zendesk, on which no one but Ana and Marina can do anything. */
async function inventedTicket(): Promise<OwnTicket> {
  const { ticket, host, api } = createInventedTicket(
    {
      agent: { id: USER.ana, name: 'Ana Lima', role: 'agent' },
      requester: {
        id: USER.marina,
        name: 'Marina Costa',
        role: 'end-user',
        phone: '(11) 98765-4321',
      },
    },
    createTurnedClock(Date.parse('2026-11-18T10:00-03:00')),
    {
      firstWords: 'Preciso de ajuda',
      locale: 'pt-BR',
      zone: 'America/Sao_Paulo',
      subdomain: 'exemplo',
      colorScheme: 'light',
    },
  )
  await api.saveTags({ add: ['vip'], remove: [] }, (await api.read()).stamp)
  return {
    host,
    api: api,
    agent: {
      types: async (words) => ticket.writes(ticket.state().draft.body.content + words),
      chooses: async (type) => ticket.composes(type === 'internalNote'),
      submits: async (status) => {
        const outcome = await ticket.submits(status ?? ticket.state().draft.status)
        return outcome.kind === 'saved'
          ? outcome
          : { kind: 'stopped', sentences: [outcome.sentence] }
      },
    },
    saved: async () => {
      const { saved, updates } = ticket.state()
      const { tags, status, groupId } = saved
      return { tags, status, groupId, updates: updates.length }
    },
    customerWrites: async (text) => ticket.customerWrites(text),
    close: async () => ticket.close(),
  }
}

ownTicketHostContract(NAME, inventedTicket)
ownTicketApiContract(NAME, inventedTicket)
