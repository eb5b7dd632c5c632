import { expect, test } from 'vitest'

import { weekWords } from '../../../src/ui/leads/week-words'
import type { Language } from '../../../src/ui/text/language'
import { day } from '../../domain/calendar/days'
import { sayIn } from './open-leads'

test.each<readonly [Language, string, string]>([
  ['pt', '2026-11-16', '16 a 22/11'],
  ['pt', '2026-11-30', '30/11 a 06/12'],
  ['es', '2026-11-02', '02 al 08/11'],
  ['en', '2026-11-02', 'Nov 2 to 8'],
  ['en', '2026-11-30', 'Nov 30 to Dec 6'],
  ['pt', '2025-12-29', '29/12/2025 a 04/01'],
])('in %s the week of %s is %s', async (language, monday, words) => {
  expect(weekWords(day(monday), await sayIn(language))).toBe(words)
})
