import type { ManualWords, Playbook, Way } from '../domain/playbook/playbook'
import { TRIAGEM_CONTACTS } from './triagem-contacts'
import { TRIAGEM_TEXTS } from './triagem-texts'

const PREPARATION = 'Preparação'
const MONITORING = 'Monitoramento e Acompanhamento'

const CHECK: ManualWords = {
  section: PREPARATION,
  words:
    'Antes de iniciar os contatos, faça uma conferência geral nos certificados e verifique o status de cada cliente.',
}

const KEEP_CURRENT: ManualWords = {
  section: MONITORING,
  words:
    'Após finalizar os contatos, mantenha o sistema atualizado com o status de cada cliente (reagendado, pendente de pagamento, pendente de documentos, cancelado, etc.).',
}

const DAILY: ManualWords = {
  section: MONITORING,
  words:
    'Faça um acompanhamento diário com os clientes que não responderam ou não puderam ser contatados no primeiro dia.',
}

const DONE_ELSEWHERE: ManualWords = {
  section: 'Finalização',
  words:
    'Para os clientes que já fizeram o certificado em outro local entre em contato com o suporte para solicitar o cancelamento no sistema.',
}

/** The queue's tag is the answer; the account has views by it. */
const queue = (id: string, next: string): Way => ({ id, tag: `triagem_${id}`, next })

/** The status stands on the ticket after the playbook is over, one at a time. */
const status = (id: string, next: string): Way => ({
  id,
  next,
  leaves: { family: 'triagem_status', tag: `triagem_status_${id}` },
})

const ROUND = [...TRIAGEM_CONTACTS.map(({ id }) => id), 'situacao', 'amanha']

/** The customer needs something else than before. */
const OTHER_LIST: Way = { id: 'mudar_lista', next: 'lista', again: ['lista', ...ROUND] }

/** Orders of a digital certificate that are stuck: four lists, each with its way to the customer. */
export const TRIAGEM: Playbook = {
  id: 'triagem',
  steps: [
    {
      kind: 'checklist',
      id: 'preparo',
      manual: CHECK,
      items: [
        { id: 'conferencia', words: CHECK.words },
        {
          id: 'voip',
          words: 'Certifique-se de que o VOIP está funcionando corretamente para as ligações.',
        },
      ],
      next: 'lista',
    },
    {
      kind: 'question',
      id: 'lista',
      manual: { section: PREPARATION, words: 'Organize os clientes em quatro listas:' },
      ways: [
        queue('reagendar', 'ligar_reagendar'),
        queue('documentos', 'ligar_documentos'),
        queue('pagamento', 'mensagem_pagamento'),
        queue('sem_agendamento', 'mensagem_agendamento'),
      ],
    },
    ...TRIAGEM_CONTACTS,
    {
      kind: 'question',
      id: 'situacao',
      manual: KEEP_CURRENT,
      ways: [
        status('reagendado', 'encerrado'),
        status('pendente_pagamento', 'amanha'),
        status('pendente_documentos', 'amanha'),
        status('cancelado', 'encerrado'),
        // Silence says nothing new: the status of the day before stands.
        { id: 'sem_resposta', next: 'amanha' },
        OTHER_LIST,
      ],
    },
    {
      kind: 'wait',
      id: 'amanha',
      manual: DAILY,
      until: { kind: 'business-day' },
      onReply: 'nova_rodada',
      ways: [{ id: 'respondeu', next: 'nova_rodada' }],
      next: 'nova_rodada',
    },
    {
      kind: 'question',
      id: 'nova_rodada',
      manual: DAILY,
      ways: [
        { id: 'comecar', next: 'lista', again: ROUND, counts: 'rodada' },
        { id: 'atualizar', next: 'situacao', again: ['situacao', 'amanha'] },
        OTHER_LIST,
      ],
    },
    {
      kind: 'note',
      id: 'pedir_cancelamento',
      manual: DONE_ELSEWHERE,
      text: 'pedir_cancelamento',
      next: 'encerrado',
    },
    { kind: 'outcome', id: 'encerrado', manual: KEEP_CURRENT },
  ],
  asides: [{ ...status('cancelado', 'pedir_cancelamento'), id: 'outro_local' }],
  reminders: [
    {
      section: 'Ferramentas Necessárias',
      words: 'Caso alguma ferramenta apresentar problemas, chamar o suporte imediatamente!',
    },
  ],
  texts: TRIAGEM_TEXTS,
  facts: [],
  corrections: [
    { manual: 'uma novo horário', sent: 'um novo horário', why: 'Horário is masculine.' },
  ],
}
