import { describe, expect, test } from 'vitest'

import type { AuditContext } from '../../../src/domain/audit/context'
import { judgeTicket } from '../../../src/domain/audit/judge'
import { keptPast } from '../../../src/domain/audit/kept-past'
import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import { readPast } from '../../../src/domain/audit/past'
import { changedFindings, contactChanges } from '../../../src/domain/audit/what-if'
import { createCalendar } from '../../../src/domain/calendar/holidays'
import type { WorkingTime } from '../../../src/domain/calendar/working-time'
import type { Update } from '../../../src/domain/ticket/history'
import { contextAt, readTicket } from '../../fakes/judged-account'
import {
  at,
  attemptSent,
  farewellSent,
  TIME,
  tagsAfter,
  threeMade,
  twoMade,
  untouched,
} from '../../fixtures/updates'
import { createWorkspace } from '../../workspace'
import { leadTicket } from './lead-tickets'

const CANCELLED = { tagsAdded: ['cancelado_sem_retorno'], status: 'solved' } as const

/** What would be judged otherwise: `new F3`, `gone F6`. */
function changesBy(
  updates: readonly Update[],
  other: Partial<AuditContext>,
  more: Partial<LeadTicket> = { status: 'solved' },
): readonly string[] {
  const ticket = leadTicket(more)
  const context = contextAt(at('27 10:00'))
  const before = judgeTicket(ticket, updates, context)
  const after = judgeTicket(ticket, updates, { ...context, ...other })
  return changedFindings(before.findings, after.findings).map(
    ({ change, rule }) => `${change} ${rule}`,
  )
}

const changesWith = (updates: readonly Update[], time: Partial<WorkingTime>) =>
  changesBy(updates, { time: { ...TIME, ...time } })

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

describe('if four attempts came before a cancellation', () => {
  const open = { status: 'open', tags: tagsAfter(threeMade), updatedAt: at('23 09:05') } as const

  test('a cancellation after three would come too soon', () => {
    const updates = [...threeMade, farewellSent('23 17:30', CANCELLED)]
    expect(changesBy(updates, { attempts: 4 })).toEqual(['new F2'])
  })

  test('one before its deadline would be one too few instead', () => {
    const updates = [...threeMade, farewellSent('23 16:00', CANCELLED)]
    expect(changesBy(updates, { attempts: 4 })).toEqual(['gone F3', 'new F2'])
  })

  test('after three the fourth would be overdue, and no cancellation', () => {
    expect(changesBy(threeMade, { attempts: 4 }, open)).toEqual(['gone F9', 'new F9'])
  })

  test('after two nothing would be otherwise', () => {
    expect(changesBy(twoMade, { attempts: 4 }, { ...open, tags: tagsAfter(twoMade) })).toEqual([])
  })
})

describe('what is kept of 400 tickets tells of another rule what their whole histories tell', () => {
  const account = createWorkspace({ now: () => Date.parse('2026-11-18T10:00-03:00') })
  account.tell({ seed: 19, tickets: 400 })
  const calendarWith = (day: string) => ({
    holidayName: (other: string) =>
      other === day ? 'Recesso' : TIME.calendar.holidayName(other as never),
  })

  test.each<readonly [string, Partial<AuditContext>, number]>([
    ['the day ends at six', { time: { ...TIME, endOfDay: 18 * 60 } }, 1],
    ['the day ends at noon', { time: { ...TIME, endOfDay: 12 * 60 } }, 1],
    ['the 16th is a holiday', { time: { ...TIME, calendar: calendarWith('2026-11-16') } }, 1],
    ['there are four attempts', { attempts: 4 }, 1],
    ['all stays as it is', {}, 0],
  ])('%s', (_, other, atLeast) => {
    const context = contextAt(account.now())
    const after = { ...context, ...other }
    let changes = 0
    for (const saved of account.tickets()) {
      const { ticket, updates } = readTicket(account, saved)
      const found = (by: AuditContext) => judgeTicket(ticket, updates, by).findings
      const whole = changedFindings(found(context), found(after))
      const past = keptPast(ticket, readPast(ticket, updates, context))
      const kept = past ? contactChanges(ticket, past, context, after) : []
      expect(kept.map(shownOf)).toEqual(whole.map(shownOf))
      changes += whole.length
    }
    expect(changes).toBeGreaterThanOrEqual(atLeast)
  })
})

/** A finding with as much of its evidence as a lead is shown. */
const shownOf = ({ evidence, ...finding }: ReturnType<typeof contactChanges>[number]) => ({
  ...finding,
  evidence: evidence.map(({ auditId, at: when, author, comment, tagsAdded, tagsRemoved }) => ({
    ...{ auditId, when, author, tagsAdded, tagsRemoved },
    said: comment?.text.slice(0, 300),
  })),
})
