/**
 * What the package brings beside the macros, by its permanent name there. A queue's view is named
 * for its tag.
 */
export const VIEW_TITLES = {
  roteiro_tentativa_1: 'Roteiro: 1ª tentativa feita',
  roteiro_tentativa_2: 'Roteiro: 2ª tentativa feita',
  roteiro_tentativa_3: 'Roteiro: 3ª tentativa feita',
  roteiro_cancelamento: 'Roteiro: cancelamento a conferir',
  roteiro_nao_validados: 'Roteiro: não validados',
  roteiro_excecoes: 'Roteiro: exceções',
  triagem_reagendar: 'Roteiro: triagem, reagendar',
  triagem_documentos: 'Roteiro: triagem, documentos',
  triagem_pagamento: 'Roteiro: triagem, pagamento',
  triagem_sem_agendamento: 'Roteiro: triagem, sem agendamento',
} as const

export const TRIGGER_TITLES = {
  roteiro_retorno: 'Roteiro: retorno do cliente',
  roteiro_retorno_apos_cancelamento: 'Roteiro: retorno depois do cancelamento',
  roteiro_acompanhamento: 'Roteiro: ticket de acompanhamento',
  roteiro_marca: 'Roteiro: marcar tickets',
} as const

export const AUTOMATION_TITLES = {
  roteiro_silencio: 'Roteiro: sem retorno depois da 3ª tentativa',
} as const
