import { beforeAll, expect, test } from 'vitest'

import type { Day } from '../../../src/domain/calendar/day'
import { createDates } from '../../../src/ui/text/dates'
import type { Language } from '../../../src/ui/text/language'
import { loadWords } from '../../../src/ui/text/text'

const day = (text: string) => text as Day
const ZONE = 'America/Sao_Paulo'
const dates = (language: Language) =>
  createDates(language, { zone: ZONE, today: day('2026-11-19') })
const at = (iso: string) => Date.parse(iso)

beforeAll(() => Promise.all([loadWords('en'), loadWords('es')]))

test.each([
  ['today', '2026-11-19', 'hoje', 'hoje', 'today', 'hoy'],
  ['tomorrow', '2026-11-20', 'amanhã', 'amanhã', 'tomorrow', 'mañana'],
  ['yesterday', '2026-11-18', 'ontem', 'ontem', 'yesterday', 'ayer'],
  [
    'a Monday',
    '2026-11-23',
    'segunda, 23/11',
    'na segunda, 23/11',
    'Monday, Nov 23',
    'lunes, 23/11',
  ],
  [
    'a Saturday',
    '2026-11-21',
    'sábado, 21/11',
    'no sábado, 21/11',
    'Saturday, Nov 21',
    'sábado, 21/11',
  ],
  [
    'a Sunday',
    '2026-11-22',
    'domingo, 22/11',
    'no domingo, 22/11',
    'Sunday, Nov 22',
    'domingo, 22/11',
  ],
  [
    'another year',
    '2027-01-04',
    'segunda, 04/01/2027',
    'na segunda, 04/01/2027',
    'Monday, Jan 4, 2027',
    'lunes, 04/01/2027',
  ],
])('%s is said as agents say it', (_, date, pt, inPt, en, es) => {
  expect(dates('pt').day(day(date))).toBe(pt)
  expect(dates('pt').on(day(date))).toBe(inPt)
  expect(dates('en').day(day(date))).toBe(en)
  expect(dates('es').day(day(date))).toBe(es)
})

test.each([
  [
    'this morning',
    '2026-11-19T12:12:00Z',
    'hoje, às 09:12',
    'hoje, às 09:12',
    'today at 09:12',
    'hoy, a las 09:12',
  ],
  [
    'one in the night',
    '2026-11-19T04:30:00Z',
    'hoje, à 01:30',
    'hoje, à 01:30',
    'today at 01:30',
    'hoy, a la 01:30',
  ],
  [
    'another day',
    '2026-11-17T12:01:00Z',
    'terça, 17/11, às 09:01',
    'em 17/11, às 09:01',
    'Tuesday, Nov 17 at 09:01',
    'martes, 17/11, a las 09:01',
  ],
  [
    'late in the evening of the zone, another day in UTC',
    '2026-11-20T01:00:00Z',
    'hoje, às 22:00',
    'hoje, às 22:00',
    'today at 22:00',
    'hoy, a las 22:00',
  ],
])('%s is said in the zone of the account', (_, iso, pt, inPt, en, es) => {
  expect(dates('pt').moment(at(iso))).toBe(pt)
  expect(dates('pt').onMoment(at(iso))).toBe(inPt)
  expect(dates('en').moment(at(iso))).toBe(en)
  expect(dates('es').moment(at(iso))).toBe(es)
})

test('without knowing what day it is, no day is called today', () => {
  expect(createDates('pt', {}).on(day('2026-11-19'))).toBe('na quinta, 19/11')
})

test('what was read today was read yesterday once a page is open over midnight', () => {
  let today = day('2026-11-18')
  const dates = createDates('pt', {
    zone: ZONE,
    get today() {
      return today
    },
  })
  expect(dates.onMoment(Date.parse('2026-11-18T23:50-03:00'))).toBe('hoje, às 23:50')
  today = day('2026-11-19')
  expect(dates.onMoment(Date.parse('2026-11-18T23:50-03:00'))).toBe('ontem, às 23:50')
  expect(dates.isToday(day('2026-11-19'))).toBe(true)
})
