import { describe, expect, test } from 'vitest'

import type { Sidebar } from '../fakes/open-sidebar'
import { tellStory } from '../fakes/ticket-story'
import { AUTOMATIC_REPLY, USER } from '../workspace'

async function send(sidebar: Sidebar, n: 1 | 2 | 3): Promise<void> {
  if (n === 1) sidebar.session.begin()
  await sidebar.session.insertAttempt(n)
  expect(await sidebar.tab.submit('pending')).toMatchObject({ kind: 'saved' })
  await sidebar.settled()
}

describe('three attempts without an answer', () => {
  test('go from an untouched ticket to a saved cancellation', async () => {
    const { clock, open, tags, account, ticketId, comments } = tellStory()
    const sidebar = await open()
    expect(sidebar.view().next).toEqual({ kind: 'idle' })

    sidebar.session.begin()
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 1 })
    await sidebar.session.insertAttempt(1)
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'attempt', n: 1 } })
    expect(tags()).not.toContain('contato_tentativa_1')
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(tags()).toEqual(expect.arrayContaining(['roteiro', 'contato_tentativa_1']))
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2, on: '2026-11-19' })

    clock.moveTo('2026-11-19T09:00-03:00')
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 2 })
    await send(sidebar, 2)
    expect(comments().at(-1)?.body).toContain('Segunda-feira - 23/11/2026')
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 3, on: '2026-11-23' })

    clock.moveTo('2026-11-23T09:05-03:00')
    await send(sidebar, 3)
    expect(sidebar.view().next).toMatchObject({ kind: 'final-day' })

    clock.moveTo('2026-11-23T17:00-03:00')
    expect(sidebar.view().next).toMatchObject({ kind: 'cancel-due' })
    await sidebar.session.prepareCancellation()
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'cancellation' } })
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'saved' })
    await sidebar.settled()
    expect(tags()).toContain('cancelado_sem_retorno')
    expect(account.ticket(ticketId)?.status).toBe('solved')
    expect(sidebar.view().next).toEqual({ kind: 'ended' })
  })

  test('end where the customer answers, and begin again with the first', async () => {
    const { clock, open, tags, account, ticketId } = tellStory()
    const sidebar = await open()
    await send(sidebar, 1)
    clock.moveTo('2026-11-18T11:00-03:00')
    account.customerReplies(ticketId, { text: 'Oi, pode seguir', channel: 'email' })
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({
      kind: 'replied',
      reply: { text: 'Oi, pode seguir' },
    })
    await send(sidebar, 1)
    expect(tags()).toContain('contato_tentativa_1')
    expect(tags()).not.toContain('contato_respondido')
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
  })

  test('an unrelated save after a reply takes the attempt tags out', async () => {
    const { clock, open, tags, account, ticketId } = tellStory()
    const sidebar = await open()
    await send(sidebar, 1)
    clock.moveTo('2026-11-18T11:00-03:00')
    account.customerReplies(ticketId, { text: 'Pode seguir', channel: 'email' })
    await sidebar.settled()
    sidebar.tab.type('<p>Obrigado, seguimos.</p>')
    await sidebar.tab.submit('open')
    expect(tags()).toContain('contato_respondido')
    expect(tags()).not.toContain('contato_tentativa_1')
  })

  test('an automatic answer changes nothing until the agent says it was a reply', async () => {
    const { clock, open, tags, account, ticketId } = tellStory()
    const sidebar = await open()
    await send(sidebar, 1)
    clock.moveTo('2026-11-18T11:00-03:00')
    account.customerReplies(ticketId, { text: AUTOMATIC_REPLY, channel: 'email' })
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
    expect(sidebar.view().notices).toMatchObject([{ kind: 'automatic-reply' }])
    await sidebar.session.wasAReply()
    expect(tags()).toContain('contato_respondido')
    expect(sidebar.view().next).toMatchObject({ kind: 'replied' })
    await sidebar.session.notAReply()
    expect(tags()).toEqual(expect.arrayContaining(['contato_tentativa_1', 'roteiro_nao_retorno']))
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
  })
})

