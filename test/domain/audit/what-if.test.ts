import { expect, test } from 'vitest'

import { judgeTicket } from '../../../src/domain/audit/judge'
import { changedFindings } from '../../../src/domain/audit/what-if'
import { createCalendar } from '../../../src/domain/calendar/holidays'
import type { WorkingTime } from '../../../src/domain/calendar/working-time'
import type { Update } from '../../../src/domain/ticket/history'
import { contextAt } from '../../fakes/judged-account'
import { at, attemptSent, farewellSent, TIME, threeMade, untouched } from '../../fixtures/updates'
import { leadTicket } from './lead-tickets'

const CANCELLED = { tagsAdded: ['cancelado_sem_retorno'], status: 'solved' } as const

/** What would be judged otherwise with these hours: `new F3`, `gone F6`. */
function changesWith(updates: readonly Update[], time: Partial<WorkingTime>): readonly string[] {
  const ticket = leadTicket({ status: 'solved' })
  const context = contextAt(at('27 10:00'))
  const before = judgeTicket(ticket, updates, context)
  const after = judgeTicket(ticket, updates, { ...context, time: { ...TIME, ...time } })
  return changedFindings(before.findings, after.findings).map(
    ({ change, rule }) => `${change} ${rule}`,
  )
}

test('a cancellation at half past five would be early if the day ended at six', () => {
  const updates = [...threeMade, farewellSent('23 17:30', CANCELLED)]
  expect(changesWith(updates, { endOfDay: 18 * 60 })).toEqual(['new F3'])
})

test('a cancellation at four would not be early if the day ended at four', () => {
  const updates = [...threeMade, farewellSent('23 16:00', CANCELLED)]
  expect(changesWith(updates, { endOfDay: 16 * 60 })).toEqual(['gone F3'])
})

test('with the hours as they are nothing is judged otherwise', () => {
  const updates = [...threeMade, farewellSent('23 16:00', CANCELLED)]
  expect(changesWith(updates, {})).toEqual([])
})

test('an attempt on a day that would be a holiday would be one', () => {
  const rules = [{ kind: 'once', day: '2026-11-18', name: 'Aniversário da cidade' }] as const
  const calendar = createCalendar({
    rules: rules as unknown as Parameters<typeof createCalendar>[0]['rules'],
    carnival: false,
    corpusChristi: false,
  })
  const updates = [...untouched, attemptSent(1, '18 09:05')]
  expect(changesWith(updates, { calendar })).toEqual(['new F6'])
})
