import { describe, expect, test } from 'vitest'

import { USER } from '../../workspace'
import { type LeadDesk, manyTickets, markedTicket, sitDown } from './lead-desk'

const HOUR = 3_600_000

const exportsIn = ({ calls }: LeadDesk) => calls.filter(({ url }) => url.includes('search/export'))
const cursorsIn = (desk: LeadDesk) =>
  exportsIn(desk).map(({ url }) => /page\[after\]=([^&]*)/.exec(url)?.[1])
const idsIn = ({ state }: LeadDesk) => state().rows.map(({ ticket }) => ticket.id)

/** Stops at the second page, which is on its way by then. */
const stoppingAtTheSecondPage = {
  'search/export': ({ session }: LeadDesk, nth: number) => {
    if (nth === 2) session.stop()
  },
}

test('every marked ticket is read once, and how many there are about', async () => {
  const desk = sitDown({ tickets: manyTickets(230) })
  markedTicket(desk.account, 30, { tags: { add: ['vip'], remove: [] } })
  desk.session.start()
  desk.session.start()
  expect(await desk.until(({ list }) => list.isComplete)).toBe(true)
  expect(idsIn(desk)).toHaveLength(230)
  expect(new Set(idsIn(desk)).size).toBe(230)
  await desk.pass(1)
  expect(desk.state().list).toMatchObject({ read: 230, about: 230, isRunning: false })
  expect(exportsIn(desk)).toHaveLength(3)
})

test('the first rows are there while the rest is read', async () => {
  const seen: unknown[] = []
  const desk = sitDown({
    tickets: manyTickets(230),
    during: {
      'page[after]': ({ state }) => {
        const { list, rows } = state()
        seen.push([rows.length, list.isRunning, list.isComplete])
      },
    },
  })
  desk.session.start()
  await desk.until(({ list }) => list.isComplete)
  expect(seen).toEqual([
    [100, true, false],
    [200, true, false],
  ])
})

describe('a reading that is stopped', () => {
  test('keeps what is there and asks for nothing more', async () => {
    const desk = sitDown({ tickets: manyTickets(330), during: stoppingAtTheSecondPage })
    desk.session.start()
    await desk.pass(120)
    expect(idsIn(desk)).toHaveLength(200)
    expect(desk.state().list).toMatchObject({ isStopped: true, isRunning: false })
    expect(exportsIn(desk)).toHaveLength(2)
  })

  test('goes on where it left off, and reads no page again', async () => {
    const desk = sitDown({ tickets: manyTickets(330), during: stoppingAtTheSecondPage })
    desk.session.start()
    await desk.pass(5)
    desk.session.resume()
    expect(await desk.until(({ list }) => list.isComplete)).toBe(true)
    expect(idsIn(desk)).toHaveLength(330)
    expect(new Set(cursorsIn(desk)).size).toBe(4)
    expect(exportsIn(desk)).toHaveLength(4)
  })

  test('goes on at once when it is resumed while a page is on its way', async () => {
    const desk = sitDown({
      tickets: manyTickets(330),
      during: {
        'search/export': ({ session }, nth) => {
          if (nth !== 2) return
          session.stop()
          session.resume()
        },
      },
    })
    desk.session.start()
    expect(await desk.until(({ list }) => list.isComplete)).toBe(true)
    expect(exportsIn(desk)).toHaveLength(4)
  })

  test('begins at the last ticket when its cursor has expired, and takes none twice', async () => {
    const desk = sitDown({ tickets: manyTickets(330), during: stoppingAtTheSecondPage })
    desk.session.start()
    await desk.pass(5)
    desk.clock.moveTo(desk.clock.now() + 2 * HOUR)
    desk.session.resume()
    expect(await desk.until(({ list }) => list.isComplete)).toBe(true)
    expect(idsIn(desk)).toHaveLength(330)
    expect(new Set(idsIn(desk)).size).toBe(330)
    const begun = exportsIn(desk).filter(({ url }) => !url.includes('page[after]'))
    const last = desk.account.tickets()[199]?.createdAt
    expect(begun.map(({ url }) => /created>=([^&]*)/.exec(url)?.[1])).toEqual([undefined, last])
  })
})

