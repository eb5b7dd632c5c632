import { customerReplies } from '../zendesk/customer'
import { USER } from '../zendesk/directory'
import type { Scenario } from './scenario'
import { afterAttempts, openTicket, says, sendAttempts, WHATSAPP } from './story'

/** Answers that are easily overlooked, and one that says until when nobody will answer: C7. */
export const ANSWER_SCENARIOS: readonly Scenario[] = [
  {
    id: 'replied-by-colleague',
    rule: 'C7',
    title: 'O solicitante é um colega, e respondeu',
    hint: 'Bruno abriu o ticket e respondeu: a contagem parou, embora o ticket siga pendente.',
    build: afterAttempts(
      1,
      -1,
      (account, clock, ticketId) => {
        const text = 'Ana, já conferi com a filial. Pode ajustar.'
        customerReplies(account, ticketId, { text, at: clock.ago(25) })
      },
      { requester: USER.bruno },
    ),
  },
  {
    id: 'replied-on-another-channel',
    rule: 'C7',
    title: 'Cliente respondeu por outro canal',
    hint: 'As tentativas foram por e-mail e o cliente escreveu no WhatsApp: a contagem parou.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock, { channel: WHATSAPP })
      const asked = clock.at(clock.workday(-4), '15:00')
      says(account, ticketId, USER.marina, 'Oi, alguma novidade?', asked)
      sendAttempts(account, clock, ticketId, 2, -1)
      says(account, ticketId, USER.marina, 'Oi, Ana! Pode seguir com o ajuste.', clock.ago(25))
      return { ticketId, draft: { channel: 'email' } }
    },
  },
  {
    id: 'absent-until',
    rule: 'C7',
    title: 'Resposta automática com data de retorno',
    hint: 'O painel diz até quando o cliente está ausente: um clique pausa até o dia útil seguinte.',
    build: afterAttempts(1, -1, (account, clock, ticketId) => {
      const [, month, day] = clock.workday(3).split('-')
      const text = `Resposta automática: estou de férias até ${day}/${month}.`
      const at = clock.at(clock.workday(-1), '09:06')
      customerReplies(account, ticketId, { text, at })
    }),
  },
]
