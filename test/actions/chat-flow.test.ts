import { describe, expect, test } from 'vitest'

import { counted, macroPlain, reloaded } from '../fakes/agent-steps'
import { breachesOf } from '../fakes/breaches'
import { tellStory } from '../fakes/ticket-story'
import { CHAT, MESSAGING, USER } from '../workspace'

describe('where Send delivers', () => {
  test.each([
    ['chat', CHAT],
    ['messaging', MESSAGING],
  ])(
    'in %s an attempt counts once it is seen in the conversation, and not before',
    async (_, channel) => {
      const { open, tags, clock } = tellStory('2026-11-18T10:00-03:00', { channel })
      const sidebar = await open()
      sidebar.session.begin()
      await sidebar.session.insertAttempt(1)
      expect(sidebar.view().next).toEqual({
        kind: 'staged',
        what: { kind: 'attempt', n: 1 },
        isBySend: true,
      })
      expect(sidebar.tab.view().comment.text).not.toContain('*')
      // A submit in between carries no message, so it carries no tag either.
      await sidebar.tab.submit('open')
      await sidebar.settled()
      expect(tags()).not.toContain('contato_tentativa_1')
      if (!sidebar.tab.view().comment.text) await sidebar.session.insertAttempt(1)
      clock.moveTo('2026-11-18T10:02-03:00')
      await sidebar.tab.send()
      await sidebar.settled()
      expect(tags()).toContain('contato_tentativa_1')
      expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
      expect(sidebar.view().notices).toEqual([])
    },
  )

  test.each([1, 2, 3] as const)(
    'after %i attempts and an answer a new first attempt counts alone',
    async (made) => {
      const story = tellStory('2026-11-18T10:00-03:00', { channel: MESSAGING })
      const { account, ticketId, clock } = story
      account.sendAttempts(ticketId, made, -1)
      const sidebar = await story.open()
      account.says(ticketId, USER.marina, 'Estou aqui.', clock.now())
      await sidebar.settled()
      clock.moveTo('2026-11-18T10:02-03:00')
      sidebar.session.begin()
      await sidebar.session.insertAttempt(1)
      await sidebar.tab.send()
      await sidebar.settled()
      expect(story.tags().filter((tag) => tag.startsWith('contato_'))).toEqual([
        'contato_tentativa_1',
      ])
      expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
      expect(sidebar.view().notices).toEqual([])
      expect(breachesOf(story)).toEqual([])
    },
  )

  test.each(['by the next event', 'by the next opening'])(
    'a new first attempt after an answer, sent while nothing can be read, is said %s',
    async (way) => {
      const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
      const { account, ticketId, clock, faults } = story
      account.sendAttempts(ticketId, 2, -1)
      const sidebar = await story.open()
      account.says(ticketId, USER.marina, 'Estou aqui.', clock.now())
      await sidebar.settled()
      clock.moveTo('2026-11-18T10:02-03:00')
      sidebar.tab.type(macroPlain(story, 'attempt-1'))
      faults.set([{ match: '^GET', kind: 'status', status: 500 }])
      await sidebar.tab.send()
      await sidebar.settled()
      expect(counted(story)).toEqual([1, 2])
      faults.set([])
      clock.moveTo('2026-11-18T10:05-03:00')
      if (way === 'by the next event') {
        account.says(ticketId, USER.ana, 'Fico no aguardo.', clock.now())
      } else sidebar.close()
      const later = way === 'by the next event' ? sidebar : await story.open()
      await later.settled()
      expect(counted(story)).toEqual([1])
      expect(later.view().notices).toEqual([{ kind: 'count-restarted' }])
    },
  )

  test('an attempt that was in the composer for ten days counts once it is sent', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const sidebar = await story.open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    story.clock.moveTo('2026-11-30T10:00-03:00')
    await sidebar.tab.send()
    await sidebar.settled()
    expect(story.tags()).toContain('contato_tentativa_1')
    expect(breachesOf(story)).toEqual([])
  })

  test.each(['the frame stays', 'the frame is loaded again'])(
    'a first attempt typed before the customer answered counts alone once it is sent: %s',
    async (frame) => {
      const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
      const { account, ticketId, clock } = story
      account.sendAttempts(ticketId, 2, -1)
      const sidebar = await story.open()
      sidebar.tab.type(macroPlain(story, 'attempt-1'))
      account.says(ticketId, USER.marina, 'Estou aqui.', clock.now())
      await sidebar.settled()
      if (frame !== 'the frame stays') await reloaded(sidebar)
      clock.moveTo('2026-11-18T10:02-03:00')
      await sidebar.tab.send()
      await sidebar.settled()
      expect(sidebar.view().notices).toEqual([{ kind: 'count-restarted' }])
      expect(counted(story)).toEqual([1])
      expect(breachesOf(story)).toEqual([])
    },
  )

  test('an attempt written over another one counts as what it is', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const { account, ticketId } = story
    account.sendAttempts(ticketId, 1, -1)
    const sidebar = await story.open()
    for (const id of ['attempt-1', 'attempt-2'] as const) {
      sidebar.tab.type(macroPlain(story, id))
      await sidebar.settled()
    }
    await sidebar.tab.send()
    await sidebar.settled()
    expect(counted(story)).toEqual([1, 2])
    expect(breachesOf(story)).toEqual([])
  })

  test('a colleague’s third attempt that is never sent leaves the next chain its count', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const { account, ticketId, clock } = story
    account.sendAttempts(ticketId, 3, -1)
    const [ana, bruno] = [await story.open(), await story.open({ userId: USER.bruno })]
    account.customerReplies(ticketId, { text: 'Estou aqui.', channel: 'email' })
    await ana.settled()
    bruno.tab.type(macroPlain(story, 'attempt-3'))
    await bruno.settled()
    bruno.tab.type('Estou vendo.')
    clock.moveTo('2026-11-18T10:02-03:00')
    ana.session.begin()
    await ana.session.insertAttempt(1)
    await ana.tab.send()
    await ana.settled()
    expect(counted(story)).toEqual([1])
    expect(breachesOf(story)).toEqual([])
  })

  test('a frame that died after Send: the next opening finds the message, tags it and says so', async () => {
    const { open, tags } = tellStory('2026-11-18T10:00-03:00', { channel: MESSAGING })
    const first = await open()
    first.session.begin()
    await first.session.insertAttempt(1)
    first.client.die()
    await first.tab.send()
    expect(tags()).not.toContain('contato_tentativa_1')
    const second = await open()
    expect(tags()).toContain('contato_tentativa_1')
    expect(second.view().notices).toMatchObject([{ kind: 'tag-added', n: 1 }])
  })

  test('sent while nothing can be read: it is said, and so is the tag at the next read', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const { account, ticketId, clock, faults } = story
    account.sendAttempts(ticketId, 1, -1)
    const sidebar = await story.open()
    sidebar.tab.type(macroPlain(story, 'attempt-2'))
    faults.set([{ match: '^GET', kind: 'status', status: 500 }])
    await sidebar.tab.send()
    await sidebar.settled()
    expect(counted(story)).toEqual([1])
    expect(sidebar.view().notices).toEqual([{ kind: 'failed', what: 'update' }])
    faults.set([])
    clock.moveTo('2026-11-18T10:05-03:00')
    account.says(ticketId, USER.ana, 'Fico no aguardo.', clock.now())
    await sidebar.settled()
    expect(counted(story)).toEqual([1, 2])
    expect(sidebar.view().notices).toMatchObject([{ kind: 'tag-added', n: 2 }])
  })

  test('a customer who wrote in the conversation stops the next attempt at its insertion', async () => {
    const { open, clock, account, ticketId } = tellStory('2026-11-18T10:00-03:00', {
      channel: MESSAGING,
    })
    const sidebar = await open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    await sidebar.tab.send()
    await sidebar.settled()
    clock.moveTo('2026-11-19T09:00-03:00')
    account.says(ticketId, USER.marina, 'Oi, estou aqui', clock.now())
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'replied' })
  })

  test('an exception that goes with a Send is noted once the message was seen', async () => {
    const { open, clock, comments } = tellStory('2026-11-18T10:00-03:00', { channel: MESSAGING })
    const sidebar = await open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    await sidebar.tab.send()
    await sidebar.settled()
    clock.moveTo('2026-11-18T11:00-03:00')
    await sidebar.session.insertAttempt(2, { rule: 'sooner', reason: 'cliente', text: '' })
    const noted = () => comments().filter(({ body }) => body.startsWith('Exceção:'))
    expect(noted()).toEqual([])
    await sidebar.tab.send()
    await sidebar.settled()
    expect(noted()).toHaveLength(1)
  })

  test('the farewell goes first; status and tag are staged once it was seen', async () => {
    const { open, clock, tags, account, ticketId } = tellStory('2026-11-18T10:00-03:00', {
      channel: MESSAGING,
    })
    const sidebar = await open()
    sidebar.session.begin()
    for (const [n, day] of [
      [1, '18'],
      [2, '19'],
      [3, '23'],
    ] as const) {
      clock.moveTo(`2026-11-${day}T10:30-03:00`)
      await sidebar.session.insertAttempt(n)
      await sidebar.tab.send()
      await sidebar.settled()
    }
    clock.moveTo('2026-11-23T17:05-03:00')
    expect(sidebar.view().next).toMatchObject({ kind: 'cancel-due' })
    await sidebar.session.prepareCancellation()
    expect(sidebar.view().next).toEqual({
      kind: 'staged',
      what: { kind: 'cancellation' },
      isBySend: true,
    })
    expect(sidebar.tab.view().form.status).not.toBe('solved')
    clock.moveTo('2026-11-23T17:06-03:00')
    await sidebar.tab.send()
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'cancellation' } })
    await sidebar.tab.submit()
    await sidebar.settled()
    expect(account.ticket(ticketId)?.status).toBe('solved')
    expect(tags()).toContain('cancelado_sem_retorno')
  })
})
