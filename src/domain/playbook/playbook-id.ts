/** The five manuals; permanent, for their names stand in tags (roteiro_<id>_<step>). */
export const PLAYBOOK_IDS = [
  'contato',
  'retorno',
  'escalonamento',
  'triagem',
  'faturamento',
] as const
export type PlaybookId = (typeof PLAYBOOK_IDS)[number]