describe('a page that does not come', () => {
  test('is tried three times with growing pauses, then the reading stops and says why', async () => {
    const desk = sitDown({ tickets: manyTickets(230) })
    desk.faults.set([{ match: 'search/export', kind: 'status', status: 500 }])
    desk.session.start()
    await desk.pass(60)
    const times = exportsIn(desk).map(({ at }) => at - (exportsIn(desk)[0]?.at ?? 0))
    expect(times).toEqual([0, 2000, 10_000])
    expect(desk.state().list).toMatchObject({
      isStopped: true,
      isRunning: false,
      problem: 'refused',
      failedPages: 1,
    })
  })

  test('comes when the reading is resumed', async () => {
    const desk = sitDown({ tickets: manyTickets(230) })
    desk.faults.set([{ match: 'search/export', kind: 'status', status: 500, times: 3 }])
    desk.session.start()
    await desk.until(({ list }) => list.isStopped)
    desk.session.resume()
    expect(await desk.until(({ list }) => list.isComplete)).toBe(true)
    expect(desk.state().list.problem).toBeUndefined()
    expect(idsIn(desk)).toHaveLength(230)
  })

  test('is not noticed when the second try brings it', async () => {
    const desk = sitDown({ tickets: manyTickets(230) })
    desk.faults.set([{ match: 'search/export', kind: 'html', times: 1 }])
    desk.session.start()
    expect(await desk.until(({ list }) => list.isComplete)).toBe(true)
    expect(desk.state().list.failedPages).toBe(0)
  })

  test.each([
    ['nobody is logged in any more', 401, 'expired'],
    ['the role may not search', 403, 'forbidden'],
  ] as const)('is not tried again when %s', async (_, status, problem) => {
    const desk = sitDown({ tickets: manyTickets(3) })
    desk.faults.set([{ match: 'search/export', kind: 'status', status }])
    desk.session.start()
    await desk.pass(60)
    expect(exportsIn(desk)).toHaveLength(1)
    expect(desk.state().list).toMatchObject({ isStopped: true, problem })
  })
})

describe('too many calls', () => {
  test('stop all calls for as long as Zendesk asks, then the reading goes on', async () => {
    const desk = sitDown({ tickets: manyTickets(230) })
    desk.faults.set([{ match: 'search/export', kind: 'status', status: 429, times: 1 }])
    desk.session.start()
    expect(await desk.until(({ list }) => list.isComplete)).toBe(true)
    const [first, second] = exportsIn(desk)
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBe(2000)
    const between = desk.calls.filter(({ at }) => at > (first?.at ?? 0) && at < (second?.at ?? 0))
    expect(between).toEqual([])
    expect(idsIn(desk)).toHaveLength(230)
  })

  test('are never made by us', async () => {
    const desk = sitDown({ tickets: manyTickets(130) })
    desk.session.start()
    await desk.until(({ list }) => list.isComplete)
    desk.session.readAll('filtered')
    desk.session.show(idsIn(desk).slice(100))
    expect(await desk.until(({ audits }) => audits.left === 0)).toBe(true)
    const { calls } = desk
    expect(calls.length).toBeGreaterThan(130)
    calls.forEach(({ at }, index) => {
      const before = calls[index - 60]
      if (before) expect(at - before.at).toBeGreaterThanOrEqual(60_000)
    })
  })

  test('by somebody else are waited for too, and the wait can be seen', async () => {
    const desk = sitDown({ tickets: manyTickets(3) })
    desk.faults.set([{ match: 'search/export', kind: 'status', status: 429, times: 2 }])
    const { now } = desk.clock
    const start = now()
    desk.session.start()
    await desk.pass(1)
    expect(desk.state().waitsUntil).toBe(start + 2000)
    expect(await desk.until(({ list }) => list.isComplete)).toBe(true)
    expect(now() - start).toBeGreaterThanOrEqual(4000)
  })
})

