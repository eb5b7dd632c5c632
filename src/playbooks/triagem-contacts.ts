import type { ManualWords, PlaybookStep, Way } from '../domain/playbook/playbook'

const RESCHEDULING = 'Clientes que precisam reagendar'
const DOCUMENTS = 'Clientes que não enviaram documentos'
const PAYMENT = 'Clientes com pagamentos pendentes'
const BOOKING = 'Clientes que já pagaram e enviaram documentos, mas não agendaram'

const CALL = 'Faça uma ligação via VOIP.'
const NEW_TIME = 'Tente confirmar um novo horário na mesma ligação.'

const DEADLINE: ManualWords = {
  section: DOCUMENTS,
  words: 'Caso o cliente precise de mais tempo, combine um prazo para o envio dos documentos.',
}

const SAME_DAY: ManualWords = {
  section: PAYMENT,
  words: 'Se não houver resposta à mensagem no mesmo dia, ligue via VOIP:',
}

const HALF_AN_HOUR: ManualWords = {
  section: BOOKING,
  words: 'Caso o cliente não responda à mensagem em 30 minutos, faça uma ligação via VOIP.',
}

/** The answer came where the ticket does not see it: the message may have been sent elsewhere. */
const REPLIED_ELSEWHERE: Way = { id: 'respondeu', next: 'situacao' }

const notReached = (next: string): readonly Way[] => [
  { id: 'nao_atendeu', next },
  { id: 'caixa_postal', next },
]

const callEnds = (next: string): readonly Way[] => [{ id: 'atendeu', next }, ...notReached(next)]

const RESCHEDULING_STEPS: readonly PlaybookStep[] = [
  {
    kind: 'question',
    id: 'ligar_reagendar',
    isCall: true,
    manual: { section: RESCHEDULING, words: 'Etapa 1: Ligar para reagendar' },
    points: [CALL, 'Reforce a importância do reagendamento.', NEW_TIME],
    ways: [{ id: 'atendeu', next: 'combinado' }, ...notReached('mensagem_reagendar')],
  },
  {
    kind: 'question',
    id: 'combinado',
    manual: { section: RESCHEDULING, words: NEW_TIME },
    ways: [
      { id: 'sim', next: 'situacao' },
      { id: 'nao', next: 'mensagem_reagendar' },
    ],
  },
  {
    kind: 'message',
    id: 'mensagem_reagendar',
    manual: { section: RESCHEDULING, words: 'Etapa 2: Enviar mensagem de reagendamento' },
    texts: ['mensagem_reagendar'],
    by: ['draft', 'copy'],
    next: 'situacao',
  },
]

const DOCUMENT_STEPS: readonly PlaybookStep[] = [
  {
    kind: 'question',
    id: 'ligar_documentos',
    isCall: true,
    manual: { section: DOCUMENTS, words: 'Etapa 1: Ligar para solicitar documentos' },
    points: [
      CALL,
      'Solicite a documentação',
      'Pergunte se há dúvidas sobre o envio.',
      DEADLINE.words,
    ],
    ways: [
      { id: 'atendeu', next: 'mensagem_documentos' },
      { id: 'prazo', next: 'prazo' },
      ...notReached('mensagem_documentos'),
    ],
  },
  { kind: 'form', id: 'prazo', asks: 'day', manual: DEADLINE, next: 'aguardar_prazo' },
  {
    kind: 'wait',
    id: 'aguardar_prazo',
    manual: DEADLINE,
    until: { kind: 'value', of: 'prazo' },
    // A reply alone ends no deadline that was agreed: it may just say thanks.
    ways: [
      { id: 'enviou', next: 'contabilidade' },
      { id: 'antecipar', next: 'mensagem_documentos' },
    ],
    next: 'mensagem_documentos',
  },
  {
    kind: 'message',
    id: 'mensagem_documentos',
    manual: { section: DOCUMENTS, words: 'Etapa 2: Enviar mensagem solicitando documentos' },
    texts: ['mensagem_documentos'],
    by: ['draft', 'copy'],
    next: 'contabilidade',
  },
  {
    kind: 'question',
    id: 'contabilidade',
    manual: { section: DOCUMENTS, words: 'Etapa 3: Solicitar à contabilidade' },
    ways: [
      { id: 'precisa', next: 'pendencias' },
      { id: 'nao_precisa', next: 'situacao' },
    ],
  },
  {
    kind: 'checklist',
    id: 'pendencias',
    manual: { section: DOCUMENTS, words: 'Etapa 3: Solicitar à contabilidade' },
    items: [
      {
        id: 'contabilidade',
        words:
          'Se for necessário, entre em contato com a contabilidade para verificar pendências de documentação e providenciar o que for necessário.',
      },
    ],
    next: 'situacao',
  },
]

const PAYMENT_STEPS: readonly PlaybookStep[] = [
  {
    kind: 'message',
    id: 'mensagem_pagamento',
    manual: { section: PAYMENT, words: 'Etapa 1: Enviar mensagem de cobrança cordial' },
    texts: ['mensagem_pagamento'],
    by: ['draft', 'copy'],
    next: 'fim_do_dia',
  },
  {
    kind: 'wait',
    id: 'fim_do_dia',
    manual: SAME_DAY,
    until: { kind: 'end-of-day' },
    onReply: 'situacao',
    ways: [REPLIED_ELSEWHERE],
    next: 'ligar_pagamento',
  },
  {
    kind: 'question',
    id: 'ligar_pagamento',
    isCall: true,
    manual: SAME_DAY,
    points: [
      'Ofereça ajuda para facilitar o pagamento (envio de links, boletos, etc.).',
      'Se houver dificuldade, pergunte qual a melhor forma de pagamento para o cliente.',
    ],
    ways: callEnds('situacao'),
  },
]

const BOOKING_STEPS: readonly PlaybookStep[] = [
  {
    kind: 'message',
    id: 'mensagem_agendamento',
    manual: { section: BOOKING, words: 'Etapa 1: Enviar mensagem para agendamento' },
    texts: ['mensagem_agendamento'],
    by: ['draft', 'copy'],
    next: 'meia_hora',
  },
  {
    kind: 'wait',
    id: 'meia_hora',
    manual: HALF_AN_HOUR,
    until: { kind: 'minutes', minutes: 30 },
    onReply: 'situacao',
    ways: [REPLIED_ELSEWHERE],
    next: 'ligar_agendamento',
  },
  {
    kind: 'question',
    id: 'ligar_agendamento',
    isCall: true,
    manual: { section: BOOKING, words: 'Etapa 2: Ligar para confirmar agendamento' },
    points: [HALF_AN_HOUR.words, 'Tente finalizar o agendamento na ligação.'],
    ways: callEnds('situacao'),
  },
]

/** What is done to reach a customer, list by list; all of it ends in `situacao`. */
export const TRIAGEM_CONTACTS: readonly PlaybookStep[] = [
  ...RESCHEDULING_STEPS,
  ...DOCUMENT_STEPS,
  ...PAYMENT_STEPS,
  ...BOOKING_STEPS,
]
