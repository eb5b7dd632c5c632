import { describe, expect, test } from 'vitest'

import { NO_FILTERS } from '../../../src/domain/audit/filters'
import { BRAND, GROUP, ROLES, type RoleId, USER } from '../../workspace'
import { type LeadDesk, manyTickets, markedTicket, sitDown } from './lead-desk'

async function readList(desk: LeadDesk): Promise<LeadDesk> {
  desk.session.start()
  await desk.until(({ list }) => list.isComplete)
  await desk.pass(1)
  return desk
}

test.each<[RoleId]>([['agent'], ['light-agent'], ['agent-without-tags'], ['lead'], ['admin']])(
  'as %s one reads what the role may see, audits included',
  async (role) => {
    const desk = await readList(sitDown({ userId: ROLES[role], tickets: manyTickets(4) }))
    desk.session.readAll('filtered')
    await desk.pass(3)
    expect(desk.state().list).toMatchObject({ read: 4, about: 4 })
    expect(desk.state().audits).toMatchObject({ read: 4, forbidden: 0 })
  },
)

describe('names', () => {
  test('of agents come with the list, of customers with the rows in view', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(4) }))
    const before = desk.state().rows[0]?.ticket
    expect([before?.assignee?.name, before?.requester.name]).toEqual(['Ana Lima', ''])
    desk.session.show([before?.id ?? 0])
    await desk.pass(1)
    const { rows, names } = desk.state()
    expect(rows[0]?.ticket.requester.name).toBe('Marina Costa')
    expect(names.people.get(USER.ana)).toBe('Ana Lima')
    expect(names.groups.get(GROUP.scripts)).toBe('Desenvolvimento (Script db2)')
    expect(names.brands.get(BRAND.main)).toBe('Exemplo')
    expect(names.unread).toEqual([])
  })

  test('of groups and brands beyond the hundredth are read as well', async () => {
    const more = <T extends { readonly id: number }>(list: readonly T[]): readonly T[] => [
      ...Array.from({ length: 230 }, (_, index) => ({ ...(list[0] as T), id: 900_000 + index })),
      ...list,
    ]
    const desk = sitDown({
      tickets: (account) => {
        manyTickets(1)(account)
        account.arrange((directory) => ({
          ...directory,
          groups: more(directory.groups),
          brands: more(directory.brands),
        }))
      },
    })
    await readList(desk)
    await desk.pass(5)
    const { names } = desk.state()
    expect(names.groups.get(GROUP.scripts)).toBe('Desenvolvimento (Script db2)')
    expect(names.brands.get(BRAND.main)).toBe('Exemplo')
  })

  test('are asked for once', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(230) }))
    const { rows } = desk.state()
    desk.session.show(rows.slice(0, 20).map(({ ticket }) => ticket.id))
    desk.session.show(rows.slice(20, 40).map(({ ticket }) => ticket.id))
    await desk.pass(3)
    const asked = desk.calls.filter(({ url }) => url.includes('show_many'))
    expect(asked.map(({ url }) => url)).toEqual([
      `/api/v2/users/show_many.json?ids=${USER.ana}`,
      `/api/v2/users/show_many.json?ids=${USER.marina}`,
    ])
  })

  test('that did not come are asked for with the next rows in view', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(2) }))
    desk.faults.set([{ match: 'show_many', kind: 'status', status: 500 }])
    const ids = desk.state().rows.map(({ ticket }) => ticket.id)
    desk.session.show(ids)
    await desk.pass(15)
    expect(desk.state().names.unread).toEqual(['people'])
    desk.faults.set([])
    desk.session.show(ids)
    await desk.pass(1)
    expect(desk.state().rows[0]?.ticket.requester.name).toBe('Marina Costa')
    expect(desk.state().names.unread).toEqual([])
  })

  test('that this role may not list are missing, and it is said which', async () => {
    const desk = sitDown({ tickets: manyTickets(2) })
    desk.faults.set([{ match: 'groups', kind: 'status', status: 403 }])
    await readList(desk)
    const { names, list } = desk.state()
    expect([...names.groups]).toEqual([])
    expect(names.unread).toEqual(['groups'])
    expect(list).toMatchObject({ isComplete: true, read: 2 })
  })

  test('of people who came with a later page are on the rows of an earlier one too', async () => {
    const desk = sitDown({
      tickets: (account) => {
        manyTickets(130)(account)
        markedTicket(account, 2, { assigneeId: USER.bruno })
      },
    })
    await readList(desk)
    const agents = desk.state().rows.map(({ ticket }) => ticket.assignee?.name)
    expect(new Set(agents)).toEqual(new Set(['Ana Lima', 'Bruno Sá']))
  })
})

test('filters answer at once from what was read, and the screen is told at once', async () => {
  const desk = await readList(
    sitDown({
      tickets: (account) => {
        manyTickets(20)(account)
        markedTicket(account, 2, { assigneeId: USER.bruno })
      },
    }),
  )
  const asked = desk.calls.length
  const seen: number[] = []
  desk.session.subscribe(() => seen.push(desk.state().rows.length))
  desk.session.setFilters({ ...NO_FILTERS, agents: [USER.bruno] })
  expect(seen).toEqual([1])
  expect(desk.state().list.read).toBe(21)
  desk.session.setFilters(NO_FILTERS)
  expect(seen).toEqual([1, 21])
  expect(desk.calls).toHaveLength(asked)
})

test('the state stays the same object until something changes', async () => {
  const desk = await readList(sitDown({ tickets: manyTickets(3) }))
  await desk.pass(2)
  const before = desk.state()
  await desk.pass(60)
  expect(desk.state()).toBe(before)
})