describe('a refresh', () => {
  test('reads what was saved since, and only that', async () => {
    const desk = sitDown({ tickets: manyTickets(230) })
    desk.session.start()
    await desk.until(({ list }) => list.isComplete)
    await desk.pass(3600)
    const [changed] = desk.account.tickets()
    const tags = { add: ['contato_tentativa_2'], remove: [] }
    desk.account.save(changed?.id ?? 0, USER.ana, { tags })
    const asked = exportsIn(desk).length
    desk.session.refresh()
    await desk.pass(5)
    expect(exportsIn(desk).slice(asked)).toHaveLength(1)
    const rows = desk.state().rows.filter(({ ticket }) => ticket.id === changed?.id)
    expect(rows.map(({ ticket }) => ticket.tags.includes('contato_tentativa_2'))).toEqual([true])
    expect(desk.state().list).toMatchObject({ isComplete: true, read: 230 })
  })

  test('lets go of a ticket that lost its tag, and says so', async () => {
    const desk = sitDown({ tickets: manyTickets(230) })
    desk.session.start()
    await desk.until(({ list }) => list.isComplete)
    await desk.pass(60)
    const [changed, other] = desk.account.tickets().map(({ id }) => id)
    const tags = { add: ['vip'], remove: ['roteiro', 'contato_tentativa_1'] }
    desk.account.save(changed ?? 0, USER.ana, { tags })
    markedTicket(desk.account, 0.05)
    desk.session.refresh()
    expect(await desk.until(({ list }) => list.lost === 1, 60)).toBe(true)
    expect(idsIn(desk)).toHaveLength(230)
    expect(idsIn(desk)).not.toContain(changed)
    expect(idsIn(desk)).toContain(other)
    desk.session.refresh()
    await desk.pass(5)
    expect(desk.state().list.lost).toBeUndefined()
  })

  test('asks for no ticket by its number where as many are counted as are listed', async () => {
    const desk = sitDown({ tickets: manyTickets(230) })
    desk.session.start()
    await desk.until(({ list }) => list.isComplete)
    await desk.pass(60)
    desk.session.refresh()
    await desk.pass(60)
    expect(desk.calls.filter(({ url }) => url.includes('tickets/show_many'))).toEqual([])
  })

  test('keeps every ticket where Zendesk does not answer which are marked', async () => {
    const desk = sitDown({ tickets: manyTickets(30) })
    desk.session.start()
    await desk.until(({ list }) => list.isComplete)
    const [changed] = desk.account.tickets()
    const tags = { add: [], remove: ['roteiro'] }
    desk.account.save(changed?.id ?? 0, USER.ana, { tags })
    desk.faults.set([{ match: 'show_many', kind: 'status', status: 500 }])
    desk.session.refresh()
    await desk.pass(60)
    expect(idsIn(desk)).toHaveLength(30)
    expect(desk.state().list.lost).toBeUndefined()
    desk.faults.set([])
    desk.session.refresh()
    expect(await desk.until(({ list }) => list.lost === 1, 60)).toBe(true)
  })

  test('says how old the data are: as old as the beginning of the last whole reading', async () => {
    const desk = sitDown({ tickets: manyTickets(3) })
    const start = desk.clock.now()
    desk.session.start()
    await desk.pass(600)
    expect(desk.state().list.asOf).toBe(start)
    desk.faults.set([{ match: 'search/export', kind: 'status', status: 500 }])
    desk.session.refresh()
    await desk.pass(60)
    expect(desk.state().list.asOf).toBe(start)
    desk.faults.set([])
    desk.session.refresh()
    await desk.pass(1)
    expect(desk.state().list.asOf).toBe(start + 600_000)
  })
})

test('changes of the rows are told ten times a second at most', async () => {
  const desk = sitDown({ tickets: manyTickets(230) })
  let told = 0
  desk.session.subscribe(() => {
    told += 1
  })
  desk.session.start()
  await desk.pass(1)
  expect(told).toBe(1)
})