describe('what is counted is what was sent', () => {
  test('a message taken out of the draft again is not counted', async () => {
    const { open, tags } = tellStory()
    const sidebar = await open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    sidebar.tab.type('<p>Segue a resposta combinada.</p>')
    await sidebar.tab.submit('open')
    expect(tags()).not.toContain('contato_tentativa_1')
  })

  test('undo takes out our words only, and the tags', async () => {
    const { open } = tellStory()
    const sidebar = await open({ draft: { text: '<p>Olá, Marina.</p>' } })
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    expect(sidebar.tab.view().comment.text).toContain('primeira tentativa')
    await sidebar.session.undo()
    expect(sidebar.tab.view().comment.text).toBe('<p>Olá, Marina.</p>')
    expect(sidebar.tab.view().form.tags).not.toContain('contato_tentativa_1')
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 1 })
  })

  test('a text put in by hand counts like an inserted one', async () => {
    const { open, tags } = tellStory()
    const sidebar = await open()
    sidebar.tab.type('<p>Oi! Esta é a primeira tentativa de contato para desenvolvimento.</p>')
    expect(await sidebar.tab.submit('pending')).toMatchObject({ kind: 'saved' })
    expect(tags()).toEqual(expect.arrayContaining(['contato_tentativa_1', 'roteiro']))
  })

  test('two messages in one draft are stopped: each update makes one attempt or ends them', async () => {
    const { open, tags } = tellStory()
    const sidebar = await open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    const { text } = sidebar.tab.view().comment
    sidebar.tab.type(`${text}<p>Seu ticket está sendo cancelado por falta de retorno.</p>`)
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'blocked' })
    expect(tags()).not.toContain('contato_tentativa_1')
  })

  test('a submit that Zendesk refuses leaves nothing counted and the words in place', async () => {
    const { open, tags, account, ticketId } = tellStory()
    const sidebar = await open()
    sidebar.tab.type('<p>Esta é a primeira tentativa de contato para desenvolvimento.</p>')
    sidebar.tab.addHook({
      name: 'Outro app',
      askSave: async () => ({ allow: false, message: 'Falta um campo.' }),
    })
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'blocked' })
    await sidebar.settled()
    expect(sidebar.tab.view().form.tags).not.toContain('contato_tentativa_1')
    expect(sidebar.tab.view().comment.text).toContain('primeira tentativa')
    expect(account.ticket(ticketId)?.tags).toEqual(tags())
  })

  test('a message whose tag another app took off in the save gets it back, and that is said', async () => {
    const { open, tags } = tellStory()
    const sidebar = await open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    // The neighbour edits the form after our hook has answered.
    sidebar.tab.addHook({
      name: 'Vizinho',
      isLast: true,
      askSave: async () => {
        await sidebar.tab.invoke('ticket.tags.remove', ['contato_tentativa_1'])
        return { allow: true }
      },
    })
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(tags()).toContain('contato_tentativa_1')
    expect(sidebar.view().notices).toMatchObject([{ kind: 'tag-added', n: 1 }])
  })

  test('a tag whose message another app took out in the save is taken out, and that is said', async () => {
    const { open, tags } = tellStory()
    const sidebar = await open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    sidebar.tab.addHook({
      name: 'Vizinho',
      isLast: true,
      askSave: async () => {
        sidebar.tab.set('comment.text', '<p>Outro texto.</p>')
        return { allow: true }
      },
    })
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(tags()).not.toContain('contato_tentativa_1')
    expect(sidebar.view().notices).toMatchObject([{ kind: 'tag-removed', n: 1 }])
  })

  test('a frame that died in the submit: the next opening finishes the look', async () => {
    const { open, tags } = tellStory()
    const first = await open()
    first.session.begin()
    await first.session.insertAttempt(1)
    first.tab.addHook({
      name: 'Vizinho',
      isLast: true,
      askSave: async () => {
        await first.tab.invoke('ticket.tags.remove', ['contato_tentativa_1', 'roteiro'])
        first.client.die()
        return { allow: true }
      },
    })
    await first.tab.submit('pending')
    expect(tags()).not.toContain('contato_tentativa_1')
    const second = await open()
    expect(tags()).toContain('contato_tentativa_1')
    expect(second.view().notices).toMatchObject([{ kind: 'tag-added', n: 1 }])
  })

  test('a ticket that is only opened is never changed and costs no REST call', async () => {
    const { open, account, ticketId } = tellStory()
    const before = account.ticket(ticketId)
    const sidebar = await open()
    expect(sidebar.client.calls).toEqual(['get 14'])
    expect(account.ticket(ticketId)).toBe(before)
  })
})

