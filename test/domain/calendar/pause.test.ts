import { expect, test } from 'vitest'

import { pausedUntil, pauseTag } from '../../../src/domain/calendar/pause'
import { at, ZONE } from '../../fixtures/updates'
import { day } from './days'

test.each<[string, readonly string[], string | undefined]>([
  ['an appointment', ['roteiro_pausa_ate_20261125_1400'], '25 14:00'],
  [
    'the latest of two',
    ['roteiro_pausa_ate_20261125_1400', 'roteiro_pausa_ate_20261124_0900'],
    '25 14:00',
  ],
  ['no such day', ['roteiro_pausa_ate_20261131_1400'], undefined],
  ['no such hour', ['roteiro_pausa_ate_20261125_2560'], undefined],
  ['a tag of another name with a day', ['roteiro_prazo_ate_20261125_1400'], undefined],
  ['another tag', ['roteiro_pausa', 'escalonar_ti_script_db2'], undefined],
])('a tag holds the attempts until its moment (C12): %s', (_, tags, moment) => {
  expect(pausedUntil(tags, ZONE)).toBe(moment && at(moment))
})

test('an appointment is written as it is read', () => {
  expect(pauseTag({ day: day('2026-11-25'), minutes: 14 * 60 })).toBe(
    'roteiro_pausa_ate_20261125_1400',
  )
})
