import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseHolidayRules } from '../../../src/domain/calendar/parse-holiday-rules'

const eve = { kind: 'once', day: '2026-12-24', name: 'Véspera' }
const everyEve = { kind: 'yearly', monthDay: '12-24', name: 'Véspera' }
const leapDay = { kind: 'yearly', monthDay: '02-29', name: 'Bissexto' }
const removed = { kind: 'removed', day: '2026-11-20' }
const recess = { kind: 'span', from: '2026-12-21', to: '2027-01-04', name: 'Recesso' }
const everyRecess = { kind: 'yearly-span', from: '12-20', to: '01-06', name: 'Férias coletivas' }
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
  ['a range', '2026-12-21 a 2027-01-04 Recesso', [recess]],
  ['a range with até', '2026-12-21 até 2027-01-04 Recesso', [recess]],
  ['a range with à', '2026-12-21  À 2027-01-04 Recesso', [recess]],
  ['a range without a name', '2026-12-21 a 2027-01-04', [{ ...recess, name: 'Sem expediente' }]],
  [
    'a range of one day',
    '2026-12-21 a 2026-12-21 Balanço',
    [{ ...recess, to: '2026-12-21', name: 'Balanço' }],
  ],
  [
    'a range of a whole leap year',
    '2028-01-01 a 2028-12-31 Obra',
    [{ kind: 'span', from: '2028-01-01', to: '2028-12-31', name: 'Obra' }],
  ],
  ['a range of every year', '12-20 a 01-06 Férias coletivas', [everyRecess]],
  [
    'a range of one day in every year',
    '12-24 a 12-24 Véspera',
    [{ kind: 'yearly-span', from: '12-24', to: '12-24', name: 'Véspera' }],
  ],
  [
    'a range within every year',
    '07-13 a 07-24 Férias',
    [{ kind: 'yearly-span', from: '07-13', to: '07-24', name: 'Férias' }],
  ],
  [
    'ranges and days in one row',
    '2026-12-21 a 2027-01-04 Recesso, 12-24 Véspera; 12-20 a 01-06 Férias coletivas',
    [recess, everyEve, everyRecess],
  ],
  [
    'a name that tells its day in words',
    '07-09 9 de Julho',
    [{ kind: 'yearly', monthDay: '07-09', name: '9 de Julho' }],
  ],
  [
    'a name with a number',
    '2026-12-24 50 anos da empresa',
    [{ ...eve, name: '50 anos da empresa' }],
  ],
  [
    'a name with a year',
    '2026-12-24 Véspera de Natal 2026',
    [{ ...eve, name: 'Véspera de Natal 2026' }],
  ],
  [
    'a name with a law',
    '12-24 Lei 9.093/95 e Decreto 10/2026',
    [{ ...everyEve, name: 'Lei 9.093/95 e Decreto 10/2026' }],
  ],
  ['a name that begins with "a"', '12-24 a combinar', [{ ...everyEve, name: 'a combinar' }]],
  [
    'a name with a version',
    '12-24 Virada da versão 8.12',
    [{ ...everyEve, name: 'Virada da versão 8.12' }],
  ],
  ['a name with an "h"', '12-24 Dia H do 3º hotel', [{ ...everyEve, name: 'Dia H do 3º hotel' }]],
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
  ['a range backwards', '2027-01-04 a 2026-12-21 Recesso'],
  ['a range of every year backwards', '07-24 a 07-13 Férias'],
  ['a range of more than a year', '2026-12-21 a 2027-12-22 Recesso'],
  ['a range to no day', '2026-12-21 a 2027-02-29 Recesso'],
  ['a range of two forms', '2026-12-21 a 01-04 Recesso'],
  ['a range of two other forms', '12-21 a 2027-01-04 Recesso'],
  ['a range of two forms that would fit into a year', '12-21 a 2025-01-04 Recesso'],
  ['two such forms the other way', '2024-12-21 a 12-30 Recesso'],
  ['a range taken out', '-2026-12-21 a 2027-01-04'],
  ['a range with a hyphen', '2026-12-21 - 2026-12-30 Recesso'],
  ['a range to a day of the month', '2026-12-21 a 30 Recesso'],
  ['a range to a day in words', '2026-12-21 até 4 de janeiro'],
  ['a range and a further day', '2026-12-21 a 2027-01-04 e 2027-01-06'],
  ['two days', '2026-12-21 2026-12-22'],
  ['two days with "e"', '2026-12-21 e 2026-12-22 Balanço'],
  ['a further day of the month', '2026-12-21 e 22 Balanço'],
  ['two days and a stroke', '2026-12-21 Balanço | 2026-12-22 Contagem'],
  ['a Brazilian date in the name', '2026-12-21 Balanço e 22/12'],
  ['a whole Brazilian date in the name', '12-21 Balanço desde 21/12/2026'],
  ['a date with dots in the name', '12-21 Balanço (21.12.2026)'],
  ['a yearly date in the name', '12-21 Balanço e 12-22'],
  ['a day forgotten to be taken out', '12-21 Balanço -2026-11-20'],
  ['an hour', '2026-12-21 até 13h Balanço'],
  ['an hour with minutes', '2026-12-21 Balanço 13h30'],
  ['an hour with a blank', '2026-12-21 Balanço às 13 h'],
  ['an hour written out', '2026-12-21 Balanço a partir das 9 horas'],
  ['an hour with a colon', '2026-12-21 Balanço (09:30)'],
  ['noon', '2026-12-21 Balanço até o meio-dia'],
  ['half a day', '2026-12-21 Balanço, meio período'],
  ['a morning', '2026-12-24 manhã'],
  ['shorter hours', '2026-12-24 Véspera, expediente reduzido'],
  ['what lasts until lunch', '2026-12-24 até o almoço'],
  ['the half of a day in English', '2026-12-24 half day'],
  ['the half of a day in Spanish', '2026-12-24 media jornada'],
  ['an afternoon in two letters', '2026-12-24 PM'],
  ['an afternoon alone', '2026-12-24 só à tarde'],
  ['hours without their sign', '2026-12-24 das 8 às 12'],
  ['another day of the month', '2026-12-24 Véspera, e o dia 25 também'],
  ['an hour on a day taken out', '-2026-11-20 até 12:00'],
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