describe('two agents on one ticket', () => {
  test('the second is told who sent it and when, and nothing is inserted', async () => {
    const { clock, open } = tellStory()
    const [ana, bruno] = [await open(), await open({ userId: USER.bruno })]
    bruno.client.fire('app.deactivated')
    await send(ana, 1)
    clock.moveTo('2026-11-18T10:05-03:00')
    bruno.session.begin()
    await bruno.session.insertAttempt(1)
    expect(bruno.tab.view().comment.text).not.toContain('tentativa')
    expect(bruno.view().next).toMatchObject({
      kind: 'already-sent',
      n: 1,
      by: { name: 'Ana Lima' },
    })
  })

  test('a text already in the draft is stopped at the submit, and can be taken out', async () => {
    const { open, comments } = tellStory()
    const [ana, bruno] = [await open(), await open({ userId: USER.bruno })]
    bruno.session.begin()
    await bruno.session.insertAttempt(1)
    await send(ana, 1)
    const outcome = await bruno.tab.submit('pending')
    expect(outcome).toMatchObject({ kind: 'blocked' })
    expect(JSON.stringify(outcome)).toContain('Ana Lima')
    await bruno.settled()
    expect(bruno.view().next).toMatchObject({ kind: 'held', stop: { kind: 'already-sent' } })
    await bruno.session.undo()
    expect(bruno.tab.view().comment.text).not.toContain('primeira tentativa')
    expect(comments().filter(({ body }) => body.includes('primeira tentativa'))).toHaveLength(1)
  })

  test('two saves that cross are found at the next read, counted once and shown', async () => {
    const { open, tags } = tellStory()
    const [ana, bruno] = [await open(), await open({ userId: USER.bruno })]
    for (const sidebar of [ana, bruno]) {
      sidebar.session.begin()
      await sidebar.session.insertAttempt(1)
    }
    await Promise.all([ana.tab.submit('pending'), bruno.tab.submit('pending')])
    await ana.settled()
    const later = await open()
    expect(tags()).toContain('contato_tentativa_1')
    expect(later.view().next).toMatchObject({ kind: 'waiting', n: 2 })
    expect(later.view().notices).toMatchObject([{ kind: 'sent-twice' }])
  })

  test('a customer who answered meanwhile stops the message', async () => {
    const { clock, open, account, ticketId } = tellStory()
    const sidebar = await open()
    await send(sidebar, 1)
    clock.moveTo('2026-11-19T09:00-03:00')
    await sidebar.session.insertAttempt(2)
    sidebar.client.fire('app.deactivated')
    account.customerReplies(ticketId, { text: 'Estou aqui', channel: 'email' })
    expect(await sidebar.tab.submit('pending')).toMatchObject({ kind: 'blocked' })
  })

  test('a customer who answered stops it even where the draft cannot be read', async () => {
    const { clock, open, account, ticketId, faults, tags } = tellStory()
    const sidebar = await open()
    await send(sidebar, 1)
    clock.moveTo('2026-11-19T09:00-03:00')
    await sidebar.session.insertAttempt(2)
    sidebar.client.fire('app.deactivated')
    account.customerReplies(ticketId, { text: 'Estou aqui', channel: 'email' })
    faults.set([{ on: 'sdk', match: '^get comment', kind: 'rejected' }])
    expect(await sidebar.tab.submit('pending')).toMatchObject({ kind: 'blocked' })
    faults.set([])
    expect(tags()).not.toContain('contato_tentativa_2')
  })
})

