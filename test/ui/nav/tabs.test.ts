import { expect, test } from 'vitest'

import { tabAfter, tabIn } from '../../../src/ui/nav/tabs'

test.each([
  ['a tab by its name', '#configuracao', 'configuracao'],
  ['nothing', '', 'configuracao'],
  ['a name nobody knows', '#relatorios', 'configuracao'],
])('an address that names %s', (_, hash, tab) => {
  expect(tabIn(hash)).toBe(tab)
})

test.each([
  ['ArrowRight', 'configuracao'],
  ['ArrowLeft', 'configuracao'],
  ['End', 'configuracao'],
  ['a', undefined],
])('%s leads to %s', (key, tab) => {
  expect(tabAfter('configuracao', key)).toBe(tab)
})
