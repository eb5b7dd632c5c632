import type { ManualWords, Playbook } from '../domain/playbook/playbook'
import { ESCALONAMENTO_TEXTS } from './escalonamento-texts'

const FIRST_LEVEL = 'O cliente liga para a central de atendimento'
const SECOND_LEVEL = 'O gerente atende à chamada telefônica'
const THIRD_LEVEL = 'O supervisor revisa a reclamação'

const FOLLOW_UP: ManualWords = {
  section: THIRD_LEVEL,
  words:
    'Confirme se o problema foi resolvido e o cliente ficou satisfeito e agende um acompanhamento para evitar a recorrência.',
}

const COURTESY = 'Como representante da nossa empresa, lembre-se sempre de'

/** A complaint handed up from representative to manager to supervisor, who follows it up on a day. */
export const ESCALONAMENTO: Playbook = {
  id: 'escalonamento',
  steps: [
    {
      kind: 'checklist',
      id: 'representante',
      manual: {
        section: FIRST_LEVEL,
        words:
          'Faça uma avaliação inicial do problema para determinar se ele pode ser resolvido imediatamente.',
      },
      items: [
        {
          id: 'cumprimentar',
          words:
            'Cumprimentar e identificar: Cumprimente educadamente o cliente e confirme a identidade dele e os dados da conta.',
        },
        {
          id: 'documentar',
          words:
            'Documentar o problema: Documente o problema minuciosamente no sistema de suporte ao cliente.',
        },
        {
          id: 'avaliar',
          words:
            'Avaliar o problema: Faça uma avaliação inicial do problema para determinar se ele pode ser resolvido imediatamente.',
        },
        {
          id: 'tentar',
          words:
            'Tentar uma resolução: Tente resolver o problema usando os recursos e as diretrizes disponíveis.',
        },
        {
          id: 'determinar',
          words:
            'Determinar a necessidade de escalonamento: Se o problema não puder ser resolvido, decida a próxima etapa apropriada para o escalonamento.',
        },
      ],
      next: 'decisao_1',
    },
    {
      kind: 'question',
      id: 'decisao_1',
      manual: {
        section: FIRST_LEVEL,
        words:
          'Se o problema não puder ser resolvido, decida a próxima etapa apropriada para o escalonamento.',
      },
      ways: [
        { id: 'resolvido', next: 'encerrado' },
        { id: 'escalar', next: 'repasse_1' },
      ],
    },
    {
      kind: 'note',
      id: 'repasse_1',
      manual: {
        section: SECOND_LEVEL,
        words:
          'Antes de assumir o caso, revise o problema e as ações tomadas pelo representante de suporte ao cliente.',
      },
      text: 'repasse_1',
      effects: { group: 'level-2' },
      next: 'gerente',
    },
    {
      kind: 'checklist',
      id: 'gerente',
      manual: {
        section: SECOND_LEVEL,
        words: 'Avalie o problema por uma nova perspectiva e considere soluções alternativas.',
      },
      items: [
        {
          id: 'revisar',
          words:
            'Revisar o problema: Antes de assumir o caso, revise o problema e as ações tomadas pelo representante de suporte ao cliente.',
        },
        {
          id: 'apresentar',
          words:
            'Apresentar-se: Com educação, apresente-se ao cliente como o gerente que está assumindo o caso.',
        },
        {
          id: 'reavaliar',
          words:
            'Reavaliar a situação: Avalie o problema por uma nova perspectiva e considere soluções alternativas.',
        },
        {
          id: 'propor',
          words:
            'Propor uma resolução: Ofereça uma nova solução ou compromisso para resolver a reclamação do cliente.',
        },
        {
          id: 'escalonar',
          words:
            'Escalonar se necessário: Se a situação permanecer sem solução, prepare-se para escalonar para o supervisor.',
        },
      ],
      next: 'decisao_2',
    },
    {
      kind: 'question',
      id: 'decisao_2',
      manual: {
        section: SECOND_LEVEL,
        words: 'Se a situação permanecer sem solução, prepare-se para escalonar para o supervisor.',
      },
      ways: [
        { id: 'resolvido', next: 'encerrado' },
        { id: 'escalar', next: 'repasse_2' },
      ],
    },
    {
      kind: 'note',
      id: 'repasse_2',
      manual: {
        section: THIRD_LEVEL,
        words:
          'Examine todo o histórico da interação com o cliente e as medidas tomadas pelo gerente.',
      },
      text: 'repasse_2',
      effects: { group: 'level-3' },
      next: 'supervisor',
    },
    {
      kind: 'checklist',
      id: 'supervisor',
      manual: {
        section: THIRD_LEVEL,
        words:
          'Execute o plano de resolução, garantindo que todas as ações necessárias sejam tomadas para satisfazer o cliente.',
      },
      items: [
        {
          id: 'revisar',
          words:
            'Revisar de forma abrangente: Examine todo o histórico da interação com o cliente e as medidas tomadas pelo gerente.',
        },
        {
          id: 'contatar',
          words:
            'Entrar em contato com o cliente: Entre em contato diretamente com o cliente para discutir as preocupações dele e obter mais feedback.',
        },
        {
          id: 'elaborar',
          words:
            'Elaborar estratégias para a resolução: Desenvolva uma abordagem estratégica para lidar com a reclamação, possivelmente envolvendo outros departamentos.',
        },
        {
          id: 'implementar',
          words:
            'Implementar uma solução: Execute o plano de resolução, garantindo que todas as ações necessárias sejam tomadas para satisfazer o cliente.',
        },
        { id: 'encerrar', words: `Encerrar e acompanhar: ${FOLLOW_UP.words}` },
      ],
      next: 'acompanhamento',
    },
    {
      kind: 'form',
      id: 'acompanhamento',
      asks: 'day',
      manual: FOLLOW_UP,
      next: 'aguardar',
    },
    {
      kind: 'wait',
      id: 'aguardar',
      manual: FOLLOW_UP,
      until: { kind: 'value', of: 'acompanhamento' },
      // A customer who calls before the day is followed up then.
      ways: [{ id: 'antecipar', next: 'acompanhado' }],
      next: 'acompanhado',
    },
    {
      kind: 'question',
      id: 'acompanhado',
      manual: FOLLOW_UP,
      ways: [
        { id: 'resolvido', next: 'encerrado' },
        { id: 'outro_dia', next: 'acompanhamento', again: ['acompanhamento', 'aguardar'] },
        {
          id: 'recorrente',
          next: 'supervisor',
          again: ['supervisor', 'acompanhamento', 'aguardar'],
        },
      ],
    },
    { kind: 'outcome', id: 'encerrado', manual: FOLLOW_UP },
  ],
  asides: [],
  reminders: [
    {
      section: COURTESY,
      words:
        'Agir com educação: sempre se dirija ao cliente com respeito, usando uma linguagem cortês.',
    },
    {
      section: COURTESY,
      words:
        'Ouvir atentamente: garanta que entendeu totalmente o problema do cliente antes de responder.',
    },
    {
      section: COURTESY,
      words:
        'Ser profissional: mantenha uma postura calma, independentemente do tom ou nível de frustração do cliente.',
    },
    {
      section: COURTESY,
      words:
        'Fornecer informações claras: exponha soluções e procedimentos de forma clara e resumida.',
    },
    {
      section: COURTESY,
      words:
        'Fazer o acompanhamento na hora certa: garanta o acompanhamento oportuno de qualquer compromisso assumido para resolver o problema.',
    },
  ],
  texts: ESCALONAMENTO_TEXTS,
  facts: [],
}
