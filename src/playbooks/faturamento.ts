import type { ManualWords, Playbook, Way } from '../domain/playbook/playbook'
import { FATURAMENTO_ESCALATION, STALLED } from './faturamento-escalation'
import { FATURAMENTO_TEXTS } from './faturamento-texts'

const ATTENTION = 'Pontos de Atenção'
const TEMPLATES = 'Mensagens Padronizadas'

const ASSESS: ManualWords = {
  section: ATTENTION,
  words:
    'Antes de iniciar qualquer atendimento, faça uma avaliação do pedido. Caso não tenha conhecimento relacionado e tenha dúvidas em como proceder, procure seu líder/coordenador imediatamente',
}

const NEW_QUESTIONS: ManualWords = {
  section: ATTENTION,
  words:
    'Caso o cliente envie nova mensagem, com novos questionamentos, seguir o processo normalmente',
}

const PERIODICALLY: ManualWords = {
  section: ATTENTION,
  words:
    'Posteriormente, o CMC deve manter contato com o cliente periodicamente no privado, mantendo-o atualizado sobre o atendimento e registrar no grupo quando estiver resolvido.',
}

/** In the group, on WhatsApp. */
const IN_GROUP = {
  kind: 'message',
  by: ['copy'],
  place: 'group',
  logs: true,
  reminders: [
    {
      section: ATTENTION,
      words:
        'Em todo contato com o usuário no Grupo, marque o usuário (@) ou coloque a mensagem em resposta a mensagem enviada.',
    },
    {
      section: ATTENTION,
      words:
        'Em caso de duas solicitações seguidas devemos atentar a não responder com a mesma frase padrão',
    },
  ],
} as const

const FOLLOW_UPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `retorno_${n}`)

/** In the private chat nobody says "aqui no grupo". */
const IN_PRIVATE = FOLLOW_UPS.filter((id) => id !== 'retorno_1' && id !== 'retorno_6')

/** All that a new question brings up again. */
const ROUND = [
  ...['avaliar', 'lider', 'incidente'],
  ...['resposta_informado', 'resposta_sem_numero', 'resposta_sem_abertura'],
  ...['dez_minutos', 'atendimento', 'segunda', 'periodico', 'retorno'],
  ...FATURAMENTO_ESCALATION.map(({ id }) => id),
]

const NEW_QUESTION: Way = {
  id: 'nova_pergunta',
  next: 'avaliar',
  again: ROUND,
  counts: 'pergunta',
}

/** It may stand still later too, or its team may be reached at last. */
const LOOK_AGAIN: Way = {
  id: 'reavaliar',
  next: 'atendimento',
  again: ['atendimento', ...FATURAMENTO_ESCALATION.map(({ id }) => id)],
}

