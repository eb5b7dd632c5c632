/** One part of the escalation note. */
export interface Section {
  readonly id: string
  /** The heading as the manual words it, with its number. */
  readonly heading: string
  /** The whole line the manual prints: heading, `(Campo Obrigatório)`, colon. */
  readonly line: string
  /** A short name for small places. */
  readonly title: string
  /** What the template prints below the heading; the agent's answer takes its place. */
  readonly hints: readonly string[]
}

/**
 * The template 'Escalonar TI (Script db2)', in its order and words. All four are mandatory, though
 * the manual prints so on three only.
 */
export const SECTIONS = [
  {
    id: 'system',
    heading: '1 - É possível realizar o processo diretamente pelo sistema?',
    line: '1 - É possível realizar o processo diretamente pelo sistema? (Campo Obrigatório)',
    title: 'Possível pelo sistema?',
    hints: [
      'Sim → Informar passo a passo que foi orientado ao cliente (menu, telas, parâmetros).',
      'Não → Informar claramente por que não é possível realizar pelo sistema padrão.',
    ],
  },
  {
    id: 'description',
    heading: '2 - Descrição detalhada da solicitação de Script',
    line: '2 - Descrição detalhada da solicitação de Script (Campo Obrigatório):',
    title: 'Descrição',
    hints: [
      '(Detalhar: O que deve ser ajustado / Quais tabelas / processos / movimentações / período / detalhar exatamente o que o script deve ajustar.)',
    ],
  },
  {
    id: 'cause',
    heading: '3 - Causa da demanda',
    line: '3 - Causa da demanda (Campo Obrigatório):',
    title: 'Causa',
    hints: [
      '(Detalhar: Origem do problema/Erro de sistema/Falha de versão/Problema de OFF/Processo operacional)',
    ],
  },
  {
    id: 'solution',
    heading: '4 - Solução esperada',
    line: '4 - Solução esperada:',
    title: 'Solução esperada',
    hints: [
      '(Regras obrigatórias / Validação esperada / Resultado esperado)',
      'Observação: Caso tenha, anexar arquivos relevantes como, planilhas, arquivos PDF, vídeos, prints, consultas que foram utilizadas para validar dados, etc.',
    ],
  },
] as const satisfies readonly Section[]

export type SectionId = (typeof SECTIONS)[number]['id']

export const SECTION_IDS: readonly SectionId[] = SECTIONS.map(({ id }) => id)
