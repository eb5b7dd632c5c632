import { describe, expect, test } from 'vitest'

import { NO_FILTERS } from '../../../src/domain/audit/filters'
import { day } from '../../domain/calendar/days'
import { DIRECTORY, GROUP, USER, type Workspace } from '../../workspace'
import { type LeadDesk, manyTickets, markedTicket, sitDown } from './lead-desk'

const auditsIn = ({ calls }: LeadDesk): number[] =>
  calls.flatMap(({ url }) => {
    const [, id] = /tickets\/(\d+)\/audits/.exec(url) ?? []
    return id === undefined ? [] : [Number(id)]
  })
const idsIn = ({ state }: LeadDesk) => state().rows.map(({ ticket }) => ticket.id)
const rowOf = ({ state }: LeadDesk, id: number | undefined) =>
  state().rows.find(({ ticket }) => ticket.id === id)

async function readList(desk: LeadDesk): Promise<LeadDesk> {
  desk.session.start()
  await desk.until(({ list }) => list.isComplete)
  return desk
}

test('no audits are read until somebody looks or asks', async () => {
  const desk = await readList(sitDown({ tickets: manyTickets(30) }))
  await desk.pass(60)
  expect(auditsIn(desk)).toEqual([])
  expect(desk.state().audits).toMatchObject({ unread: 30, read: 0, isRunning: false })
})

describe('the tickets in view', () => {
  test('are judged by their audits, each of which is read once', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(30) }))
    const ids = idsIn(desk).slice(10, 20)
    desk.session.show(ids)
    await desk.until(({ audits }) => audits.read === 10)
    desk.session.show([...ids])
    await desk.pass(5)
    expect(auditsIn(desk).sort()).toEqual(ids)
    expect(rowOf(desk, ids[0])?.verdict.isComplete).toBe(true)
    expect(rowOf(desk, idsIn(desk)[0])?.verdict.isComplete).toBe(false)
  })

  test('come before all that were asked for', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(200) }))
    desk.session.readAll('filtered')
    await desk.pass(5)
    const ids = idsIn(desk).slice(190)
    desk.session.show(ids)
    await desk.pass(1)
    expect(ids.map((id) => rowOf(desk, id)?.audits)).toEqual(ids.map(() => 'read'))
    expect(desk.state().audits.unread).toBeGreaterThan(100)
  })

  test('are not waited for once they have gone out of view', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(200) }))
    const [...ids] = idsIn(desk)
    desk.session.show(ids.slice(0, 100))
    await desk.pass(1)
    const asked = auditsIn(desk).length
    desk.session.show(ids.slice(195))
    await desk.pass(70)
    expect(auditsIn(desk).slice(asked)).toEqual(ids.slice(195))
    expect(desk.state().audits).toMatchObject({ read: asked + 5, reading: 0 })
  })

  test('are read again when a newer one of them was found', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(3) }))
    const [id = 0] = idsIn(desk)
    desk.session.show([id])
    await desk.until(({ audits }) => audits.read === 1)
    desk.account.save(id, USER.ana, { tags: { add: ['cancelado_sem_retorno'], remove: [] } })
    desk.session.refresh()
    await desk.pass(5)
    expect(auditsIn(desk)).toEqual([id, id])
    expect(rowOf(desk, id)?.verdict.findings.map(({ rule }) => rule)).toContain('F2')
  })

  test('are not read again when the search brings them as they are', async () => {
    const desk = await readList(
      sitDown({
        tickets: (account) => {
          markedTicket(account, 1, { status: 'solved', at: account.now() - 5 * 60_000 })
        },
      }),
    )
    desk.session.show(idsIn(desk))
    await desk.until(({ audits }) => audits.read === 1)
    desk.session.refresh()
    await desk.pass(5)
    expect(auditsIn(desk)).toHaveLength(1)
    expect(desk.state().audits).toMatchObject({ read: 1, unread: 0 })
  })

  test('are read again when something may have become due since', async () => {
    const desk = await readList(sitDown({ tickets: (account) => void markedTicket(account, 1) }))
    const [id = 0] = idsIn(desk)
    desk.session.show([id])
    await desk.until(({ audits }) => audits.read === 1)
    expect(rowOf(desk, id)?.due).toBeUndefined()
    desk.session.refresh()
    await desk.pass(2)
    expect(rowOf(desk, id)?.audits).toBe('read')
    desk.clock.moveTo('2026-11-19T10:00-03:00')
    desk.session.refresh()
    await desk.pass(2)
    expect(rowOf(desk, id)).toMatchObject({ audits: 'read', due: { kind: 'attempt', n: 2 } })
  })
})

