import { hintLines } from '../../../src/domain/note/template'
import { ESCALATION } from '../../fixtures/templates'

/** The template as the macro inserts it, hints and all. */
export const TEMPLATE = ESCALATION.sections
  .map((section) => [section.heading, ...hintLines(section)].join('\n'))
  .join('\n\n')

const ANSWERS: Readonly<Record<string, string>> = {
  system: 'Não → A rotina 316 não permite alterar o CFOP depois do faturamento.',
  description: 'Ajustar o CFOP dos pedidos 10 a 20 da filial 2, de 5102 para 5405.',
  cause: 'Falha de versão: a 8.12 gravou o CFOP da operação anterior.',
  solution: 'Pedidos com CFOP 5405 e sem alteração de impostos.',
}

/** A complete note in the template's words; single answers may be replaced. */
export const filled = (answers: Readonly<Record<string, string>> = {}): string =>
  ESCALATION.sections
    .map(({ id, heading }) => `${heading}\n${answers[id] ?? ANSWERS[id]}`)
    .join('\n\n')
