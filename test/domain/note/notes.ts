import { SECTIONS } from '../../../src/domain/note/sections'

/** The template as the macro inserts it, hints and all. */
export const TEMPLATE = SECTIONS.map(({ line, hints }) => [line, ...hints].join('\n')).join('\n\n')

const ANSWERS = {
  system: 'Não → A rotina 316 não permite alterar o CFOP depois do faturamento.',
  description: 'Ajustar o CFOP dos pedidos 10 a 20 da filial 2, de 5102 para 5405.',
  cause: 'Falha de versão: a 8.12 gravou o CFOP da operação anterior.',
  solution: 'Pedidos com CFOP 5405 e sem alteração de impostos.',
}

/** A complete note in the template's words; single answers may be replaced. */
export const filled = (answers: Partial<typeof ANSWERS> = {}): string =>
  SECTIONS.map(({ id, line }) => `${line}\n${answers[id] ?? ANSWERS[id]}`).join('\n\n')
