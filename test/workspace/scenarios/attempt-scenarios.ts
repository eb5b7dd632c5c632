import { AUTOMATIC_REPLY, customerReplies } from '../zendesk/customer'
import { USER } from '../zendesk/directory'
import { saveUpdate } from '../zendesk/update'
import { VIA } from '../zendesk/via'
import type { Scenario } from './scenario'
import {
  afterAttempts,
  attemptTags,
  MESSAGING,
  messageHtml,
  note,
  openTicket,
  says,
  sendAttempt,
  sendAttempts,
} from './story'

/** Counting, waiting and explaining: C1 to C5, and C13. */
export const ATTEMPT_SCENARIOS: readonly Scenario[] = [
  {
    id: 'tags-by-hand',
    rule: 'C1',
    title: 'A contagem não confere: tag posta à mão',
    hint: 'As tags dizem 2, o histórico mostra só 1: escolha qual vale.',
    build: afterAttempts(1, -2, (account, clock, ticketId) => {
      const at = clock.at(clock.workday(-1), '14:00')
      saveUpdate(account, ticketId, USER.bruno, {
        tags: { add: ['contato_tentativa_2'], remove: [] },
        at,
      })
    }),
  },
  {
    id: 'tag-gap',
    rule: 'C1',
    title: 'A contagem não confere: falta uma tag',
    hint: 'Há contato_tentativa_3 sem a 2: o painel mostra os dois lados.',
    build: afterAttempts(1, -1, (account, clock, ticketId) => {
      const at = clock.ago(55)
      saveUpdate(account, ticketId, USER.bruno, {
        tags: { add: ['contato_tentativa_3'], remove: [] },
        at,
      })
    }),
  },
  {
    id: 'first-due',
    rule: 'C2',
    title: '1ª tentativa: nenhuma ainda',
    hint: 'Insira a 1ª tentativa, confira o texto no editor e envie.',
    build: (account, clock) => ({ ticketId: openTicket(account, clock) }),
  },
  {
    id: 'second-staged',
    rule: 'C2',
    title: '2ª tentativa no rascunho, ainda não enviada',
    hint: 'Só conta depois do envio: envie como Pendente, ou desfaça.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      sendAttempts(account, clock, ticketId, 1, -1)
      return {
        ticketId,
        draft: {
          text: messageHtml('attempt-2', ticketId, clock.now, clock),
          tags: { add: attemptTags(2), remove: [] },
          status: 'open',
        },
      }
    },
  },
  {
    id: 'staged-but-emptied',
    rule: 'C2',
    title: 'Tag no rascunho, mensagem apagada',
    hint: 'Envie outro texto: a tag da tentativa não vai junto.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      sendAttempts(account, clock, ticketId, 1, -1)
      return {
        ticketId,
        draft: {
          text: '<p>Recebi os arquivos, obrigado.</p>',
          tags: { add: attemptTags(2), remove: [] },
        },
      }
    },
  },
  {
    id: 'message-without-tag',
    rule: 'C2',
    title: 'Mensagem enviada sem a tag',
    hint: 'A 2ª tentativa saiu e a tag não foi salva: o painel mostra os dois lados.',
    build: afterAttempts(1, -2, (account, clock, ticketId) => {
      sendAttempt(account, clock, ticketId, 2, {
        at: clock.at(clock.workday(-1), '09:05'),
        tags: [],
      })
    }),
  },
  {
    id: 'second-due',
    rule: 'C3',
    title: '2ª tentativa vence hoje',
    hint: 'A 1ª foi enviada no dia útil anterior: insira a 2ª e veja a data da 3ª.',
    build: afterAttempts(1, -1),
  },
  {
    id: 'waiting',
    rule: 'C3',
    title: 'Aguardando: a 2ª foi enviada hoje',
    hint: 'A 3ª só no próximo dia útil: antecipar pede um motivo.',
    build: afterAttempts(2, 0),
  },
  {
    id: 'third-due',
    rule: 'C3',
    title: '3ª tentativa vence hoje',
    hint: 'Insira a 3ª tentativa e envie: o cancelamento passa a contar.',
    build: afterAttempts(2, -1),
  },
  {
    id: 'holiday-waiting',
    rule: 'C4',
    title: 'Aguardando com feriado no caminho',
    hint: 'A 2ª foi enviada hoje e amanhã é feriado: a 3ª pula para o dia útil seguinte.',
    at: (clock) => clock.at(clock.before(clock.holiday()), '10:30'),
    build: afterAttempts(2, 0),
  },
  {
    id: 'holiday-today',
    rule: 'C4',
    title: 'Hoje é feriado',
    hint: 'A 2ª venceria hoje, mas não é dia útil: o painel diz quando será.',
    at: (clock) => clock.at(clock.holiday(), '10:00'),
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      const at = clock.at(clock.before(clock.today), '09:05')
      sendAttempt(account, clock, ticketId, 1, { at })
      return { ticketId }
    },
  },
  {
    id: 'weekend-today',
    rule: 'C4',
    title: 'Hoje é sábado',
    hint: 'A 2ª espera até o próximo dia útil; antecipar pede um motivo.',
    at: (clock) => clock.at(clock.saturday(), '10:00'),
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      sendAttempt(account, clock, ticketId, 1, { at: clock.at(clock.before(clock.today), '09:05') })
      return { ticketId }
    },
  },
  {
    id: 'greeting-evening',
    rule: 'C5',
    title: 'Fora do horário: já é noite',
    hint: 'São 18:30: a mensagem começa com Boa noite.',
    at: (clock) => clock.at(clock.workday(0), '18:30'),
    build: afterAttempts(1, -1),
  },
  {
    id: 'reply-then-new-chain',
    rule: 'C13',
    title: 'Nova contagem depois de um retorno',
    hint: 'O cliente respondeu na semana passada e calou de novo: a contagem atual começou depois.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock, { at: clock.at(clock.workday(-8), '08:12') })
      sendAttempts(account, clock, ticketId, 2, -5)
      customerReplies(account, ticketId, {
        text: 'Oi! Estou verificando com o financeiro.',
        at: clock.at(clock.workday(-4), '13:30'),
      })
      note(account, ticketId, 'Cliente vai verificar.', clock.at(clock.workday(-4), '13:45'), {
        tags: {
          add: ['contato_respondido'],
          remove: ['contato_tentativa_1', 'contato_tentativa_2'],
        },
      })
      sendAttempt(account, clock, ticketId, 1, {
        at: clock.at(clock.workday(-1), '09:05'),
        more: { tags: { add: attemptTags(1), remove: ['contato_respondido'] } },
      })
      return { ticketId }
    },
  },
  {
    id: 'automatic-answer',
    rule: 'C7',
    title: 'Resposta automática do cliente',
    hint: 'Não conta como retorno; “Foi um retorno” corrige.',
    build: afterAttempts(1, -1, (account, clock, ticketId) => {
      const at = clock.at(clock.workday(-1), '09:06')
      customerReplies(account, ticketId, { text: AUTOMATIC_REPLY, at })
    }),
  },
  {
    id: 'replied',
    rule: 'C7',
    title: 'Cliente respondeu',
    hint: 'A contagem parou; “Não foi um retorno” corrige.',
    build: afterAttempts(2, -1, (account, clock, ticketId) => {
      const text = 'Oi, pode seguir com o ajuste. Já conferi o inventário.'
      customerReplies(account, ticketId, { text, at: clock.ago(25) })
    }),
  },
  {
    id: 'replied-by-another',
    rule: 'C7',
    title: 'Respondeu outra pessoa do cliente',
    hint: 'Quem está em cópia também encerra a contagem.',
    build: afterAttempts(1, -1, (account, clock, ticketId) => {
      saveUpdate(account, ticketId, USER.otavio, {
        comment: { text: 'Marina está de férias. Podem tratar comigo.', isPublic: true },
        via: VIA.email('Otávio Nunes', 'otavio@exemplo.com.br'),
        at: clock.ago(25),
      })
    }),
  },
  {
    id: 'bot-message',
    rule: 'C7',
    title: 'Mensagem do assistente virtual',
    hint: 'O robô escreveu na conversa: isso não é um retorno do cliente.',
    build: afterAttempts(
      1,
      -1,
      (account, clock, ticketId) => {
        says(account, ticketId, USER.bot, 'Olá! Posso ajudar em algo mais?', clock.ago(25))
      },
      { channel: MESSAGING },
    ),
  },
]
