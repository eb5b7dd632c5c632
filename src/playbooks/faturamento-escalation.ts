import type { ManualWords, PlaybookStep } from '../domain/playbook/playbook'

/** What the manual wants looked at, and done, ten minutes after the first answer. */
export const STALLED: ManualWords = {
  section: 'APÓS A PRIMEIRA MENSAGEM DE RETORNO AO CLIENTE, ENCAMINHA A 2°',
  words:
    'CMC analisa o incidente e verifica em qual fila o incidente se encontra e o estado, caso esteja com o atendimento parado entre os primeiros 10minutos, deve entrar em contato com o time responsável pelo incidente e solicitar prioridade.',
}

/** The manual names a person; who is on call stands in the settings. */
const ON_CALL: ManualWords = {
  section: 'Pontos de Atenção',
  words: 'E não tiver sucesso no seguimento do escalonamento, deverá acionar',
}

/** An incident nobody works on: its team is called, and who is on call if that fails; then `segunda`. */
export const FATURAMENTO_ESCALATION: readonly PlaybookStep[] = [
  {
    kind: 'checklist',
    id: 'escalonar',
    manual: STALLED,
    items: [
      { id: 'planilha', words: 'Observando a planilha de escalonamento', shows: 'sheet' },
      {
        id: 'contato',
        words:
          'deve entrar em contato com o time responsável pelo incidente e solicitar prioridade',
      },
    ],
    next: 'acionamento',
  },
  {
    kind: 'question',
    id: 'acionamento',
    manual: STALLED,
    ways: [
      { id: 'acionado', next: 'segunda', fact: 'mesa' },
      { id: 'sem_sucesso', next: 'sem_sucesso' },
    ],
  },
  {
    kind: 'question',
    id: 'sem_sucesso',
    manual: ON_CALL,
    ways: [
      { id: 'plantao', next: 'plantao', when: { outsideHours: true } },
      { id: 'tentar', next: 'escalonar', again: ['escalonar', 'acionamento'] },
      // The customer is not left waiting for the team.
      { id: 'seguir', next: 'segunda' },
    ],
  },
  {
    kind: 'checklist',
    id: 'plantao',
    manual: ON_CALL,
    items: [{ id: 'plantao', words: ON_CALL.words, shows: 'on-call' }],
    next: 'segunda',
  },
]