describe('exceptions', () => {
  const sooner = { rule: 'sooner', reason: 'outro', text: 'cliente viaja amanhã' } as const

  test('an attempt sent sooner is recorded by tags and by a note of its own', async () => {
    const { open, tags, comments } = tellStory()
    const sidebar = await open()
    await send(sidebar, 1)
    await sidebar.session.insertAttempt(2, sooner)
    expect(await sidebar.tab.submit('pending')).toMatchObject({ kind: 'saved' })
    await sidebar.settled()
    expect(tags()).toEqual(
      expect.arrayContaining(['contato_tentativa_2', 'roteiro_excecao', 'roteiro_motivo_outro']),
    )
    expect(comments().at(-1)).toMatchObject({
      public: false,
      body: 'Exceção: tentativa antecipada - outro - cliente viaja amanhã',
    })
  })

  test('the same exception twice within minutes is two sentences', async () => {
    const { open, comments } = tellStory()
    const sidebar = await open()
    await send(sidebar, 1)
    for (const n of [2, 3] as const) {
      await sidebar.session.insertAttempt(n, sooner)
      expect(await sidebar.tab.submit('pending')).toMatchObject({ kind: 'saved' })
      await sidebar.settled()
    }
    expect(comments().filter(({ body }) => body.startsWith('Exceção:'))).toHaveLength(2)
  })

  test('the same exception twice, and neither sentence could be saved: both are offered', async () => {
    const { open, comments, faults, ticketId } = tellStory()
    const sidebar = await open()
    await send(sidebar, 1)
    faults.set([{ match: `PUT /api/v2/tickets/${ticketId}.json$`, kind: 'status', status: 500 }])
    for (const n of [2, 3] as const) {
      await sidebar.session.insertAttempt(n, sooner)
      await sidebar.tab.submit('pending')
      await sidebar.settled()
    }
    faults.set([])
    await sidebar.session.saveExceptionNote()
    expect(comments().filter(({ body }) => body.startsWith('Exceção:'))).toHaveLength(2)
    expect(sidebar.view().notices).toEqual([])
  })

  test('a sentence that could not be saved is kept, shown and offered again', async () => {
    const { open, comments, faults, ticketId } = tellStory()
    const sidebar = await open()
    await send(sidebar, 1)
    await sidebar.session.insertAttempt(2, sooner)
    faults.set([{ match: `PUT /api/v2/tickets/${ticketId}.json$`, kind: 'status', status: 500 }])
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(sidebar.view().notices).toMatchObject([{ kind: 'exception-unsaved' }])
    faults.set([])
    await sidebar.session.saveExceptionNote()
    expect(comments().filter(({ body }) => body.startsWith('Exceção:'))).toHaveLength(1)
    expect(sidebar.view().notices).toEqual([])
  })

  test('without one, a second attempt on the same day is stopped', async () => {
    const { open } = tellStory()
    const sidebar = await open()
    await send(sidebar, 1)
    sidebar.tab.type('<p>Esta é a segunda tentativa de contato para desenvolvimento.</p>')
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'blocked' })
  })
})

describe('when Zendesk does not answer', () => {
  test('refused audits leave the count without dates, and a way to try again', async () => {
    const { open, faults, clock } = tellStory()
    const first = await open()
    await send(first, 1)
    clock.moveTo('2026-11-19T09:00-03:00')
    faults.set([{ match: 'audits', kind: 'status', status: 403 }])
    const sidebar = await open()
    expect(sidebar.view().next).toEqual({ kind: 'times-unknown', made: 1 })
    faults.set([])
    await sidebar.session.retry()
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 2 })
  })

  test('tags this role may not set: the message is sent, said not to be counted, inserting stays off', async () => {
    const { open, tags } = tellStory()
    const sidebar = await open({ userId: USER.diego })
    await send(sidebar, 1)
    expect(tags()).not.toContain('contato_tentativa_1')
    expect(sidebar.view().next).toEqual({ kind: 'sent-not-counted', n: 1 })
    expect(sidebar.view().can.attempt).toBe(false)
  })

  test('a cancellation nobody could check is stopped once', async () => {
    const { open, faults, clock, tags } = tellStory()
    const sidebar = await open()
    for (const [n, day] of [
      [1, '18'],
      [2, '19'],
      [3, '23'],
    ] as const) {
      clock.moveTo(`2026-11-${day}T10:30-03:00`)
      await send(sidebar, n)
    }
    clock.moveTo('2026-11-23T17:10-03:00')
    await sidebar.session.prepareCancellation()
    faults.set([{ match: 'GET', kind: 'status', status: 500 }])
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'blocked' })
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'saved' })
    expect(tags()).toContain('cancelado_sem_retorno')
  })
})

describe('tags and history that disagree', () => {
  test('a tag set by hand is shown, and repaired only when the agent chooses', async () => {
    const { open, tags, account, ticketId } = tellStory()
    const first = await open()
    await send(first, 1)
    account.save(ticketId, USER.bruno, {
      tags: { add: ['contato_tentativa_2'], remove: [] },
    })
    const sidebar = await open()
    expect(sidebar.view().next).toMatchObject({ kind: 'disagreement', tagged: [1, 2] })
    await sidebar.session.useHistory()
    expect(tags()).not.toContain('contato_tentativa_2')
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
  })
})
