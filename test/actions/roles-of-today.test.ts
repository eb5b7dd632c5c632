import { describe, expect, test } from 'vitest'

import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import { composer, counted, sendAttempt as send, submit } from '../fakes/agent-steps'
import { breachesOf } from '../fakes/breaches'
import { saveElsewhere } from '../fakes/elsewhere'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { CHAT, type FieldEvent, type Opening, USER, VIA } from '../workspace'

const DAYS = {
  1: '2026-11-18T09:05-03:00',
  2: '2026-11-19T09:05-03:00',
  3: '2026-11-23T09:05-03:00',
}
type N = keyof typeof DAYS

/** Attempts made by these people, one a business day; then it is this moment. */
function madeBy(people: readonly number[], now: string, opening: Opening = {}): TicketStory {
  const story = tellStory('2026-11-18T08:30-03:00', opening)
  people.forEach((by, index) => {
    const n = (index + 1) as N
    story.clock.moveTo(DAYS[n])
    const at = story.clock.now()
    story.account.sendAttempt(story.ticketId, n, { at, by })
  })
  story.clock.moveTo(now)
  return story
}

const again = (story: TicketStory, userId: number = USER.ana): Promise<Sidebar> =>
  story.open({ userId, storage: createPageStorage() })

describe('somebody who made an attempt and left the company', () => {
  test.each<[string, readonly number[], string, unknown]>([
    ['the first', [USER.bruno], '2026-11-19T09:00-03:00', { kind: 'due', n: 2 }],
    ['the second', [USER.ana, USER.bruno], '2026-11-23T09:00-03:00', { kind: 'due', n: 3 }],
    [
      'the second, announced',
      [USER.ana, USER.bruno],
      '2026-11-19T10:00-03:00',
      { kind: 'waiting', n: 3, on: '2026-11-23' },
    ],
    [
      'all of them',
      [USER.bruno, USER.bruno, USER.bruno],
      '2026-11-23T17:01-03:00',
      { kind: 'cancel-due' },
    ],
    [
      'all of them, before the hour',
      [USER.bruno, USER.bruno, USER.bruno],
      '2026-11-23T16:00-03:00',
      { kind: 'final-day' },
    ],
  ])('made %s: it counts as it did', async (_, people, now, step) => {
    const story = madeBy(people, now)
    story.account.becomeEndUser(USER.bruno)
    const sidebar = await again(story)
    expect(sidebar.view().next).toMatchObject(step as object)
    expect(sidebar.view().notices).toEqual([])
    expect(breachesOf(story)).toEqual([])
  })

  test('had the ticket: the chain goes on and ends lawfully', async () => {
    const story = madeBy([USER.bruno], '2026-11-19T09:00-03:00', { assignee: USER.bruno })
    story.account.becomeEndUser(USER.bruno)
    saveElsewhere(story, { assigneeId: USER.ana }, USER.fabio)
    expect(await send(await again(story), 2)).toMatchObject({ kind: 'saved' })
    story.clock.moveTo(DAYS[3])
    expect(await send(await again(story), 3)).toMatchObject({ kind: 'saved' })
    story.clock.moveTo('2026-11-23T17:05-03:00')
    const sidebar = await again(story)
    await sidebar.session.prepareCancellation()
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toContain('cancelado_sem_retorno')
    expect(breachesOf(story)).toEqual([])
  })

  test('made it in a chat: it counts as it did', async () => {
    const story = tellStory('2026-11-18T09:00-03:00', { channel: CHAT })
    story.account.says(story.ticketId, USER.marina, 'Bom dia!', story.clock.now() - 60_000)
    const bruno = await story.open({ userId: USER.bruno })
    bruno.session.begin()
    await bruno.session.insertAttempt(1)
    await bruno.tab.send()
    await bruno.settled()
    expect(counted(story)).toEqual([1])
    story.account.becomeEndUser(USER.bruno)
    story.clock.moveTo('2026-11-19T09:00-03:00')
    expect((await again(story)).view().next).toMatchObject({ kind: 'due', n: 2 })
  })

  test('is deleted since: it counts as it did', async () => {
    const story = madeBy([USER.ana, USER.bruno], '2026-11-23T09:00-03:00')
    story.account.deleteUser(USER.bruno)
    expect((await again(story)).view().next).toMatchObject({ kind: 'due', n: 3 })
  })

  test('a save of anything else leaves the count alone', async () => {
    const story = madeBy([USER.ana, USER.bruno], '2026-11-23T09:00-03:00')
    story.account.becomeEndUser(USER.bruno)
    const sidebar = await again(story)
    sidebar.tab.type('<p>Seguimos analisando.</p>')
    await submit(sidebar, 'open')
    expect(counted(story)).toEqual([1, 2])
    expect(story.tags()).not.toContain('contato_respondido')
    expect(breachesOf(story)).toEqual([])
  })

  test('the customer’s answer after it ends the chain', async () => {
    const story = madeBy([USER.ana, USER.bruno], '2026-11-23T09:00-03:00')
    story.account.becomeEndUser(USER.bruno)
    story.account.customerReplies(story.ticketId, { text: 'Pode seguir.', channel: 'email' })
    expect((await again(story)).view().next).toMatchObject({ kind: 'replied' })
  })
})

