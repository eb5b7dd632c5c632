import { describe, expect, test } from 'vitest'

import { begun } from '../fakes/agent-steps'
import { tellStory } from '../fakes/ticket-story'
import { ROLES, type RoleId } from '../workspace'

const EVERYTHING = { reply: true, attempt: true, recordContact: true }
const NOTHING = { reply: false, charge: false, attempt: false, recordContact: false, start: false }

describe.each<[RoleId]>([['agent'], ['second-agent'], ['lead'], ['admin']])('as %s', (role) => {
  const userId = ROLES[role]

  test('an attempt is offered, sent and counted', async () => {
    const { open, tags } = begun(1)
    const sidebar = await open({ userId })
    expect(sidebar.view().can).toMatchObject(EVERYTHING)
    await sidebar.session.insertAttempt(2)
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(tags()).toContain('contato_tentativa_2')
    expect(sidebar.view()).toMatchObject({ next: { kind: 'waiting', n: 3 }, notices: [] })
  })

  test('a correction of the count is saved at once', async () => {
    const { open, tags } = begun(1)
    const sidebar = await open({ userId })
    sidebar.tab.set('ticket.tags', [...tags(), 'contato_tentativa_2'])
    await sidebar.tab.submit()
    await sidebar.settled()
    expect(tags()).not.toContain('contato_tentativa_2')
    await sidebar.session.notAReply()
    expect(tags()).toContain('roteiro_nao_retorno')
    expect(sidebar.view().notices).toEqual([])
  })

  test('the question about rights is not asked', async () => {
    const sidebar = await begun(1).open({ userId })
    expect(sidebar.client.calls.filter((call) => call.includes('users/me'))).toEqual([])
  })
})

describe('as a light agent', () => {
  const userId = ROLES['light-agent']

  test('history and verdict are shown, and nothing is offered', async () => {
    const { open } = begun(1)
    const sidebar = await open({ userId })
    const view = sidebar.view()
    expect(view.next).toMatchObject({ kind: 'due', n: 2 })
    expect(view.can).toEqual(NOTHING)
    expect(view.preview).toBeUndefined()
    const { history } = view
    expect(history.kind === 'known' && history.entries[0]).toMatchObject({ what: 'attempt', n: 1 })
  })

  test('on a ticket nobody marked, the rights are learnt when somebody begins', async () => {
    const sidebar = await tellStory().open({ userId })
    expect(sidebar.client.calls.filter((call) => call.includes('/api/'))).toEqual([])
    sidebar.session.begin()
    await sidebar.settled()
    expect(sidebar.view().can).toEqual(NOTHING)
    await sidebar.session.insertAttempt(1)
    expect(sidebar.tab.view().comment.text).toBe('')
    expect(sidebar.view().notices).toEqual([{ kind: 'failed', what: 'forbidden' }])
  })

  test('an attempt written by hand is an internal note and does not count', async () => {
    const { open, tags } = begun(1)
    const sidebar = await open({ userId })
    sidebar.tab.type('<p>Esta é a segunda tentativa de contato para desenvolvimento.</p>')
    expect(sidebar.view().next).toEqual({
      kind: 'held',
      what: { kind: 'attempt', n: 2 },
      stop: { kind: 'internal-attempt', n: 2 },
    })
    expect(await sidebar.tab.submit()).toMatchObject({
      kind: 'blocked',
      messages: [expect.stringContaining('nota interna')],
    })
    expect(tags()).not.toContain('contato_tentativa_2')
  })

  test('a note of its own is saved and changes no tag', async () => {
    const { open, tags, comments } = begun(1)
    const before = tags()
    const sidebar = await open({ userId })
    sidebar.tab.type('<p>Conversei com a equipe.</p>')
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'saved' })
    await sidebar.settled()
    expect(comments().at(-1)).toMatchObject({
      public: false,
      plain_body: 'Conversei com a equipe.',
    })
    expect(tags()).toEqual(before)
    expect(sidebar.view().notices).toEqual([])
  })
})

describe('as an agent without the right to tag', () => {
  const userId = ROLES['agent-without-tags']

  test('an attempt is sent, said not to be counted, and no other is offered', async () => {
    const { open, tags, comments } = begun(1)
    const sidebar = await open({ userId })
    expect(sidebar.view().can).toMatchObject(EVERYTHING)
    await sidebar.session.insertAttempt(2)
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'attempt', n: 2 } })
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(comments().at(-1)?.body).toContain('segunda tentativa de contato')
    expect(tags()).not.toContain('contato_tentativa_2')
    expect(sidebar.view()).toMatchObject({
      next: { kind: 'sent-not-counted', n: 2 },
      can: { attempt: false, recordContact: false },
    })
  })

  test('a colleague with the right finds it and is asked about the count', async () => {
    const { open } = begun(1)
    const sidebar = await open({ userId })
    await sidebar.session.insertAttempt(2)
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    const colleague = await open({ userId: ROLES.agent })
    expect(colleague.view().next).toMatchObject({ kind: 'disagreement', tagged: [1] })
  })

  test('a correction of the count is refused and said', async () => {
    const { open, tags } = begun(1)
    const before = tags()
    const sidebar = await open({ userId })
    await sidebar.session.notAReply()
    expect(tags()).toEqual(before)
    expect(sidebar.view().notices).toEqual([{ kind: 'failed', what: 'forbidden' }])
  })

  test('a cancellation is sent without its tag, and that is said', async () => {
    const { open, tags, account, ticketId } = begun(3, '2026-11-23T17:05-03:00')
    const sidebar = await open({ userId })
    await sidebar.session.prepareCancellation()
    await sidebar.tab.submit()
    await sidebar.settled()
    expect(account.ticket(ticketId)?.status).toBe('solved')
    expect(tags()).not.toContain('cancelado_sem_retorno')
    expect(sidebar.view().notices).toEqual([{ kind: 'failed', what: 'forbidden' }])
  })
})