describe('an attempt that is due by tags alone', () => {
  const merged = (account: Workspace): void => {
    const from = markedTicket(account, 60).id
    const into = markedTicket(account, 59, { tags: { add: ['roteiro'], remove: [] } }).id
    account.merge({ from, into, by: USER.ana, at: account.now() - 40 * 3_600_000 })
    markedTicket(account, 50)
  }
  const byTags = ({ state }: LeadDesk) =>
    state().rows.filter(({ due, audits }) => typeof due === 'object' && audits !== 'read')

  test('is told apart from what its history bears out, and ends where that tells otherwise', async () => {
    const desk = await readList(sitDown({ tickets: merged }))
    const [, into = 0, plain = 0] = idsIn(desk)
    expect(byTags(desk).map(({ ticket }) => ticket.id)).toEqual([into, plain])
    desk.session.show([into, plain])
    await desk.until(({ audits }) => audits.read === 2)
    expect(byTags(desk)).toEqual([])
    expect(rowOf(desk, into)?.due).toBeUndefined()
    expect(rowOf(desk, plain)?.due).toMatchObject({ kind: 'attempt', n: 2 })
  })

  test('is read in the order in which it is shown', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(30) }))
    const ids = idsIn(desk).slice(3, 20).reverse()
    desk.session.show(ids)
    await desk.pass(10)
    expect(auditsIn(desk)).toEqual(ids)
  })

  test.each([
    [403, 'forbidden'],
    [500, 'failed'],
  ] as const)('stays apart where its history answers %i', async (status, audits) => {
    const desk = await readList(sitDown({ tickets: merged }))
    desk.faults.set([{ match: '/audits', kind: 'status', status }])
    const ids = byTags(desk).map(({ ticket }) => ticket.id)
    desk.session.show(ids)
    await desk.pass(40)
    expect(byTags(desk).map((row) => [row.ticket.id, row.audits])).toEqual(
      ids.map((id) => [id, audits]),
    )
  })
})