/** An incident of the billing group, from the first answer to its resolution. */
export const FATURAMENTO: Playbook = {
  id: 'faturamento',
  steps: [
    {
      kind: 'question',
      id: 'avaliar',
      manual: ASSESS,
      ways: [
        { id: 'conheco', next: 'incidente' },
        { id: 'duvida', next: 'lider' },
      ],
    },
    {
      kind: 'checklist',
      id: 'lider',
      manual: ASSESS,
      items: [{ id: 'lider', words: 'procure seu líder/coordenador imediatamente' }],
      next: 'incidente',
    },
    {
      kind: 'question',
      id: 'incidente',
      manual: { section: 'Caso 1', words: 'Usuário informou o numero do Incidente?' },
      ways: [
        { id: 'informado', next: 'resposta_informado' },
        { id: 'nao_informado', next: 'resposta_sem_numero' },
        { id: 'sem_abertura', next: 'resposta_sem_abertura' },
      ],
    },
    {
      ...IN_GROUP,
      id: 'resposta_informado',
      manual: { section: 'Resposta: Sim', words: 'Resposta: Sim' },
      texts: ['primeira_1', 'primeira_2', 'primeira_4', 'primeira_5', 'primeira_6'],
      next: 'dez_minutos',
    },
    {
      ...IN_GROUP,
      id: 'resposta_sem_numero',
      manual: { section: 'Resposta: NÃO', words: 'Resposta: NÃO' },
      texts: ['sem_numero'],
      next: 'dez_minutos',
    },
    {
      ...IN_GROUP,
      id: 'resposta_sem_abertura',
      manual: {
        section: 'Se usuário reportar que não há nenhuma forma de realizar a abertura do incidente',
        words: 'encaminhar a mensagem abaixo',
      },
      texts: ['sem_abertura'],
      next: 'dez_minutos',
    },
    {
      kind: 'wait',
      id: 'dez_minutos',
      manual: STALLED,
      reminders: [NEW_QUESTIONS],
      until: { kind: 'minutes', minutes: 10 },
      ways: [{ id: 'verificar', next: 'atendimento' }, NEW_QUESTION],
      next: 'atendimento',
    },
    {
      kind: 'question',
      id: 'atendimento',
      manual: STALLED,
      ways: [
        { id: 'em_andamento', next: 'segunda', fact: 'em_curso' },
        { id: 'parado', next: 'escalonar' },
        NEW_QUESTION,
      ],
    },
    ...FATURAMENTO_ESCALATION,
    // No wait before it: what was found out in ten minutes goes out before the promised fifteen end.
    {
      ...IN_GROUP,
      id: 'segunda',
      manual: {
        section: ATTENTION,
        words:
          'Conforme as mensagens padronizadas acima o retorno após a primeira mensagem deve ser enviado em até 15 minutos.',
      },
      texts: FOLLOW_UPS,
      within: 15,
      ways: [NEW_QUESTION],
      next: 'periodico',
    },
    {
      kind: 'wait',
      id: 'periodico',
      manual: PERIODICALLY,
      reminders: [NEW_QUESTIONS],
      until: { kind: 'minutes', minutes: 15, isAdjustable: true },
      ways: [LOOK_AGAIN, NEW_QUESTION],
      next: 'retorno',
    },
    {
      kind: 'message',
      id: 'retorno',
      manual: PERIODICALLY,
      texts: IN_PRIVATE,
      by: ['copy'],
      place: 'private',
      repeats: true,
      logs: true,
      ways: [NEW_QUESTION],
      next: 'periodico',
    },
    {
      kind: 'checklist',
      id: 'registrar',
      manual: PERIODICALLY,
      items: [{ id: 'grupo', words: 'registrar no grupo quando estiver resolvido' }],
      next: 'encerrado',
    },
    { kind: 'outcome', id: 'encerrado', manual: PERIODICALLY },
  ],
  asides: [{ id: 'resolvido', next: 'registrar' }],
  reminders: [
    {
      section: ATTENTION,
      words:
        'Todo contato realizado com o usuário deve ser feito de forma clara, sucinta e objetiva',
    },
    {
      section: ATTENTION,
      words:
        'Atenção as formas de tratamento dada a cada tipo de usuário, principalmente no Grupo de Faturamento VIBRA',
    },
    {
      section: ATTENTION,
      words:
        'A utilização de mensagens padronizadas deve ser adequada ao atendimento. Revise as informações e mensagens enviadas para que elas retratem o atendimento proativo e agil que esta sendo realizado.',
    },
    {
      section: TEMPLATES,
      words:
        'Tenha muita atenção ao adaptar a mensagem e enviar no grupo, para que esta reflita uma comunicação eficiente (Clara, Objetiva, Cortez e retratando com exatidão as ações realizadas), sem sair do padrão aprovado pelo cliente VIBRA.',
    },
    {
      section: TEMPLATES,
      words:
        'Não altere o tempo verbal dos termos utilizados, para não entrar em expressões contendo palavras no gerúndio.',
    },
  ],
  texts: FATURAMENTO_TEXTS,
  facts: ['mesa', 'localizado', 'em_curso', 'analista', 'operadora', 'link'],
}
