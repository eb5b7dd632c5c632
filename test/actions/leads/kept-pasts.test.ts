import { expect, test } from 'vitest'

import {
  createLeadRows,
  judgedRow,
  type LeadRow,
  MOST_PASTS,
} from '../../../src/actions/leads/lead-rows'
import { leadTicket } from '../../domain/audit/lead-tickets'
import { contextAt } from '../../fakes/judged-account'
import { at, tagsAfter, threeMade } from '../../fixtures/updates'

const read = judgedRow(
  leadTicket({ tags: tagsAfter(threeMade), updatedAt: at('23 17:30') }),
  threeMade,
  contextAt(at('27 10:00')),
)
const rowOf = (id: number): LeadRow => ({ ...read, ticket: { ...read.ticket, id } })
const nobody = () => undefined

function fullRows() {
  const rows = createLeadRows(nobody)
  for (let id = 1; id <= MOST_PASTS; id += 1) rows.put(rowOf(id))
  return rows
}

test('of five thousand histories and one more the one that was read first is let go', () => {
  const rows = fullRows()
  expect(rows.of(1)?.past).toBe(read.past)
  rows.put(rowOf(6000))
  expect(rows.of(1)).toEqual({ ...rowOf(1), past: 'forgotten' })
  expect(rows.all().filter(({ past }) => past === read.past)).toHaveLength(MOST_PASTS)
})

test('a history that was read again is as new as the others', () => {
  const rows = fullRows()
  rows.put(rowOf(1))
  rows.put(rowOf(6000))
  expect(rows.of(1)?.past).toBe(read.past)
  expect(rows.of(2)?.past).toBe('forgotten')
})

test('a ticket that lost its mark makes room for the history of another', () => {
  const rows = fullRows()
  rows.drop([4])
  rows.put({ ...rowOf(5), audits: 'unread', past: undefined })
  rows.put(rowOf(6000))
  rows.put(rowOf(6001))
  expect(rows.all().filter(({ past }) => past === 'forgotten')).toEqual([])
})
