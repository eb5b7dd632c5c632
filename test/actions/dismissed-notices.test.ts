import { describe, expect, test } from 'vitest'

import { submit } from '../fakes/agent-steps'
import type { Sidebar } from '../fakes/open-sidebar'
import { tellStory } from '../fakes/ticket-story'
import { USER } from '../workspace'

const kinds = ({ view }: Sidebar): string[] => view().notices.map(({ kind }) => kind)

/** Presses the cross on the notice that is shown at this place. */
async function dismissAt(sidebar: Sidebar, place: number): Promise<void> {
  sidebar.session.dismiss(sidebar.view().notices[place] ?? expect.fail('no notice'))
  await sidebar.settled()
}

async function dismiss(sidebar: Sidebar, kind: string): Promise<void> {
  await dismissAt(sidebar, kinds(sidebar).indexOf(kind))
}

/** A setting that is wrong, a stop that held once, and a failure after it. */
async function withThree(): Promise<Sidebar> {
  const story = tellStory('2026-11-19T10:00-03:00')
  const { account, ticketId, faults } = story
  account.sendAttempts(ticketId, 1, -1)
  const sidebar = await story.open({
    ...{ userId: USER.fabio, settings: { portao_nota: 'talvez', feriados: '2026-13-45 x' } },
  })
  sidebar.tab.type('<p>O prazo é xx/xx/xxxx.</p>')
  expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'blocked' })
  sidebar.tab.type('<p>Estou vendo.</p>')
  await sidebar.settled()
  faults.set([{ match: '^PUT .*tags', kind: 'status', status: 500 }])
  await sidebar.session.notAReply()
  faults.set([])
  await sidebar.settled()
  return sidebar
}

describe('the cross on a notice', () => {
  test('takes away this notice and no other, at every place', async () => {
    const { length } = (await withThree()).view().notices
    expect(length).toBeGreaterThan(1)
    for (let place = 0; place < length; place += 1) {
      const sidebar = await withThree()
      const before = sidebar.view().notices
      await dismissAt(sidebar, place)
      const left = sidebar.view().notices
      expect(left).toEqual(before.filter((_, at) => at !== place))
    }
  })

  test('takes away a failure while a stop is behind it that holds no more', async () => {
    const sidebar = await withThree()
    const others = kinds(sidebar).filter((kind) => kind !== 'failed')
    expect(kinds(sidebar)).toContain('failed')
    await dismiss(sidebar, 'failed')
    expect(kinds(sidebar)).toEqual(others)
  })

  test('takes away one of two that look alike', async () => {
    const story = tellStory('2026-11-19T10:00-03:00')
    const settings = { portao_nota: 'talvez', feriados: '2026-13-45 x' }
    const sidebar = await story.open({ userId: USER.fabio, settings })
    const before = sidebar.view().notices
    expect(before.length).toBeGreaterThan(1)
    await dismissAt(sidebar, 1)
    expect(sidebar.view().notices).toEqual(before.filter((_, at) => at !== 1))
  })

  test('works while notices of the history are among them', async () => {
    const story = tellStory('2026-11-18T10:00-03:00')
    const [ana, bruno] = [await story.open(), await story.open({ userId: USER.bruno })]
    for (const { session } of [ana, bruno]) {
      session.begin()
      await session.insertAttempt(1)
    }
    await Promise.all([ana.tab.submit('pending'), bruno.tab.submit('pending')])
    const sidebar = await story.open({ userId: USER.fabio, settings: { portao_nota: 'talvez' } })
    expect(kinds(sidebar)).toEqual(expect.arrayContaining(['sent-twice', 'setting-fault']))
    await dismiss(sidebar, 'setting-fault')
    expect(kinds(sidebar)).toEqual(['sent-twice'])
  })
})