describe('a customer who says what an attempt says', () => {
  test.each([
    ['the requester', USER.marina],
    ['somebody in copy', USER.otavio],
  ])('%s: that is a reply, and no attempt', async (_, by) => {
    const story = madeBy([USER.ana], '2026-11-18T11:00-03:00')
    saveElsewhere(
      story,
      { comment: { text: 'Esta é a segunda tentativa de contato, me respondam!', isPublic: true } },
      by,
    )
    const sidebar = await again(story)
    expect(sidebar.view().next).toMatchObject({ kind: 'replied' })
    await sidebar.session.insertAttempt(2)
    expect(composer(sidebar)).toBe('')
  })

  test('and a trigger sets the attempt’s tag in the same update: still a reply', async () => {
    const story = madeBy([USER.ana], '2026-11-18T11:00-03:00')
    const { account, ticketId } = story
    saveElsewhere(
      story,
      { comment: { text: 'Esta é a segunda tentativa de contato!', isPublic: true } },
      USER.otavio,
    )
    const ticket = account.ticket(ticketId)
    const last = ticket?.audits.at(-1)
    if (!ticket || !last) return
    const tags = [...ticket.tags, 'contato_tentativa_2']
    const change: FieldEvent = {
      id: account.newId(),
      type: 'Change',
      field_name: 'tags',
      value: tags,
      previous_value: ticket.tags,
      via: VIA.trigger(1, 'Contar tentativas'),
    }
    const audits = [...ticket.audits.slice(0, -1), { ...last, events: [...last.events, change] }]
    account.put({ ...ticket, tags, audits }, USER.otavio)
    expect((await again(story)).view().next).toMatchObject({ kind: 'replied' })
  })
})

