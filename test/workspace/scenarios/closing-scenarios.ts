import type { Account } from '../zendesk/account'
import { createTicket } from '../zendesk/create-ticket'
import { customerReplies } from '../zendesk/customer'
import { USER } from '../zendesk/directory'
import { mergeTickets } from '../zendesk/merge-tickets'
import { saveUpdate } from '../zendesk/update'
import type { Scenario } from './scenario'
import type { ScenarioClock } from './scenario-clock'
import { afterAttempts, messageHtml, openTicket, sendAttempts } from './story'

const afterHours = (clock: ScenarioClock): number => clock.at(clock.workday(0), '17:20')

const farewell = (ticketId: number, clock: ScenarioClock) => ({
  text: messageHtml('farewell', ticketId, clock.now, clock),
})
/** The cancellation as the app puts it into the draft, after three attempts. */
const cancelling = (tell?: (account: Account, clock: ScenarioClock, ticketId: number) => void) =>
  afterAttempts(3, 0, (account, clock, ticketId) => {
    tell?.(account, clock, ticketId)
    return { ...farewell(ticketId, clock), tags: CANCELLED, status: 'solved' }
  })

const CANCELLED = { add: ['roteiro', 'cancelado_sem_retorno'], remove: [] }

/** Cancelling, sending twice, following up: C1's inheritance, C6, C8, C12. */
export const CLOSING_SCENARIOS: readonly Scenario[] = [
  {
    id: 'follow-up',
    rule: 'C1',
    title: 'Acompanhamento de um ticket fechado',
    hint: 'Conta sem o gatilho do pacote: as tags do ticket anterior vieram junto e não contam.',
    isWithoutRules: true,
    build: (account, clock) => {
      const closed = openTicket(account, clock, { at: clock.at(clock.workday(-12), '08:12') })
      sendAttempts(account, clock, closed, 3, -8)
      saveUpdate(account, closed, USER.ana, {
        tags: CANCELLED,
        status: 'closed',
        at: clock.at(clock.workday(-7), '17:10'),
      })
      const again = createTicket(
        account,
        USER.marina,
        {
          subject: 'Re: Saldo de estoque negativo',
          comment: {
            text: 'Voltei de férias. Ainda preciso do ajuste, por favor.',
            isPublic: true,
          },
          at: clock.ago(30),
        },
        { followUpOf: closed },
      )
      const ticketId = again.id
      saveUpdate(account, ticketId, USER.ana, { assigneeId: USER.ana, at: clock.ago(20) })
      return { ticketId }
    },
  },
  {
    id: 'merged',
    rule: 'C1',
    title: 'Ticket que recebeu outro por mesclagem',
    hint: 'As tags de tentativa vieram do outro ticket: não contam neste.',
    build: (account, clock) => {
      const from = openTicket(account, clock, { subject: 'Mesmo assunto, aberto de novo' })
      sendAttempts(account, clock, from, 2, -2)
      const into = openTicket(account, clock)
      mergeTickets(account, { from, into, by: USER.ana, at: clock.ago(30) })
      return { ticketId: into }
    },
  },
  {
    id: 'final-day',
    rule: 'C6',
    title: 'Dia final: a 3ª foi enviada hoje de manhã',
    hint: 'O cancelamento só é oferecido no fim do expediente: avance o relógio.',
    at: (clock) => clock.at(clock.workday(0), '14:00'),
    build: afterAttempts(3, 0),
  },
  {
    id: 'cancel-due',
    rule: 'C6',
    title: 'Cancelamento por falta de retorno',
    hint: 'Três tentativas sem resposta e o expediente acabou: prepare o cancelamento.',
    at: afterHours,
    build: afterAttempts(3, 0),
  },
  {
    id: 'cancel-staged',
    rule: 'C6',
    title: 'Cancelamento no rascunho',
    hint: 'Despedida, status e tag estão juntos: envie como Resolvido.',
    at: afterHours,
    build: cancelling(),
  },
  {
    id: 'cancel-incomplete',
    rule: 'C6',
    title: 'Cancelamento incompleto: falta o status',
    hint: 'O envio é barrado e diz o que falta: um clique completa ou desfaz.',
    at: afterHours,
    build: afterAttempts(3, 0, (_account, clock, ticketId) => ({
      ...farewell(ticketId, clock),
      tags: CANCELLED,
    })),
  },
  {
    id: 'cancel-unassigned',
    rule: 'C6',
    title: 'Cancelamento de um ticket sem responsável',
    hint: 'O Zendesk não resolve sem responsável: o painel pede para atribuir antes.',
    at: afterHours,
    build: afterAttempts(3, 0, undefined, { assignee: null }),
  },
  {
    id: 'third-after-hours',
    rule: 'C6',
    title: 'Fim do expediente com a 3ª ainda por enviar',
    hint: 'Depois das 17:00 a 3ª fica para a manhã seguinte.',
    at: afterHours,
    build: afterAttempts(2, -1),
  },
  {
    id: 'sent-meanwhile',
    rule: 'C8',
    title: '2ª tentativa já enviada por outra pessoa',
    hint: 'A 2ª ainda está no seu rascunho, mas Bruno a enviou: tente enviar.',
    build: afterAttempts(1, -1, (account, clock, ticketId) => {
      const text = messageHtml('attempt-2', ticketId, clock.now, clock)
      saveUpdate(account, ticketId, USER.bruno, {
        comment: { html: text, isPublic: true },
        tags: { add: ['contato_tentativa_2'], remove: [] },
        status: 'pending',
        at: clock.ago(12),
      })
      return { text }
    }),
  },
  {
    id: 'sent-twice',
    rule: 'C8',
    title: '2ª tentativa enviada duas vezes',
    hint: 'Dois envios se cruzaram: aparece nos dois nomes e conta uma vez.',
    build: afterAttempts(2, 0, (account, clock, ticketId) => {
      const html = messageHtml('attempt-2', ticketId, clock.ago(39), clock)
      saveUpdate(account, ticketId, USER.bruno, {
        comment: { html, isPublic: true },
        status: 'pending',
        at: clock.ago(39),
      })
    }),
  },
  {
    id: 'counted-by-tag',
    rule: 'C1',
    title: '2ª tentativa contada só pela tag',
    hint: 'A tag veio com outra mensagem: o painel diz, e um clique retira a tag.',
    build: afterAttempts(1, -1, (account, clock, ticketId) => {
      saveUpdate(account, ticketId, USER.bruno, {
        comment: { html: '<p>Seguimos analisando o caso.</p>', isPublic: true },
        tags: { add: ['contato_tentativa_2'], remove: [] },
        at: clock.ago(39),
      })
    }),
  },
  {
    id: 'reply-not-checked',
    rule: 'C8',
    title: 'Cancelamento sem conseguir conferir',
    hint: 'O Zendesk não responde: o primeiro envio é barrado uma vez, com a explicação.',
    at: afterHours,
    faults: [{ match: '^GET /api/v2/tickets/\\d+(\\.json)?$', kind: 'never' }],
    build: cancelling(),
  },
  {
    id: 'replied-after-cancel-staged',
    rule: 'C8',
    title: 'Cliente respondeu enquanto o cancelamento era preparado',
    hint: 'O envio é barrado: há uma resposta de hoje.',
    at: afterHours,
    build: cancelling((account, clock, ticketId) => {
      customerReplies(account, ticketId, {
        text: 'Desculpe a demora, podem seguir.',
        at: clock.ago(5),
      })
    }),
  },
  {
    id: 'paused',
    rule: 'C12',
    title: 'Em pausa até um retorno agendado',
    hint: 'Nada é oferecido até a hora marcada: avance o relógio.',
    build: afterAttempts(1, -1, (account, clock, ticketId) => {
      const until = `${clock.workday(3).replaceAll('-', '')}_1400`
      saveUpdate(account, ticketId, USER.ana, {
        comment: { text: 'Cliente pediu retorno com hora marcada.', isPublic: false },
        tags: { add: [`roteiro_pausa_ate_${until}`], remove: [] },
        at: clock.ago(90),
      })
    }),
  },
  {
    id: 'solved',
    rule: 'C12',
    title: 'Ticket resolvido',
    hint: 'Só o histórico: nenhuma tentativa é oferecida.',
    build: afterAttempts(3, -2, (account, clock, ticketId) => {
      saveUpdate(account, ticketId, USER.ana, {
        comment: {
          html: messageHtml('farewell', ticketId, clock.ago(3000), clock),
          isPublic: true,
        },
        status: 'solved',
        tags: CANCELLED,
        at: clock.at(clock.workday(-2), '17:15'),
      })
    }),
  },
  {
    id: 'closed',
    rule: 'C12',
    title: 'Ticket fechado',
    hint: 'Nada pode ser alterado, nem as tags.',
    build: afterAttempts(2, -3, (account, clock, ticketId) => {
      const at = clock.at(clock.workday(-1), '08:00')
      saveUpdate(account, ticketId, USER.system, { status: 'closed', at })
    }),
  },
]
