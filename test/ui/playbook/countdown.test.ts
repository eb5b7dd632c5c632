import { expect, test } from 'vitest'

import { isCounted, minutesLeft, remaining, untilWords } from '../../../src/ui/playbook/countdown'
import { createPlaybookSay } from '../../../src/ui/playbook/playbook-say'
import { createSidebarSay } from '../../../src/ui/text/sidebar-say'
import { day } from '../../domain/calendar/days'
import { at, ZONE } from '../../fixtures/updates'

const NOW = at('19 09:00')
const say = createPlaybookSay(createSidebarSay('pt', { zone: ZONE, today: day('2026-11-19') }))

test.each([
  ['a quarter of an hour', 15 * 60_000, '15 min', 'Faltam 15 minutos.'],
  ['within a second', 759_001, '13 min', 'Faltam 13 minutos.'],
  ['one minute', 60_000, '1 min', 'Falta 1 minuto.'],
  ['the last minute', 59_000, '59 s', 'Falta 1 minuto.'],
  ['the last second', 1, '1 s', 'Falta 1 minuto.'],
  ['none is left', 0, '0 s', 'Faltam 0 minutos.'],
  ['it is over', -5_000, '0 s', 'Faltam 0 minutos.'],
])('%s: a duration is shown, minutes are said', (_, left, shown, said) => {
  expect(remaining(NOW + left, NOW, say)).toBe(shown)
  expect(minutesLeft(NOW + left, NOW, say)).toBe(said)
})

test('less than an hour is a duration, an hour and longer is named by its end', () => {
  expect(isCounted(NOW + 3_599_999, NOW)).toBe(true)
  expect(isCounted(NOW + 3_600_000, NOW)).toBe(false)
  expect(untilWords(NOW + 18 * 60_000, NOW, say)).toBe('em 18 min')
  expect(untilWords(at('25 14:00'), NOW, say)).toBe('até quarta, 25/11, às 14:00')
})