describe('all audits', () => {
  test('are read on request, after an estimate of calls and minutes', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(130) }))
    const start = desk.clock.now()
    expect(desk.session.estimateAll('filtered')).toEqual({ calls: 130, minutes: 3 })
    desk.session.readAll('filtered')
    await desk.pass(1)
    expect(desk.state().audits).toMatchObject({ isRunning: true })
    expect(await desk.until(({ audits }) => audits.read === 130)).toBe(true)
    expect(desk.state().audits).toMatchObject({ left: 0, isRunning: false })
    expect(desk.clock.now() - start).toBeLessThanOrEqual(3 * 60_000)
    expect(desk.session.estimateAll('filtered')).toEqual({ calls: 0, minutes: 0 })
  })

  test('are those that the filters let pass', async () => {
    const desk = await readList(
      sitDown({
        tickets: (account) => {
          manyTickets(20)(account)
          for (const hours of [1, 2, 3]) markedTicket(account, hours, { groupId: GROUP.scripts })
        },
      }),
    )
    desk.session.setFilters({ ...NO_FILTERS, groups: [GROUP.scripts] })
    expect(desk.session.estimateAll('filtered').calls).toBe(3)
    desk.session.readAll('filtered')
    await desk.pass(5)
    expect(auditsIn(desk)).toHaveLength(3)
  })

  test('are also those of tickets that may turn out to have the findings looked for', async () => {
    // Their attempt was tagged without a message: only the audits show that.
    const desk = await readList(sitDown({ tickets: manyTickets(4) }))
    desk.session.setFilters({ ...NO_FILTERS, rules: ['F7'] })
    const found = () => desk.state().rows.flatMap(({ verdict }) => verdict.findings)
    expect(found()).toEqual([])
    expect(desk.state().audits.unread).toBe(4)
    desk.session.readAll('filtered')
    await desk.pass(5)
    expect(desk.state().audits).toMatchObject({ unread: 0, read: 4 })
    expect(found().map(({ rule }) => rule)).toEqual(['F7', 'F7', 'F7', 'F7'])
  })

  test('do not include tickets that ended before the period, or came after it', async () => {
    const desk = await readList(
      sitDown({
        tickets: (account) => {
          markedTicket(account, 24 * 9, { status: 'solved' })
          markedTicket(account, 24 * 9)
          markedTicket(account, 2)
        },
      }),
    )
    desk.session.setFilters({ ...NO_FILTERS, from: day('2026-11-12'), to: day('2026-11-13') })
    expect(desk.state().audits.unread).toBe(1)
    expect(desk.session.estimateAll('filtered').calls).toBe(1)
    desk.session.setFilters({ ...NO_FILTERS, from: day('2026-11-12') })
    expect(desk.session.estimateAll('filtered').calls).toBe(2)
  })

  test('that decide what is due today can be asked for alone', async () => {
    const desk = await readList(
      sitDown({
        tickets: (account) => {
          manyTickets(20)(account)
          // Whether an attempt is due on a ticket that was saved today only its audits tell.
          markedTicket(account, 1)
        },
      }),
    )
    expect(desk.session.estimateAll('due')).toEqual({ calls: 1, minutes: 1 })
    desk.session.readAll('due')
    await desk.pass(5)
    expect(auditsIn(desk)).toEqual([idsIn(desk).at(-1)])
    expect(desk.session.estimateAll('due').calls).toBe(0)
  })

  test('are said to have stopped at once, also while they wait for their turn', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(130) }))
    desk.session.readAll('filtered')
    await desk.pass(10)
    expect(desk.state().audits.isRunning).toBe(true)
    desk.session.stop()
    expect(desk.state().audits.isRunning).toBe(false)
  })

  test('stop when they are stopped, and go on where they left off', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(130) }))
    desk.session.readAll('filtered')
    await desk.pass(10)
    desk.session.stop()
    const { left } = desk.state().audits
    await desk.pass(120)
    expect(desk.state().audits.isRunning).toBe(false)
    expect(left).toBeGreaterThan(50)
    const read = auditsIn(desk).length
    expect(read).toBeLessThan(60)
    desk.session.resume()
    await desk.until(({ audits }) => audits.left === 0)
    desk.session.readAll('filtered')
    expect(await desk.until(({ audits }) => audits.read === 130)).toBe(true)
    expect(new Set(auditsIn(desk)).size).toBe(auditsIn(desk).length)
  })

  test('of a long history come page by page', async () => {
    const desk = sitDown({
      tickets: (account) => {
        const { id } = markedTicket(account, 200)
        for (let n = 0; n < 250; n += 1) {
          account.save(id, USER.ana, { priority: n % 2 === 0 ? 'high' : 'low' })
        }
      },
    })
    await readList(desk)
    desk.session.readAll('filtered')
    await desk.pass(5)
    expect(auditsIn(desk)).toHaveLength(3)
    expect(desk.state().audits.read).toBe(1)
  })
})

