import { expect, test } from 'vitest'

import { addressOfPlace, type Place, placeIn } from '../../../src/ui/manuals/place'

test.each<readonly [string, Place]>([
  ['#manuais', { at: 'list' }],
  ['#manuais?manual=devolucao', { at: 'reading', manual: 'devolucao' }],
  ['#manuais?manual=devolucao&passo=prazo', { at: 'reading', manual: 'devolucao', step: 'prazo' }],
  ['#manuais?rascunho=devolucao-2', { at: 'writing', draft: 'devolucao-2' }],
])('%s is an address of the page', (address, place) => {
  expect(placeIn(address)).toEqual(place)
  expect(addressOfPlace(place)).toBe(address)
})

test('what another page asked leads to the list', () => {
  expect(placeIn('#manuais?groups=12&rules=F9')).toEqual({ at: 'list' })
})
