import { outsideContactNote } from '../../../src/domain/conversation/outside-contact'
import type { Account } from '../zendesk/account'
import { USER } from '../zendesk/directory'
import { endChat } from '../zendesk/end-chat'
import type { ChannelState } from '../zendesk/model'
import type { Scenario } from './scenario'
import { type ScenarioClock, ZONE } from './scenario-clock'
import {
  afterAttempts,
  attemptTags,
  CHAT,
  MESSAGING,
  messageHtml,
  messageText,
  note,
  openTicket,
  says,
  sendAttempts,
  WHATSAPP,
} from './story'

/** Chat, messaging, WhatsApp, other ways, and what is charged: C9 to C11, S1. */
export const CHANNEL_SCENARIOS: readonly Scenario[] = [
  {
    id: 'chat-active',
    rule: 'C9',
    title: 'Chat em andamento',
    hint: 'Insira a 1ª tentativa e use Enviar mensagem: ela conta quando aparece na conversa.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock, { channel: CHAT, at: clock.ago(50) })
      says(account, ticketId, USER.marina, 'Bom dia, preciso de ajuda com o estoque', clock.ago(38))
      says(account, ticketId, USER.ana, 'Bom dia, Marina! Vou verificar.', clock.ago(36))
      return { ticketId }
    },
  },
  {
    id: 'chat-staged',
    rule: 'C9',
    title: '2ª tentativa no chat, à espera do envio',
    hint: 'Só conta depois que a mensagem aparecer na conversa.',
    build: (account, clock) => {
      const ticketId = triedInConversation(account, clock, MESSAGING)
      const text = plain(messageText('attempt-2', ticketId, clock.now, clock))
      return { ticketId, draft: { text } }
    },
  },
  {
    id: 'chat-ended',
    rule: 'C9',
    title: 'Chat encerrado',
    hint: 'A conversa terminou: o editor está em e-mail e a tentativa vai por lá.',
    build: (account, clock) => {
      const channel = { ...CHAT, sessionActive: false }
      const ticketId = openTicket(account, clock, { channel })
      says(
        account,
        ticketId,
        USER.marina,
        'Tenho que sair, obrigada',
        clock.at(clock.workday(-1), '15:00'),
      )
      return { ticketId }
    },
  },
  {
    id: 'chat-ended-counted',
    rule: 'C9',
    title: '1ª tentativa enviada no chat, chat encerrado',
    hint: 'Ela continua contada, com dia e autora: a 2ª vai por e-mail.',
    build: (account, clock) => {
      const ticketId = triedInConversation(account, clock, CHAT)
      endChat(account, ticketId, { at: clock.at(clock.workday(-1), '09:40') })
      return { ticketId }
    },
  },
  {
    id: 'messaging-ended-untold',
    rule: 'C9',
    title: 'Conversa encerrada, sem transcrição no histórico',
    hint: 'A 1ª continua contada. Em Auditoria, os detalhes do ticket dizem que a conversa não é julgada.',
    build: (account, clock) => {
      const ticketId = triedInConversation(account, clock, MESSAGING)
      const at = clock.at(clock.workday(-1), '09:40')
      endChat(account, ticketId, { at, hasTranscript: false })
      return { ticketId }
    },
  },
  {
    id: 'whatsapp-open',
    rule: 'C9',
    title: 'WhatsApp, cliente escreveu há 2 horas',
    hint: 'Dentro das 24 horas: a mensagem usa o negrito do WhatsApp.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock, { channel: WHATSAPP })
      says(account, ticketId, USER.marina, 'Oi, alguma novidade?', clock.ago(120))
      return { ticketId }
    },
  },
  {
    id: 'whatsapp-expired',
    rule: 'C9',
    title: 'WhatsApp, cliente escreveu há mais de 24 horas',
    hint: 'O WhatsApp não entregará: mude o canal para E-mail ou registre um contato externo.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock, { channel: WHATSAPP })
      says(account, ticketId, USER.marina, 'Ok, aguardo', clock.ago(26 * 60))
      return { ticketId }
    },
  },
  {
    id: 'unknown-channel',
    rule: 'C9',
    title: 'Canal que o aplicativo não conhece',
    hint: 'O canal se chama canal_novo: nada quebra e o texto é o de e-mail.',
    build: (account, clock) => ({
      ticketId: openTicket(account, clock, {
        channel: { name: 'canal_novo', sessionBased: false, sessionActive: false },
      }),
    }),
  },
  {
    id: 'attempt-in-internal-note',
    rule: 'C10',
    title: 'Tentativa no rascunho, editor em nota interna',
    hint: 'O cliente não receberia: mude para resposta pública.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      sendAttempts(account, clock, ticketId, 1, -1)
      const text = messageHtml('attempt-2', ticketId, clock.now, clock)
      return {
        ticketId,
        draft: { text, type: 'internalNote', tags: { add: attemptTags(2), remove: [] } },
      }
    },
  },
  {
    id: 'contact-by-phone',
    rule: 'C10',
    title: '2ª tentativa registrada por telefone',
    hint: 'O contato fora do Zendesk conta e aparece como informado pelo analista.',
    build: afterAttempts(1, -1, (account, clock, ticketId) => {
      const at = clock.ago(35)
      const [year, month, day] = clock.today.split('-')
      const text = `2ª tentativa por telefone em ${day}/${month}/${year} 08:20, fora do Zendesk: Liguei no celular, caixa postal.`
      note(account, ticketId, text, at, { tags: { add: attemptTags(2), remove: [] } })
    }),
  },
  {
    id: 'exception-recorded',
    rule: 'C11',
    title: 'Tentativa antecipada com motivo registrado',
    hint: 'A 2ª saiu no mesmo dia da 1ª, a pedido do cliente: o histórico mostra o motivo.',
    build: afterAttempts(1, 0, (account, clock, ticketId) => {
      note(
        account,
        ticketId,
        [
          'Exceção: tentativa antecipada - cliente pediu - ligar de novo antes do almoço',
          outsideContactNote(
            { n: 2, channel: 'telefone', at: clock.ago(25), text: 'Liguei, sem resposta.' },
            ZONE,
          ),
        ].join('\n'),
        clock.ago(20),
        {
          tags: {
            add: [...attemptTags(2), 'roteiro_excecao', 'roteiro_motivo_cliente'],
            remove: [],
          },
        },
      )
    }),
  },
  {
    id: 'cost-informed',
    rule: 'S1',
    title: 'Custo informado, cliente ainda não confirmou',
    hint: 'Faça o cliente responder “sim” e depois “sim, mas quanto custa?”.',
    build: (account, clock) => ({ ticketId: costTicket(account, clock) }),
  },
  {
    id: 'cost-confirmed',
    rule: 'S1',
    title: 'Cliente confirmou o custo',
    hint: 'Encaminhe ao comercial: o grupo muda e a nota interna cita a resposta.',
    settings: { grupo_comercial: '360000000103' },
    build: (account, clock) => {
      const ticketId = costTicket(account, clock)
      says(account, ticketId, USER.marina, 'Sim', clock.ago(10))
      return { ticketId }
    },
  },
]

