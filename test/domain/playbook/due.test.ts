import { describe, expect, test } from 'vitest'

import { toDay } from '../../../src/domain/calendar/day'
import { endOfWait, minutesOf } from '../../../src/domain/playbook/due'
import type { Playbook, Until, WaitStep } from '../../../src/domain/playbook/playbook'
import { ANA, at, TIME } from '../../fixtures/updates'
import { marksOf } from './explore'
import { ticketWith, VISIT } from './visit-playbook'

const waitFor = (until: Until): WaitStep => ({
  ...{ kind: 'wait', id: 'espera', next: 'fim', until },
  manual: { section: 'Visita', words: 'Avise o cliente.' },
})
const visitWith = (wait: WaitStep): Playbook => ({ ...VISIT, steps: [...VISIT.steps, wait] })

/** When a wait that began at that moment ends, on a ticket with these marks. */
function endOf(until: Until, since: string, marks: Readonly<Record<string, string>> = {}) {
  const wait = waitFor(until)
  const mark = { at: at(since), by: ANA }
  return endOfWait(visitWith(wait), wait, mark, marksOf(ticketWith(marks, since)), TIME)
}

describe('a wait ends', () => {
  const adjustable: Until = { kind: 'minutes', minutes: 15, isAdjustable: true }
  const visit: Until = { kind: 'value', of: 'visita' }

  test.each<[string, Until, string, Record<string, string>, string]>([
    ['after its minutes', { kind: 'minutes', minutes: 30 }, '18 09:05', {}, '18 09:35'],
    [
      'after the minutes chosen',
      adjustable,
      '18 09:05',
      { roteiro_triagem_espera_40: '18 09:06' },
      '18 09:45',
    ],
    ['after those proposed, none being chosen', adjustable, '18 09:05', {}, '18 09:20'],
    [
      'never by a choice where there is none to make',
      { kind: 'minutes', minutes: 15 },
      '18 09:05',
      { roteiro_triagem_espera_40: '18 09:06' },
      '18 09:20',
    ],
    ['with the working day', { kind: 'end-of-day' }, '18 16:59', {}, '18 17:00'],
    ['with the next one, begun at its end', { kind: 'end-of-day' }, '18 17:00', {}, '19 17:00'],
    ['with the next one, begun on a holiday', { kind: 'end-of-day' }, '20 10:00', {}, '23 17:00'],
    ['when the next business day begins', { kind: 'business-day' }, '18 23:59', {}, '19 00:00'],
    ['after a holiday and a weekend', { kind: 'business-day' }, '19 09:00', {}, '23 00:00'],
    [
      'at the hour agreed',
      visit,
      '18 09:05',
      { roteiro_triagem_visita_20261125_1430: '18 09:05' },
      '25 14:30',
    ],
    [
      'when the day agreed begins to be worked',
      visit,
      '18 09:05',
      { roteiro_triagem_visita_20261125: '18 09:05' },
      '25 08:00',
    ],
  ])('%s', (_, until, since, marks, end) => {
    expect(endOf(until, since, marks)).toBe(at(end))
  })

  test('at no known hour when nothing was agreed', () => {
    expect(endOf(visit, '18 09:00')).toBeUndefined()
  })

  test('at no known hour when its beginning is not known', () => {
    const marks = marksOf(ticketWith({}, '18 09:00'))
    for (const kind of ['end-of-day', 'business-day'] as const) {
      const wait = waitFor({ kind })
      expect(endOfWait(visitWith(wait), wait, undefined, marks, TIME)).toBeUndefined()
    }
  })

  test('with the day that was announced, if that is the later one (C6)', () => {
    const announced = toDay('2026-11-24') ?? expect.fail('no such day')
    const ticket = ticketWith({ roteiro_triagem_aviso: '18 09:00' }, '18 09:00')
    const mark = { at: at('18 09:00'), by: ANA, announced }
    const marks = { ...marksOf(ticket), of: () => mark }
    const wait = waitFor({ kind: 'end-of-day', announcedIn: 'aviso' })
    expect(endOfWait(visitWith(wait), wait, mark, marks, TIME)).toBe(at('24 17:00'))
  })
})

test('an adjustable wait is as long as was chosen last, or as proposed', () => {
  const wait = waitFor({ kind: 'minutes', minutes: 15, isAdjustable: true })
  const marks = (tags: Readonly<Record<string, string>>) => marksOf(ticketWith(tags, '18 09:00'))
  expect(minutesOf(visitWith(wait), wait, 15, marks({}))).toBe(15)
  expect(
    minutesOf(visitWith(wait), wait, 15, marks({ roteiro_triagem_espera_5: '18 09:00' })),
  ).toBe(5)
})
