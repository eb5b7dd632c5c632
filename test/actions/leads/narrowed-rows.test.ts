import { expect, test } from 'vitest'

import { NO_FILTERS } from '../../../src/domain/audit/filters'
import { USER } from '../../workspace'
import { markedTicket, sitDown } from './lead-desk'

/** Two tickets of Ana’s whose attempt was tagged without a message, and on which the next is late. */
async function judged() {
  const desk = sitDown({
    tickets: (account) => {
      markedTicket(account, 200)
      markedTicket(account, 100)
    },
  })
  desk.session.start()
  await desk.until(({ list }) => list.isComplete)
  desk.session.readAll('filtered')
  await desk.until(({ audits }) => audits.unread + audits.reading === 0)
  return desk
}

test('a ticket shows those of its findings that are looked for, and stays without any', async () => {
  const { session, state } = await judged()
  const found = () => state().rows.map(({ verdict }) => verdict.findings.map(({ rule }) => rule))
  expect(found()).toEqual([
    ['F7', 'F9'],
    ['F7', 'F9'],
  ])
  session.setFilters({ ...NO_FILTERS, rules: ['F9'] })
  expect(found()).toEqual([['F9'], ['F9']])
  session.setFilters({ ...NO_FILTERS, who: [USER.bruno] })
  expect(found()).toEqual([[], []])
})

test('a narrowed ticket is the same object until it or the filters change', async () => {
  const { session, state, pass } = await judged()
  session.setFilters({ ...NO_FILTERS, rules: ['F9'] })
  const [first] = state().rows
  session.refresh()
  await pass(5)
  expect(state().rows[0]).toBe(first)
})

test('the person who answers for a finding can be looked for by name, whatever the filters', async () => {
  const { session, state } = await judged()
  session.setFilters({ ...NO_FILTERS, groups: [1] })
  expect(state().rows).toEqual([])
  expect([...state().seen.who]).toEqual([[USER.ana, 'Ana Lima']])
})

test('somebody none of whose tickets is there is called by name', async () => {
  const desk = sitDown({ filters: { ...NO_FILTERS, agents: [USER.bruno] } })
  desk.session.start()
  await desk.until(({ list, names }) => list.isComplete && names.people.size > 0)
  expect(desk.state().names.people.get(USER.bruno)).toBe('Bruno Sá')
})
