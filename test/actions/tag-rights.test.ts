import { describe, expect, test } from 'vitest'

import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import { begun, composer, counted, macroHtml, submit } from '../fakes/agent-steps'
import { saveElsewhere } from '../fakes/elsewhere'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { CHAT, USER } from '../workspace'

const SECOND = 'segunda tentativa'

const kinds = (notices: readonly { readonly kind: string }[]): string[] =>
  notices.map(({ kind }) => kind)

describe('an agent whose role may not set tags', () => {
  const userId = USER.diego

  test('is never told that a tag was added', async () => {
    const story = begun(1)
    const sidebar = await story.open({ userId })
    await sidebar.session.insertAttempt(2)
    await submit(sidebar, 'pending')
    expect(counted(story)).toEqual([1])
    expect(sidebar.view().next).toMatchObject({ kind: 'sent-not-counted', n: 2 })
    expect(kinds(sidebar.view().notices)).not.toContain('tag-added')
    const later = await story.open({ userId })
    expect(kinds(later.view().notices)).not.toContain('tag-added')
  })

  test('is offered no other attempt at the next opening', async () => {
    const story = begun(1)
    const sidebar = await story.open({ userId })
    await sidebar.session.insertAttempt(2)
    await submit(sidebar, 'pending')
    sidebar.close()
    const later = await story.open({ userId })
    expect(later.view().can.attempt).toBe(false)
    for (const n of [2, 3] as const) {
      await later.session.insertAttempt(n)
      expect(composer(later)).toBe('')
    }
  })

  test('is not told so either when the page was lost before the answer', async () => {
    const story = begun(1)
    const sidebar = await story.open({ userId })
    await sidebar.session.insertAttempt(2)
    sidebar.tab.addHook({
      name: 'Navegador',
      askSave: async () => {
        for (let turn = 0; turn < 30; turn += 1) await new Promise((go) => setImmediate(go))
        sidebar.client.die()
        return { allow: true }
      },
    })
    await sidebar.tab.submit('pending')
    const later = await story.open({ userId })
    expect(counted(story)).toEqual([1])
    expect(kinds(later.view().notices)).not.toContain('tag-added')
    expect(later.view().can.attempt).toBe(false)
  })

  test('sent it in a chat: said, and no other is offered', async () => {
    const story = tellStory('2026-11-19T10:00-03:00', { channel: CHAT })
    story.account.says(story.ticketId, USER.marina, 'Bom dia!', story.clock.now() - 60_000)
    const sidebar = await story.open({ userId })
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    await sidebar.tab.send()
    await sidebar.settled()
    expect(counted(story)).toEqual([])
    expect(kinds(sidebar.view().notices)).not.toContain('tag-added')
    const later = await story.open({ userId })
    expect(kinds(later.view().notices)).not.toContain('tag-added')
    expect(later.view().can.attempt).toBe(false)
  })

  test('does not send the same attempt again by hand', async () => {
    const story = begun(1)
    const sidebar = await story.open({ userId })
    await sidebar.session.insertAttempt(2)
    await submit(sidebar, 'pending')
    const later = await story.open({ userId, storage: createPageStorage() })
    later.tab.type(macroHtml(story, 'attempt-2'))
    expect(await submit(later, 'pending')).toMatchObject({ kind: 'blocked' })
  })
})

describe('a ticket whose tags leave no room', () => {
  /** Tags of another team until so many characters are used. */
  function fill(story: TicketStory, length: number): void {
    const used = (): number => story.tags().join(' ').length
    for (let at = 0; length - used() > 12; at += 1) {
      const size = Math.min(249, length - used() - 1)
      saveElsewhere(story, { tags: { add: [`equipe_${at}_`.padEnd(size, 'x')], remove: [] } })
    }
  }

  function crowded(made: 0 | 1 | 3, length: number, now?: string): TicketStory {
    const story = begun(made, now)
    fill(story, length)
    return story
  }

  test.each([
    ['the first attempt', 0, 1],
    ['the second attempt', 1, 2],
  ] as const)('%s is not inserted: it could not be counted', async (_, made, n) => {
    const story = crowded(made, 5_096)
    const sidebar = await story.open()
    if (n === 1) sidebar.session.begin()
    await sidebar.session.insertAttempt(n)
    expect(composer(sidebar)).toBe('')
  })

  test.each([
    ['attempt-1', 0],
    ['attempt-2', 1],
  ] as const)('a macro with %s is stopped', async (id, made) => {
    const story = crowded(made, 5_096)
    const sidebar = await story.open()
    sidebar.tab.type(macroHtml(story, id))
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'blocked' })
    expect(story.comments().at(-1)?.body).not.toContain(made ? SECOND : 'primeira tentativa')
  })

  test('in a chat nothing is inserted', async () => {
    const story = tellStory('2026-11-19T10:00-03:00', { channel: CHAT })
    fill(story, 5_096)
    const sidebar = await story.open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    expect(composer(sidebar)).toBe('')
  })

  test('nothing is cancelled', async () => {
    const story = crowded(3, 5_096, '2026-11-23T17:05-03:00')
    const sidebar = await story.open()
    await sidebar.session.prepareCancellation()
    await submit(sidebar)
    expect(story.tags()).not.toContain('cancelado_sem_retorno')
    expect(story.account.ticket(story.ticketId)?.status).not.toBe('solved')
  })

  test('an answer of the agent passes', async () => {
    const story = crowded(1, 5_096)
    const sidebar = await story.open()
    sidebar.tab.type('<p>Estou vendo.</p>')
    expect(await submit(sidebar, 'open')).toMatchObject({ kind: 'saved' })
  })

  test('with room enough the attempt counts', async () => {
    const story = crowded(1, 4_500)
    const sidebar = await story.open()
    await sidebar.session.insertAttempt(2)
    expect(composer(sidebar)).toContain(SECOND)
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
    expect(counted(story)).toEqual([1, 2])
  })
})
