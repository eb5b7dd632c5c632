import { describe, expect, test } from 'vitest'

import { judgeTicket } from '../../../src/domain/audit/judge'
import { type Day, toDay } from '../../../src/domain/calendar/day'
import type { Update } from '../../../src/domain/ticket/history'
import { contextAt } from '../../fakes/judged-account'
import {
  at,
  attemptSent,
  farewellSent,
  firstMade,
  internalNote,
  twoMade,
} from '../../fixtures/updates'
import { foundIn, leadTicket, verdictOn } from './lead-tickets'

const CANCELLED = { tagsAdded: ['cancelado_sem_retorno'], status: 'solved' } as const

const on = (date: number): Day => toDay(`2026-11-${date}`) ?? expect.fail('no day')

describe('what was done before the day in the settings is no finding', () => {
  const sooner = attemptSent(2, '18 16:00')
  const twoOnOneDay: readonly Update[] = [...firstMade, sooner]
  const cancelledAfterTwo: readonly Update[] = [...twoMade, farewellSent('20 17:30', CANCELLED)]

  test.each<readonly [string, readonly Update[], Day, readonly string[]]>([
    ['on the day itself', twoOnOneDay, on(18), ['F5']],
    ['the day after', twoOnOneDay, on(19), []],
    [
      'of two acts only the later one',
      [...twoOnOneDay, attemptSent(3, '22 09:00')],
      on(19),
      ['F6'],
    ],
    [
      'a cancellation, judged by the attempts before the day too',
      cancelledAfterTwo,
      on(20),
      ['F2'],
    ],
    ['a cancellation before it', cancelledAfterTwo, on(21), []],
  ])('%s', (_, updates, since, expected) => {
    expect(foundIn(updates)).toEqual(expect.arrayContaining([...expected]))
    expect(foundIn(updates, { since })).toEqual(expected)
  })

  test('the day begins at midnight in the account’s zone', () => {
    const late = [...firstMade, attemptSent(2, '18 23:59')]
    expect(foundIn(late, { since: on(18) })).toEqual(['F5'])
    expect(foundIn(late, { since: on(19) })).toEqual([])
  })

  test('an attempt that was due before it is not overdue, one that became due after it is', () => {
    const told = { status: 'open', now: '27 10:00' } as const
    expect(foundIn(firstMade, { ...told, since: on(19) })).toEqual(['F9'])
    expect(foundIn(firstMade, { ...told, since: on(20) })).toEqual([])
  })

  test('an exception before it is not listed', () => {
    const excepted = [
      ...firstMade,
      internalNote('18 10:00', 'Exceção: tentativa antes do prazo - cliente pediu - por telefone', {
        tagsAdded: ['roteiro_excecao', 'roteiro_motivo_cliente'],
      }),
    ]
    expect(foundIn(excepted, { since: on(18) })).toEqual(['F10'])
    expect(foundIn(excepted, { since: on(19) })).toEqual([])
  })

  test('how far a ticket came is told all the same', () => {
    const { attempts, cancellations } = verdictOn(cancelledAfterTwo, { since: on(27) })
    expect([attempts, cancellations]).toEqual([2, ['upheld']])
  })
})

describe('tags tell nothing of when they were set', () => {
  const gap = { tags: ['contato_tentativa_2'], status: 'solved' } as const
  const byTags = (since: Day, more: object = {}) =>
    judgeTicket(leadTicket({ ...gap, ...more }), undefined, { ...contextAt(at('18 10:00')), since })

  test('a ticket from before the day is judged by its history only', () => {
    const { findings, needsAudits } = byTags(on(17))
    expect([findings, needsAudits]).toEqual([[], true])
  })

  test('a ticket that came in on the day has no act before it', () => {
    expect(byTags(on(16)).findings.map(({ rule }) => rule)).toEqual(['F1'])
  })

  test('of one that is overdue they tell since when', () => {
    const waiting = { tags: ['contato_tentativa_1'], status: 'open', updatedAt: at('16 09:00') }
    expect(byTags(on(17), waiting).findings.map(({ rule }) => rule)).toEqual(['F9'])
    expect(byTags(on(18), waiting).findings).toEqual([])
  })
})
