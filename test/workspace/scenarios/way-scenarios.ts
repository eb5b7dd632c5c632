import { USER } from '../zendesk/directory'
import type { ChannelState } from '../zendesk/model'
import type { Scenario } from './scenario'
import { afterAttempts, openTicket, says, WHATSAPP } from './story'

const DAY_MINUTES = 24 * 60

/** A ticket that came in by a channel without a conversation of its own: answered by e-mail. */
const cameBy =
  (name: string): Scenario['build'] =>
  (account, clock) => {
    const channel: ChannelState = { name, sessionBased: false, sessionActive: false }
    return { ticketId: openTicket(account, clock, { channel }) }
  }

/** The ways a message takes that are not the ticket's own, and the edges of WhatsApp's day: C9. */
export const WAY_SCENARIOS: readonly Scenario[] = [
  {
    id: 'by-email',
    rule: 'C9',
    title: 'Ticket por e-mail',
    hint: 'A tentativa sai com negrito e conta no envio do ticket.',
    build: cameBy('email'),
  },
  {
    id: 'by-phone',
    rule: 'C9',
    title: 'Ticket de uma ligação',
    hint: 'O canal do ticket é voz; a resposta sai por e-mail.',
    build: cameBy('voice'),
  },
  {
    id: 'by-api',
    rule: 'C9',
    title: 'Ticket criado por API',
    hint: 'O canal do ticket é API; a resposta sai por e-mail.',
    build: cameBy('api'),
  },
  {
    id: 'email-answered-in-messaging',
    rule: 'C9',
    title: 'Ticket por e-mail, editor em mensagens',
    hint: 'Vale o canal do editor: a tentativa conta quando aparece na conversa.',
    build: (account, clock) => ({
      ...cameBy('email')(account, clock),
      draft: { channel: 'native_messaging' },
    }),
  },
  {
    id: 'whatsapp-closing',
    rule: 'C9',
    title: 'WhatsApp, faltam 2 minutos para as 24 horas',
    hint: 'Inicie as tentativas e espere: o painel muda sozinho quando o prazo acaba.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock, { channel: WHATSAPP })
      says(account, ticketId, USER.marina, 'Ok, aguardo', clock.ago(DAY_MINUTES - 2))
      return { ticketId }
    },
  },
  {
    id: 'whatsapp-farewell',
    rule: 'C9',
    title: 'Cancelamento que o WhatsApp não entregaria',
    hint: 'A despedida não chegaria: mude o canal para E-mail e prepare o cancelamento.',
    at: (clock) => clock.at(clock.workday(0), '17:10'),
    build: afterAttempts(3, 0, undefined, { channel: WHATSAPP }),
  },
]
