import { expect, test } from 'vitest'

import { addressOf, askedIn, TAB_IDS, tabAfter, tabIn } from '../../../src/ui/nav/tabs'

test.each([
  ['a tab by its name', '#configuracao', 'configuracao'],
  ['a tab and what is asked of it', '#auditoria?groups=12', 'auditoria'],
  ['nothing', '', 'hoje'],
  ['a name nobody knows', '#relatorios', 'hoje'],
])('an address that names %s', (_, hash, tab) => {
  expect(tabIn(hash)).toBe(tab)
})

test.each([
  ['what is asked', '#auditoria?groups=12.13&rules=F5', 'groups=12.13&rules=F5'],
  ['that nothing is left out', '#hoje?', ''],
  ['no more than a page', '#hoje', undefined],
])('an address says %s', (_, hash, asked) => {
  expect(askedIn(hash)).toBe(asked)
  expect(addressOf(tabIn(hash), asked)).toBe(hash)
})

test.each([
  ['ArrowRight', 'configuracao', 'hoje'],
  ['ArrowRight', 'hoje', 'auditoria'],
  ['ArrowLeft', 'hoje', 'configuracao'],
  ['Home', 'indicadores', 'hoje'],
  ['End', 'hoje', 'configuracao'],
  ['a', 'hoje', undefined],
] as const)('%s leads from %s to %s', (key, from, to) => {
  expect(tabAfter(from, key, TAB_IDS)).toBe(to)
})

test('keys lead past a tab that is not there', () => {
  const tabs = TAB_IDS.filter((id) => id !== 'configuracao')
  expect(tabAfter('hoje', 'End', tabs)).toBe('manuais')
  expect(tabAfter('manuais', 'ArrowRight', tabs)).toBe('hoje')
})