describe('the requester is a colleague', () => {
  const elisasTicket = (now: string) =>
    madeBy([USER.ana, USER.ana, USER.ana], now, { requester: USER.elisa })

  test('and answers: the chain ends', async () => {
    const story = elisasTicket('2026-11-23T10:00-03:00')
    saveElsewhere(
      story,
      { comment: { text: 'Oi Ana, pode seguir com o ajuste.', isPublic: true } },
      USER.elisa,
    )
    story.clock.moveTo('2026-11-23T17:05-03:00')
    const sidebar = await again(story)
    expect(sidebar.view().next).toMatchObject({ kind: 'replied' })
    await sidebar.session.prepareCancellation()
    expect(composer(sidebar)).toBe('')
    expect(breachesOf(story)).toEqual([])
  })

  test('and answers while the cancellation is staged: it is stopped', async () => {
    const story = elisasTicket('2026-11-23T17:05-03:00')
    const sidebar = await again(story)
    await sidebar.session.prepareCancellation()
    expect(sidebar.tab.view().form.status).toBe('solved')
    sidebar.client.fire('app.deactivated')
    saveElsewhere(story, { comment: { text: 'Pode seguir.', isPublic: true } }, USER.elisa)
    await submit(sidebar)
    expect(breachesOf(story)).toEqual([])
    expect(story.tags()).not.toContain('cancelado_sem_retorno')
  })

  test('and writes an internal note: that is no answer to us', async () => {
    const story = elisasTicket('2026-11-23T10:00-03:00')
    saveElsewhere(story, { comment: { text: 'Urgente.', isPublic: false } }, USER.elisa)
    expect((await again(story)).view().next).toMatchObject({ kind: 'final-day' })
  })

  test('and another colleague writes: that is no answer either', async () => {
    const story = elisasTicket('2026-11-23T10:00-03:00')
    saveElsewhere(story, { comment: { text: 'Elisa, veja.', isPublic: true } }, USER.bruno)
    expect((await again(story)).view().next).toMatchObject({ kind: 'final-day' })
  })

  test('and made the attempts: who tries to reach others answers nobody', async () => {
    const story = madeBy([USER.elisa], '2026-11-18T11:00-03:00', { requester: USER.elisa })
    saveElsewhere(story, { comment: { text: 'Seguimos.', isPublic: true } }, USER.elisa)
    expect((await again(story)).view().next).toMatchObject({ kind: 'waiting', n: 2 })
  })

  test('and has the ticket: what they write is work on it', async () => {
    const opening = { requester: USER.elisa, assignee: USER.elisa }
    const story = madeBy([USER.ana], '2026-11-18T11:00-03:00', opening)
    saveElsewhere(story, { comment: { text: 'Seguimos.', isPublic: true } }, USER.elisa)
    expect((await again(story)).view().next).toMatchObject({ kind: 'waiting', n: 2 })
  })

  test.each([USER.ana, USER.bruno])(
    'since a moment ago, and answers: the agent who has the ticket open is told',
    async (userId) => {
      const story = madeBy([USER.ana], '2026-11-19T09:00-03:00')
      const sidebar = await story.open({ userId })
      await sidebar.session.insertAttempt(2)
      saveElsewhere(story, { requesterId: USER.elisa }, USER.fabio)
      saveElsewhere(story, { comment: { text: 'Pode seguir.', isPublic: true } }, USER.elisa)
      expect(await submit(sidebar)).toMatchObject({ kind: 'blocked' })
      expect(sidebar.view().notices).toMatchObject([{ stop: { kind: 'answered' } }])
      expect(breachesOf(story)).toEqual([])
    },
  )

  test('and answers in the conversation', async () => {
    const story = madeBy([USER.ana], '2026-11-18T11:00-03:00', {
      requester: USER.elisa,
      channel: CHAT,
    })
    story.account.says(story.ticketId, USER.elisa, 'Pode seguir.', story.clock.now())
    const sidebar = await story.open({ storage: createPageStorage(), draft: { channel: 'email' } })
    expect(sidebar.view().next).toMatchObject({ kind: 'replied' })
  })
})

describe('the requester is not listed any more', () => {
  test('and had answered: the chain stays ended', async () => {
    const story = madeBy([USER.ana, USER.ana], '2026-11-19T11:00-03:00')
    story.account.customerReplies(story.ticketId, { text: 'Pode seguir.', channel: 'email' })
    story.account.deleteUser(USER.marina)
    const sidebar = await again(story)
    expect(sidebar.view().next).toMatchObject({ kind: 'replied' })
    story.clock.moveTo(DAYS[3])
    await sidebar.session.insertAttempt(3)
    expect(composer(sidebar)).toBe('')
    expect(breachesOf(story)).toEqual([])
  })

  test('and is not the requester any more either: the answer is still shown', async () => {
    const story = madeBy([USER.ana, USER.ana], '2026-11-19T11:00-03:00')
    story.account.customerReplies(story.ticketId, { text: 'Pode seguir.', channel: 'email' })
    story.account.deleteUser(USER.marina)
    saveElsewhere(story, { requesterId: USER.elisa }, USER.fabio)
    expect((await again(story)).view().next).toMatchObject({ kind: 'replied' })
  })

  test('and had not: the count is as it was', async () => {
    const story = madeBy([USER.ana, USER.ana], '2026-11-19T11:00-03:00')
    story.account.deleteUser(USER.marina)
    expect((await again(story)).view().next).toMatchObject({ kind: 'waiting', n: 3 })
  })
})
