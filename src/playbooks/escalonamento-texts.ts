import type { MessageText } from '../domain/messages/message-text'

const OURS = { manual: 'escalonamento-tres-niveis', source: 'ours', corrections: [] } as const

/** The manual has steps and no texts; whoever takes over a complaint reads these notes first. */
export const ESCALONAMENTO_TEXTS = [
  {
    ...OURS,
    id: 'repasse_1',
    section: 'O gerente atende à chamada telefônica',
    text: `Escalonamento do representante para o gerente
{{agent}} {{moment}}

O que já foi feito:
{{done}}

Resumo do problema: {{summary}}`,
    naming: 'Escalonamento do representante para o gerente',
  },
  {
    ...OURS,
    id: 'repasse_2',
    section: 'O supervisor revisa a reclamação',
    text: `Escalonamento do gerente para o supervisor
{{agent}} {{moment}}

O que já foi feito:
{{done}}

Resumo do problema: {{summary}}`,
    naming: 'Escalonamento do gerente para o supervisor',
  },
] as const satisfies readonly MessageText[]
