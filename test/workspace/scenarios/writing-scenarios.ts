import { formatDay } from '../../../src/domain/calendar/day'
import { MACRO_TITLES } from '../../../src/playbooks/macro-titles'
import type { Account } from '../zendesk/account'
import type { Scenario } from './scenario'
import { afterAttempts, attemptTags, messageHtml, openTicket, sendAttempts } from './story'

const drafted =
  (text: string): Scenario['build'] =>
  (account, clock) => ({ ticketId: openTicket(account, clock), draft: { text } })

const OWN_SECOND =
  '<p>[[saudacao]], aqui é do suporte.</p><p>É a nossa <strong>segunda mensagem</strong> sobre o pedido [[ticket]]; sem resposta, ele será encerrado em [[dia_terceira]].</p>'

/** The account gave the macro of the second attempt another text; the first was sent yesterday. */
const reworded =
  (html: string): Scenario['build'] =>
  (account, clock) => {
    rewordSecond(account, html)
    const ticketId = openTicket(account, clock)
    sendAttempts(account, clock, ticketId, 1, -1)
    return { ticketId }
  }

const rewordSecond = (account: Account, html: string): void =>
  account.arrange((directory) => ({
    ...directory,
    macros: directory.macros.map((macro) =>
      macro.title === MACRO_TITLES['attempt-2']
        ? { ...macro, actions: [{ field: 'comment_value_html', value: html }] }
        : macro,
    ),
  }))

/** What public drafts must not carry: W1 to W4. */
export const WRITING_SCENARIOS: readonly Scenario[] = [
  {
    id: 'leftovers',
    rule: 'W1',
    title: 'Rascunho com trechos por preencher',
    hint: 'Há xx/xx/xxxx e (Link ou numero do ticket): o envio é barrado.',
    build: drafted(
      '<p>Bom dia! Tudo bem?<br>Gostaria de validar o ticket (Link ou numero do ticket).<br>Lembrando que realizamos três tentativas (Segunda-feira - xx/xx/xxxx).</p>',
    ),
  },
  {
    id: 'gerundismo',
    rule: 'W2',
    title: 'Rascunho com gerundismo',
    hint: 'O painel sugere outra redação; o envio não é barrado.',
    build: drafted(
      '<p>Vou estar enviando o arquivo e estarei transferindo o ticket. Você poderia ficar aguardando?</p>',
    ),
  },
  {
    id: 'wrong-greeting',
    rule: 'W3',
    title: 'Saudação fora de hora',
    hint: 'São 15:10 e o texto diz Bom dia: um clique corrige.',
    at: (clock) => clock.at(clock.workday(0), '15:10'),
    build: drafted('<p>Bom dia! Tudo bem?<br>Seu ajuste foi aplicado.</p>'),
  },
  {
    id: 'stale-date',
    rule: 'W4',
    title: '2ª tentativa com a data de ontem',
    hint: 'O rascunho ficou de um dia para o outro: atualize a data antes de enviar.',
    build: (account, clock) => {
      const ticketId = openTicket(account, clock)
      sendAttempts(account, clock, ticketId, 1, -2)
      const yesterday = clock.at(clock.workday(-1), '16:50')
      return {
        ticketId,
        draft: {
          text: messageHtml('attempt-2', ticketId, yesterday, clock),
          tags: { add: attemptTags(2), remove: [] },
        },
      }
    },
  },
  {
    id: 'weekday-mismatch',
    rule: 'W4',
    title: '2ª tentativa com o dia da semana errado',
    hint: 'A data está certa e o dia da semana não: o envio é barrado.',
    build: afterAttempts(1, -1, (_account, clock, ticketId) => {
      const date = formatDay(clock.workday(1))
      const text = messageHtml('attempt-2', ticketId, clock.now, clock).replace(
        /\([^()]* - \d\d\/\d\d\/\d{4}\)/,
        `(Domingo - ${date})`,
      )
      return { text, tags: { add: attemptTags(2), remove: [] } }
    }),
  },
  {
    id: 'own-wording',
    rule: 'C2',
    title: 'A conta mudou o texto da macro da 2ª tentativa',
    hint: 'A prévia traz o texto da conta. Aplicada à mão, a macro deixa trechos para preencher.',
    build: reworded(OWN_SECOND),
  },
  {
    id: 'broken-wording',
    rule: 'C2',
    title: 'A macro da 2ª tentativa perdeu a data da terceira',
    hint: 'O painel usa o texto do manual e diz por quê.',
    build: reworded(OWN_SECOND.replace('[[dia_terceira]]', 'breve')),
  },
]
