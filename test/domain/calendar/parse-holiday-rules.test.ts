import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseHolidayRules } from '../../../src/domain/calendar/parse-holiday-rules'

const eve = { kind: 'once', day: '2026-12-24', name: 'Véspera' }
const everyEve = { kind: 'yearly', monthDay: '12-24', name: 'Véspera' }
const leapDay = { kind: 'yearly', monthDay: '02-29', name: 'Bissexto' }
const removed = { kind: 'removed', day: '2026-11-20' }
const all = [eve, everyEve, removed]

test.each([
  ['one day', '2026-12-24 Véspera', [eve]],
  ['a day of every year', '12-24 Véspera', [everyEve]],
  ['a day taken out', '-2026-11-20', [removed]],
  ['a day taken out, with a word why', '-2026-11-20 trabalhamos', [removed]],
  ['one a line', '2026-12-24 Véspera\n12-24 Véspera\r\n-2026-11-20', all],
  ['semicolons and commas between', '2026-12-24 Véspera; 12-24 Véspera, -2026-11-20', all],
  ['a comma within a name', '12-24 Véspera, só', [{ ...everyEve, name: 'Véspera, só' }]],
  ['no name', '12-24', [{ ...everyEve, name: 'Sem expediente' }]],
  ['29 February of every year', '02-29 Bissexto', [leapDay]],
  ['blank lines', '\n  \n12-24 Véspera\n;\n', [everyEve]],
  ['nothing', '', []],
])('%s', (_, text, rules) => {
  expect(parseHolidayRules(text)).toEqual({ rules, faults: [] })
})

test.each([
  ['no such day', '2026-02-30 Errado'],
  ['no such month', '13-01 Errado'],
  ['the Brazilian way', '24/12/2026 Véspera'],
  ['a name alone', 'Natal'],
  ['a yearly day taken out, which is no form', '-11-20'],
  ['a name glued to the date', '12-24Véspera'],
])('%s is named as a fault and the other entries stay', (_, entry) => {
  expect(parseHolidayRules(`${entry}\n12-24 Véspera`)).toEqual({
    rules: [everyEve],
    faults: [entry],
  })
})

test('no text is too strange to read', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { rules, faults } = parseHolidayRules(text)
      expect(rules.length + faults.length).toBeLessThanOrEqual(text.length)
    }),
  )
})
