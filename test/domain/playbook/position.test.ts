import { describe, expect, test } from 'vitest'

import { positionIn } from '../../../src/domain/playbook/position'
import { at, MARTA, TIME } from '../../fixtures/updates'
import { marksOf, positionOf } from './explore'
import { ticketWith, VISIT } from './visit-playbook'

/** Where a ticket is, in one line: `at ligar`, `waiting meia_hora 18 09:30`. */
function placeOf(marks: Readonly<Record<string, string>>, now: string, ...replies: string[]) {
  const position = positionOf(VISIT, ticketWith(marks, now, ...replies))
  return { kind: position.kind, step: position.step.id }
}

const AVISO = { roteiro_triagem_aviso: '18 09:00' }
const AGREED = { ...AVISO, roteiro_triagem_ligar_atendeu: '18 09:40' }
const VISITED = { ...AGREED, roteiro_triagem_visita_20261119_1400: '18 09:45' }

describe('the step a ticket is at', () => {
  test.each<[string, Record<string, string>, string, string, string]>([
    ['nothing done', {}, '18 09:00', 'at', 'aviso'],
    ['tags of another playbook', { roteiro_retorno_fechar: '18 08:00' }, '18 09:00', 'at', 'aviso'],
    ['a message not after hours', {}, '18 17:00', 'closed', 'aviso'],
    ['the last minute of the day', {}, '18 16:59', 'at', 'aviso'],
    ['a message not on a holiday', {}, '20 09:00', 'closed', 'aviso'],
    ['half an hour, not yet over', AVISO, '18 09:29', 'waiting', 'meia_hora'],
    ['half an hour, over', AVISO, '18 09:30', 'at', 'ligar'],
    ['the call was answered', AGREED, '18 09:41', 'at', 'visita'],
    ['an appointment', VISITED, '18 10:00', 'waiting', 'ate_a_visita'],
    ['the hour of the appointment', VISITED, '19 14:00', 'at', 'lembrar'],
    [
      'no such day',
      { ...AGREED, roteiro_triagem_visita_20261131: '18 09:45' },
      '19 14:00',
      'at',
      'visita',
    ],
    [
      'said once, and again in a while',
      { ...VISITED, roteiro_triagem_lembrar_1: '19 14:05' },
      '19 14:19',
      'waiting',
      'periodo',
    ],
    [
      'said once, and due again',
      { ...VISITED, roteiro_triagem_lembrar_1: '19 14:05' },
      '19 14:20',
      'at',
      'lembrar',
    ],
    [
      'a longer while was chosen',
      { ...VISITED, roteiro_triagem_lembrar_1: '19 14:05', roteiro_triagem_periodo_60: '19 14:06' },
      '19 15:04',
      'waiting',
      'periodo',
    ],
    [
      'an outcome with effects, not yet saved',
      { ...VISITED, roteiro_triagem_lembrar_basta: '19 14:05' },
      '19 14:05',
      'at',
      'entregue',
    ],
    [
      'an outcome with effects, saved',
      {
        ...VISITED,
        roteiro_triagem_lembrar_basta: '19 14:05',
        roteiro_triagem_encerrado: '19 14:06',
      },
      '19 14:07',
      'over',
      'entregue',
    ],
    [
      'an outcome without effects',
      { ...AVISO, roteiro_triagem_ligar_desistiu: '18 09:40' },
      '18 09:41',
      'over',
      'fim',
    ],
    [
      'an aside, from wherever',
      { ...AVISO, roteiro_triagem_outro_local: '18 09:05' },
      '18 09:06',
      'over',
      'fim',
    ],
  ])('%s', (_, marks, now, kind, step) => {
    expect(placeOf(marks, now)).toEqual({ kind, step })
  })
})

test('a reply ends a wait that names where it leads, and stays at hand', () => {
  const position = positionOf(VISIT, ticketWith(AVISO, '18 09:20', '18 09:10'))
  expect(position).toMatchObject({ kind: 'at', step: { id: 'visita' } })
  expect(position.reply).toMatchObject({ at: at('18 09:10'), by: MARTA })
})

test('what was written before the wait began is no reply to it', () => {
  expect(placeOf(AVISO, '18 09:20', '18 08:59')).toEqual({ kind: 'waiting', step: 'meia_hora' })
})

test('a reply after the reply was seen to does not lead back', () => {
  expect(placeOf(VISITED, '18 10:00', '18 09:10', '18 09:50')).toEqual({
    kind: 'waiting',
    step: 'ate_a_visita',
  })
})

test('a reply that was seen to is not shown again', () => {
  const marks = { ...AVISO, roteiro_triagem_visita_20261119_1400: '18 09:15' }
  const position = positionOf(VISIT, ticketWith(marks, '19 14:00', '18 09:10'))
  expect(position.step.id).toBe('lembrar')
  expect(position.reply).toBeUndefined()
})

test('a wait tells when it ends and since when it runs', () => {
  expect(positionOf(VISIT, ticketWith(AVISO, '18 09:10'))).toMatchObject({
    kind: 'waiting',
    until: at('18 09:30'),
    since: at('18 09:00'),
  })
})

test('a message that has to wait for a business day tells for which', () => {
  expect(positionOf(VISIT, ticketWith({}, '19 18:00'))).toMatchObject({
    kind: 'closed',
    why: 'after-hours',
    opens: '2026-11-23',
  })
})

test('a message said again and again is counted', () => {
  const marks = { ...VISITED, roteiro_triagem_lembrar_4: '19 15:00' }
  expect(positionOf(VISIT, ticketWith(marks, '19 16:00'))).toMatchObject({ kind: 'at', n: 5 })
})

test('what was done comes with its answer, its moment and its author', () => {
  const { done } = positionOf(VISIT, ticketWith(AGREED, '18 10:00'))
  expect(done).toMatchObject([
    { step: { id: 'aviso' }, tag: 'roteiro_triagem_aviso', at: at('18 09:00') },
    { step: { id: 'ligar' }, way: { id: 'atendeu' }, by: { name: 'Ana Lima' } },
  ])
})

test('without a history a wait of minutes says that its time is not known; one for a day does not', () => {
  const forgotten = { ...ticketWith(AVISO, '18 12:00'), marks: new Map() }
  expect(positionOf(VISIT, forgotten).kind).toBe('time-unknown')
  const appointed = { ...ticketWith(VISITED, '18 12:00'), marks: new Map() }
  expect(positionOf(VISIT, appointed)).toMatchObject({ kind: 'waiting', until: at('19 14:00') })
})

test('data that lead nowhere are our fault and say so', () => {
  const [first] = VISIT.steps
  const astray = { ...VISIT, steps: first ? [first] : [] }
  const ticket = ticketWith(AVISO, '18 09:00')
  expect(() => positionIn(astray, marksOf(ticket), ticket.now, TIME)).toThrow('triagem has no step')
})
