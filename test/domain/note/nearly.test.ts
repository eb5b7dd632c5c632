import { expect, test } from 'vitest'

import { isNearly } from '../../../src/domain/note/nearly'

test.each([
  ['the word itself', 'causa', 'causa', true],
  ['two letters swapped', 'cuasa', 'causa', true],
  ['a letter doubled', 'caussa', 'causa', true],
  ['a letter too many', 'causas', 'causa', true],
  ['a letter left out of a short word: another word', 'casa', 'causa', false],
  ['another first letter: another word', 'pausa', 'causa', false],
  ['a letter replaced in a short word: another word', 'calsa', 'causa', false],
  ['a letter left out', 'posivel', 'possivel', true],
  ['a letter replaced', 'descrisao', 'descricao', true],
  ['doubled and replaced', 'descrissao', 'descricao', true],
  ['swapped in the middle', 'soulcao', 'solucao', true],
  ['swapped in the middle of a short one', 'peiddo', 'pedido', true],
  ['two slips in a long word', 'solicitacoa', 'solicitacao', true],
  ['two slips in a middling word', 'descrito', 'descricao', false],
  ['the plural', 'solucoes', 'solucao', false],
  ['a very short word', 'dr', 'da', false],
])('%s', (_, typed, expected, isNear) => {
  expect(isNearly(typed, expected)).toBe(isNear)
})
