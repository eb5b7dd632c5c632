import { describe, expect, test } from 'vitest'

import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import { composer, counted, macroPlain, sendAttempt, submit } from '../fakes/agent-steps'
import { breachesOf } from '../fakes/breaches'
import { judgeAccount } from '../fakes/judged-account'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { CHAT, USER } from '../workspace'

/** The first attempt was made in the chat on Wednesday and counted; then the chat ended. */
async function endedAfterFirst(userId: number = USER.ana) {
  const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
  story.account.says(story.ticketId, USER.marina, 'Bom dia!', story.clock.now() - 600_000)
  const sidebar = await story.open({ userId })
  await sendInChat(sidebar, 1)
  expect(counted(story)).toEqual([1])
  story.account.endChat(story.ticketId)
  await sidebar.settled()
  return { story, sidebar }
}

async function sendInChat(sidebar: Sidebar, n: 1 | 2 | 3): Promise<void> {
  if (n === 1) sidebar.session.begin()
  await sidebar.session.insertAttempt(n)
  await sidebar.tab.send()
  await sidebar.settled()
}

const again = (story: TicketStory, userId: number = USER.ana): Promise<Sidebar> =>
  story.open({ userId, storage: createPageStorage() })

const findings = ({ account, ticketId }: TicketStory): string[] =>
  judgeAccount(account)
    .get(ticketId)
    ?.findings.map(({ rule }) => rule) ?? []

describe('an attempt made in a chat that has ended', () => {
  test('stays counted for those who have the ticket open', async () => {
    const { story, sidebar } = await endedAfterFirst()
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
    story.clock.moveTo('2026-11-19T09:00-03:00')
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 2 })
  })

  test.each([
    ['for the one who made it', USER.ana],
    ['for a colleague', USER.bruno],
    ['for a lead', USER.elisa],
  ])('stays counted %s, with its time and author', async (_, userId) => {
    const { story } = await endedAfterFirst()
    const later = await again(story, userId)
    expect(later.view().next).toMatchObject({
      kind: 'waiting',
      n: 2,
      on: '2026-11-19',
      last: { n: 1, by: { id: USER.ana } },
    })
    const { history } = later.view()
    expect(history.kind === 'known' && history.entries[0]).toMatchObject({ what: 'attempt', n: 1 })
    expect(later.view().notices).toEqual([])
  })

  test('is followed by the second by e-mail, and by the cancellation', async () => {
    const { story } = await endedAfterFirst()
    for (const [n, day] of [
      [2, '19'],
      [3, '23'],
    ] as const) {
      story.clock.moveTo(`2026-11-${day}T09:30-03:00`)
      expect(await sendAttempt(await again(story), n)).toMatchObject({ kind: 'saved' })
    }
    expect(counted(story)).toEqual([1, 2, 3])
    story.clock.moveTo('2026-11-23T17:05-03:00')
    const last = await again(story, USER.bruno)
    expect(last.view().next).toMatchObject({ kind: 'cancel-due' })
    await last.session.prepareCancellation()
    expect(await submit(last)).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toContain('cancelado_sem_retorno')
    expect(breachesOf(story)).toEqual([])
    expect(findings(story)).toEqual([])
  })

  test('is not taken out by the save of anything else', async () => {
    const { story } = await endedAfterFirst()
    for (const userId of [USER.bruno, USER.ana]) {
      const later = await again(story, userId)
      later.tab.type('<p>Seguimos analisando.</p>')
      await submit(later, 'open')
      expect(counted(story)).toEqual([1])
      expect(breachesOf(story)).toEqual([])
    }
  })

  test('is not sent again by e-mail', async () => {
    const { story } = await endedAfterFirst()
    const later = await again(story, USER.bruno)
    later.tab.type('<p>Esta é a primeira tentativa de contato para desenvolvimento.</p>')
    expect(await submit(later, 'pending')).toMatchObject({ kind: 'blocked' })
    expect(breachesOf(story)).toEqual([])
  })

  test('is answered in the same chat: the chain ended with it', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const sidebar = await story.open()
    await sendInChat(sidebar, 1)
    story.clock.moveTo('2026-11-18T10:10-03:00')
    story.account.says(story.ticketId, USER.marina, 'Pode seguir.', story.clock.now())
    story.account.endChat(story.ticketId)
    const later = await again(story)
    expect(later.view().next).toMatchObject({ kind: 'replied', reply: { text: 'Pode seguir.' } })
    story.clock.moveTo('2026-11-19T09:00-03:00')
    await later.session.insertAttempt(2)
    expect(composer(later)).toBe('')
  })

  test('was sent while the page was gone: it is counted at the next opening', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const sidebar = await story.open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    sidebar.client.die()
    await sidebar.tab.send()
    story.account.endChat(story.ticketId)
    const later = await story.open()
    expect(counted(story)).toEqual([1])
    expect(later.view().next).toMatchObject({ kind: 'waiting', n: 2 })
    expect(breachesOf(story)).toEqual([])
  })

  test('was sent by hand and never counted: a colleague is told', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const text = macroPlain(story, 'attempt-1')
    story.account.says(story.ticketId, USER.ana, text, story.clock.now())
    story.account.endChat(story.ticketId)
    story.account.save(story.ticketId, USER.ana, {
      tags: { add: ['roteiro'], remove: [] },
      at: story.clock.now(),
    })
    const later = await again(story, USER.bruno)
    expect(later.view().next).toMatchObject({ kind: 'disagreement', tagged: [] })
  })

  test('keeps its text when nothing of it was sent before the end', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const sidebar = await story.open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    story.account.endChat(story.ticketId)
    await sidebar.settled()
    expect(counted(story)).toEqual([])
    expect(breachesOf(story)).toEqual([])
    sidebar.tab.chooseChannel('email')
    await sidebar.settled()
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
    expect(counted(story)).toEqual([1])
  })

  test('by somebody who left since stays counted', async () => {
    const { story } = await endedAfterFirst(USER.bruno)
    story.account.becomeEndUser(USER.bruno)
    story.clock.moveTo('2026-11-19T09:00-03:00')
    expect((await again(story)).view().next).toMatchObject({ kind: 'due', n: 2 })
    expect(breachesOf(story)).toEqual([])
  })

  test('is no finding for leads', async () => {
    const { story } = await endedAfterFirst()
    expect(findings(story)).toEqual([])
  })
})

describe('two chats on one ticket', () => {
  test('each attempt stays counted', async () => {
    const { story } = await endedAfterFirst()
    story.clock.moveTo('2026-11-19T09:00-03:00')
    const ticket = story.account.ticket(story.ticketId)
    if (!ticket) return
    story.account.put({ ...ticket, channel: CHAT })
    const reopened = await again(story)
    await sendInChat(reopened, 2)
    expect(counted(story)).toEqual([1, 2])
    story.account.endChat(story.ticketId)
    const later = await again(story, USER.bruno)
    expect(later.view().next).toMatchObject({ kind: 'waiting', n: 3, on: '2026-11-23' })
    expect(later.view().notices).toEqual([])
  })
})

describe('the charge in a chat that has ended', () => {
  test('is confirmed by the plain yes that was said there', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const sidebar = await story.open()
    await sidebar.session.insertCost()
    await sidebar.tab.send()
    await sidebar.settled()
    story.clock.moveTo('2026-11-18T10:05-03:00')
    story.account.says(story.ticketId, USER.marina, 'sim', story.clock.now())
    story.account.endChat(story.ticketId)
    const later = await again(story, USER.bruno)
    expect(later.view().cost).toMatchObject({ kind: 'confirmed', quote: { text: 'sim' } })
  })
})