/** A conversation in which the first attempt was made on the business day before, and counted. */
function triedInConversation(account: Account, clock: ScenarioClock, channel: ChannelState) {
  const ticketId = openTicket(account, clock, { channel })
  const asked = clock.at(clock.workday(-2), '15:00')
  says(account, ticketId, USER.marina, 'Bom dia, preciso de ajuda', asked)
  const at = clock.at(clock.workday(-1), '09:05')
  says(account, ticketId, USER.ana, plain(messageText('attempt-1', ticketId, at, clock)), at)
  note(account, ticketId, '1ª tentativa enviada no chat.', at + 2000, {
    tags: { add: attemptTags(1), remove: [] },
  })
  return ticketId
}

const plain = (text: string): string => text.replaceAll('**', '')

function costTicket(...[account, clock]: Parameters<Scenario['build']>): number {
  const ticketId = openTicket(account, clock, { channel: CHAT, at: clock.ago(120) })
  says(account, ticketId, USER.marina, 'Preciso de um relatório novo', clock.ago(100))
  says(
    account,
    ticketId,
    USER.ana,
    messageText('cost', ticketId, clock.ago(60), clock),
    clock.ago(60),
  )
  note(account, ticketId, 'Cliente avisado do custo.', clock.ago(59), {
    tags: { add: ['roteiro', 'custo_informado'], remove: [] },
  })
  return ticketId
}
