/** What the package brings beside the macros, by its permanent name there. */
export const VIEW_TITLES = {
  roteiro_tentativa_1: 'Roteiro: 1ª tentativa feita',
  roteiro_tentativa_2: 'Roteiro: 2ª tentativa feita',
  roteiro_tentativa_3: 'Roteiro: 3ª tentativa feita',
  roteiro_cancelamento: 'Roteiro: cancelamento a conferir',
  roteiro_nao_validados: 'Roteiro: não validados',
  roteiro_excecoes: 'Roteiro: exceções',
} as const

export const TRIGGER_TITLES = {
  roteiro_retorno: 'Roteiro: o cliente respondeu',
  roteiro_retorno_apos_cancelamento: 'Roteiro: retorno depois do cancelamento',
  roteiro_acompanhamento: 'Roteiro: ticket de acompanhamento',
  roteiro_marca: 'Roteiro: marcar tickets',
} as const

export const AUTOMATION_TITLES = {
  roteiro_silencio: 'Roteiro: sem retorno depois da 3ª tentativa',
} as const
