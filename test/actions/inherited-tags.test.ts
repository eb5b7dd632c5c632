import { describe, expect, test } from 'vitest'

import { isOurTag } from '../../src/domain/tags'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { USER } from '../workspace'

interface Inheritor {
  readonly story: TicketStory
  readonly ticketId: number
  readonly sidebar: Sidebar
  readonly ours: () => string[]
}

async function open(story: TicketStory, ticketId: number): Promise<Inheritor> {
  const sidebar = await story.open({ ticketId })
  const tags = () => story.account.ticket(ticketId)?.tags ?? []
  return { story, ticketId, sidebar, ours: () => tags().filter(isOurTag) }
}

/** A situation of the workspace, on a Thursday morning. */
async function enter(id: string): Promise<Inheritor> {
  const story = tellStory('2026-11-19T10:00-03:00')
  const { ticketId = 0 } = story.account.enter(id)
  return open(story, ticketId)
}

/** A ticket with one attempt of its own takes over one with two. */
async function mergedIntoBegun(): Promise<Inheritor> {
  const story = tellStory('2026-11-19T10:00-03:00')
  const { account, ticketId: into } = story
  const from = account.openTicket({ subject: 'Mesmo assunto' })
  account.sendAttempts(from, 2, -2)
  account.sendAttempts(into, 1, -1)
  account.merge({ from, into, by: USER.ana, at: account.days().ago(30) })
  return open(story, into)
}

async function submit({ sidebar }: Inheritor): Promise<void> {
  expect(await sidebar.tab.submit('pending')).toMatchObject({ kind: 'saved' })
  await sidebar.settled()
}

const INHERITING: readonly (readonly [
  reason: string,
  enter: () => Promise<Inheritor>,
  from: 'follow-up' | 'merge',
])[] = [
  ['a follow-up of a cancelled ticket', () => enter('follow-up'), 'follow-up'],
  ['a ticket that took over another one', () => enter('merged'), 'merge'],
]

describe.each(INHERITING)('%s', (_, enterIt, from) => {
  test('counts again, and changes nothing while it is only read', async () => {
    const { sidebar, ours } = await enterIt()
    const before = ours()
    expect(before).toContain('contato_tentativa_2')
    expect(sidebar.view().next).toMatchObject({ kind: 'follow-up', from })
    expect(ours()).toEqual(before)
  })

  test('loses the inherited tags with the first save, whatever is saved', async () => {
    const inheritor = await enterIt()
    inheritor.sidebar.tab.type('<p>Vou verificar e retorno em seguida.</p>')
    await submit(inheritor)
    expect(inheritor.ours()).toEqual([])
  })

  test('keeps the tags of other teams', async () => {
    const inheritor = await enterIt()
    const { story, ticketId, sidebar } = inheritor
    story.account.save(ticketId, USER.bruno, { tags: { add: ['vip'], remove: [] } })
    await sidebar.settled()
    sidebar.tab.type('<p>Vou verificar.</p>')
    await submit(inheritor)
    expect(story.account.ticket(ticketId)?.tags).toEqual(['vip'])
  })

  test('begins a chain of its own that counts from one', async () => {
    const inheritor = await enterIt()
    const { story, ticketId, sidebar, ours } = inheritor
    sidebar.session.begin()
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 1 })
    await sidebar.session.insertAttempt(1)
    await submit(inheritor)
    expect(ours().sort()).toEqual(['contato_tentativa_1', 'roteiro'])
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })

    story.clock.moveTo('2026-11-23T10:00-03:00')
    const later = await open(story, ticketId)
    expect(later.sidebar.view().next).toMatchObject({ kind: 'due', n: 2 })
    await later.sidebar.session.insertAttempt(2)
    await submit(later)
    expect(ours().sort()).toEqual(['contato_tentativa_1', 'contato_tentativa_2', 'roteiro'])
  })
})

describe('a ticket with an attempt of its own that took over another one', () => {
  test('goes on from its own attempt and loses what it inherited with the next', async () => {
    const inheritor = await mergedIntoBegun()
    const { sidebar, ours } = inheritor
    expect(ours()).toContain('contato_tentativa_2')
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 2, last: { n: 1 } })
    await sidebar.session.insertAttempt(2)
    await submit(inheritor)
    expect(ours().sort()).toEqual(['contato_tentativa_1', 'contato_tentativa_2', 'roteiro'])
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 3 })
  })

  test('loses only what it inherited with a save of something else', async () => {
    const inheritor = await mergedIntoBegun()
    inheritor.sidebar.tab.type('<p>Juntei os dois tickets.</p>')
    await submit(inheritor)
    expect(inheritor.ours().sort()).toEqual(['contato_tentativa_1', 'roteiro'])
    expect(inheritor.sidebar.view().next).toMatchObject({ kind: 'due', n: 2 })
  })
})