describe('audits that do not come', () => {
  test('are said of their ticket, counted, and tried again on request', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(3) }))
    const [id] = idsIn(desk)
    desk.faults.set([{ match: `tickets/${id}/audits`, kind: 'status', status: 500 }])
    desk.session.show(idsIn(desk))
    await desk.pass(30)
    expect(rowOf(desk, id)?.audits).toBe('failed')
    expect(desk.state().audits).toMatchObject({ failed: 1, read: 2 })
    desk.faults.set([])
    desk.session.readAll('filtered')
    await desk.pass(5)
    expect(desk.state().audits).toMatchObject({ failed: 0, read: 3 })
  })

  test('because this role may not read them are said of their ticket and counted', async () => {
    const users = DIRECTORY.users.map((user) =>
      user.id === USER.bruno
        ? { ...user, rights: { ...user.rights, seesOnlyOwnGroups: true as const } }
        : user,
    )
    const desk = await readList(
      sitDown({
        userId: USER.bruno,
        tickets: (account) => {
          account.arrange((directory) => ({ ...directory, users }))
          manyTickets(5)(account)
          markedTicket(account, 3, { groupId: GROUP.commercial })
        },
      }),
    )
    expect(desk.state().list).toMatchObject({ read: 5, about: 5 })
    const [moved = 0] = idsIn(desk)
    desk.account.save(moved, USER.elisa, { groupId: GROUP.commercial })
    desk.session.readAll('filtered')
    await desk.until(({ audits }) => audits.left === 0)
    expect(rowOf(desk, moved)?.audits).toBe('forbidden')
    expect(desk.state().audits).toMatchObject({ forbidden: 1, read: 4, failed: 0 })
    expect(auditsIn(desk).filter((id) => id === moved)).toHaveLength(1)
  })

  test('because nobody is logged in any more end the reading, which goes on later', async () => {
    const desk = await readList(sitDown({ tickets: manyTickets(40) }))
    desk.faults.set([{ match: 'audits', kind: 'status', status: 401 }])
    desk.session.readAll('filtered')
    await desk.pass(30)
    expect(desk.state().audits).toMatchObject({ problem: 'expired', isRunning: false, unread: 40 })
    expect(auditsIn(desk).length).toBeLessThanOrEqual(4)
    desk.faults.set([])
    desk.session.readAll('filtered')
    expect(await desk.until(({ audits }) => audits.read === 40)).toBe(true)
    expect(desk.state().audits.problem).toBeUndefined()
  })
})

test('of a long comment that shows a finding only its beginning is kept', async () => {
  const text = 'Segue a nota. '.repeat(200)
  const desk = await readList(
    sitDown({
      tickets: (account) => {
        const { id } = markedTicket(account, 90)
        const tags = { add: ['escalonar_ti_script_db2'], remove: [] }
        account.save(id, USER.ana, { comment: { text, isPublic: false }, tags })
      },
    }),
  )
  desk.session.show(idsIn(desk))
  await desk.pass(5)
  const evidence = desk
    .state()
    .rows.flatMap(({ verdict }) =>
      verdict.findings.flatMap((finding) =>
        finding.evidence.map(({ comment }) => comment?.text ?? ''),
      ),
    )
  const shown = evidence.filter((words) => words.startsWith('Segue a nota.'))
  expect(shown.length).toBeGreaterThan(0)
  expect(Math.max(...shown.map((words) => words.length))).toBe(301)
})

test('for the times of a manual its tickets are read as well, though nothing can be found on them', async () => {
  const desk = await readList(
    sitDown({
      tickets: (account) => {
        manyTickets(3)(account)
        markedTicket(account, 2, {
          tags: { add: ['roteiro', 'roteiro_triagem_preparo'], remove: [] },
          status: 'solved',
        })
      },
    }),
  )
  expect(desk.session.estimateAll('filtered').calls).toBe(3)
  expect(desk.session.estimateAll('figures').calls).toBe(4)
  desk.session.readAll('figures')
  await desk.until(({ audits }) => audits.read === 4)
  expect(auditsIn(desk).sort()).toEqual(idsIn(desk).sort())
  expect(desk.session.estimateAll('figures').calls).toBe(0)
})
