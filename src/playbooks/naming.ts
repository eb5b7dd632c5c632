/** Words that name our messages, folded: enough to know that there is something to check. */
export const NAMING: readonly string[] = [
  'primeira tentativa de contato',
  'segunda tentativa de contato',
  'terceiro contato para validacao',
  'cancelado por falta de retorno',
  'atividade tem um custo associado',
  'fora do zendesk:',
]
