import { describe, expect, test } from 'vitest'

import type { PlaybookView } from '../../src/domain/sidebar/playbook-view'
import type { Sidebar } from '../fakes/open-sidebar'
import { tellStory } from '../fakes/ticket-story'
import { CHAT, GROUP, USER } from '../workspace'

const playbook = (sidebar: Sidebar): PlaybookView => {
  const [only] = sidebar.view().playbooks.running
  if (!only) throw new Error('no playbook runs on this ticket')
  return only
}

const REOPENABLE = 'Orientado sobre como reabrir o chamado.'

/** The customer cannot talk now, and the ticket is to be closed: up to the closing note. */
async function toClosingNote(sidebar: Sidebar): Promise<void> {
  const { session } = sidebar
  await session.startPlaybook('retorno')
  await session.takeWay('retorno', 'encerrar', 'situacao')
  await session.finishStep('retorno')
  await session.finishStep('retorno')
}

/** The same, with the closing note saved: up to the confirmation. */
async function toConfirmation(sidebar: Sidebar): Promise<void> {
  await toClosingNote(sidebar)
  await sidebar.session.insertStep('retorno', 'nota_encerrar', {})
  await sidebar.tab.submit()
  await sidebar.settled()
}

describe('a playbook on a ticket', () => {
  test('leaves nothing before its first step is done', async () => {
    const { open, tags } = tellStory()
    const sidebar = await open()
    const before = tags()
    await sidebar.session.startPlaybook('retorno')
    expect(playbook(sidebar)).toMatchObject({ id: 'retorno', step: 'situacao', done: [] })
    expect(tags()).toEqual(before)
  })

  test('saves an answer at once, in one call, and goes on', async () => {
    const { open, tags } = tellStory()
    const sidebar = await open()
    await sidebar.session.startPlaybook('retorno')
    await sidebar.session.takeWay('retorno', 'encerrar', 'situacao')
    expect(tags()).toEqual(expect.arrayContaining(['roteiro', 'roteiro_retorno_situacao_encerrar']))
    expect(playbook(sidebar)).toMatchObject({ step: 'dizer_encerrar', canGoBack: true })
  })

  test('goes on where it was after a reload, and for a colleague', async () => {
    const { open } = tellStory()
    const sidebar = await open()
    await toClosingNote(sidebar)
    expect(playbook(sidebar)).toMatchObject({ step: 'nota_encerrar' })
    sidebar.reload()
    await sidebar.settled()
    expect(playbook(sidebar)).toMatchObject({ step: 'nota_encerrar', state: { kind: 'note' } })
    const colleague = await open({ userId: USER.bruno })
    expect(playbook(colleague)).toMatchObject({ step: 'nota_encerrar' })
    expect(playbook(colleague).done.map(({ by }) => by?.name)).toEqual(
      Array.from({ length: 3 }, () => 'Ana Lima'),
    )
  })

  test('takes the last answer back', async () => {
    const { open, tags } = tellStory()
    const sidebar = await open()
    await sidebar.session.startPlaybook('retorno')
    await sidebar.session.takeWay('retorno', 'encerrar', 'situacao')
    await sidebar.session.goBack('retorno')
    expect(playbook(sidebar)).toMatchObject({ step: 'situacao', done: [] })
    expect(tags()).not.toContain('roteiro_retorno_situacao_encerrar')
  })

  test('names a way that is open from every step by itself', async () => {
    const { open } = tellStory()
    const sidebar = await open()
    await sidebar.session.startPlaybook('triagem')
    await sidebar.session.finishStep('triagem')
    await sidebar.session.takeWay('triagem', 'pagamento', 'lista')
    await sidebar.session.takeWay('triagem', 'outro_local')
    expect(playbook(sidebar).done.map(({ way }) => way)).toEqual([
      undefined,
      { step: 'lista', id: 'pagamento' },
      { id: 'outro_local' },
    ])
  })

  test('saves nothing where a colleague was faster, and shows what they did', async () => {
    const { open, tags } = tellStory()
    const [ana, bruno] = [await open(), await open({ userId: USER.bruno })]
    await ana.session.startPlaybook('retorno')
    await bruno.session.startPlaybook('retorno')
    await ana.session.takeWay('retorno', 'encerrar', 'situacao')
    await bruno.session.takeWay('retorno', 'manter', 'situacao')
    expect(tags()).not.toContain('roteiro_retorno_situacao_manter')
    expect(playbook(bruno)).toMatchObject({ step: 'dizer_encerrar' })
  })
})

test('on an open ticket every manual can be begun, on a solved one none (C12)', async () => {
  const { open, account, ticketId } = tellStory()
  const sidebar = await open()
  expect(sidebar.view().playbooks.others).toHaveLength(4)
  account.save(ticketId, USER.bruno, { status: 'solved' })
  await sidebar.settled()
  const reopened = await open()
  expect(reopened.view().playbooks).toMatchObject({ others: [], offered: [] })
})

describe('a note of a playbook', () => {
  test('is staged with its tag and counts when the agent submits', async () => {
    const { open, tags, comments } = tellStory()
    const sidebar = await open()
    await toClosingNote(sidebar)
    await sidebar.session.insertStep('retorno', 'nota_encerrar', {})
    expect(sidebar.view().next).toEqual({
      ...{ kind: 'staged', isBySend: false },
      what: { kind: 'step', playbook: 'retorno', step: 'nota_encerrar', n: 1 },
    })
    expect(tags()).not.toContain('roteiro_retorno_nota_encerrar')
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'saved' })
    await sidebar.settled()
    expect(tags()).toContain('roteiro_retorno_nota_encerrar')
    expect(comments().at(-1)).toMatchObject({ public: false })
    expect(comments().at(-1)?.body).toContain(
      `Ana Lima 18/11/2026 - 10:00:00 - Encerrado - Cliente indisponível no momento. ${REOPENABLE}`,
    )
    expect(playbook(sidebar)).toMatchObject({ step: 'confirmar_encerrar' })
  })

  test('in a public reply stops the submit', async () => {
    const { open } = tellStory()
    const sidebar = await open()
    await toClosingNote(sidebar)
    await sidebar.session.insertStep('retorno', 'nota_encerrar', {})
    sidebar.tab.set('comment.type', 'publicReply')
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({
      kind: 'held',
      stop: { kind: 'step-side', needs: 'internal' },
    })
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'blocked' })
  })

  test('is taken out with its tag by undo', async () => {
    const { open } = tellStory()
    const sidebar = await open()
    await toClosingNote(sidebar)
    await sidebar.session.insertStep('retorno', 'nota_encerrar', {})
    await sidebar.session.undo()
    expect(playbook(sidebar).state).toMatchObject({ kind: 'note' })
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'saved' })
    await sidebar.settled()
    expect(playbook(sidebar)).toMatchObject({ step: 'nota_encerrar' })
  })
})

describe('Retorno do cliente', () => {
  test('ends with the confirmation, sent as Resolvido in one submit', async () => {
    const { open, tags, comments, account, ticketId } = tellStory()
    const sidebar = await open()
    await toConfirmation(sidebar)
    await sidebar.session.insertStep('retorno', 'confirmar_encerrar', {})
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'saved' })
    await sidebar.settled()
    expect(comments().at(-1)).toMatchObject({ public: true })
    expect(account.ticket(ticketId)?.status).toBe('solved')
    expect(tags()).toContain('roteiro_retorno_encerrado')
    expect(playbook(sidebar).state).toEqual({ kind: 'over' })
  })

  test('sent by MegaZap instead, the ticket is solved by a step of its own', async () => {
    const { open, tags, account, ticketId } = tellStory()
    const sidebar = await open()
    await toConfirmation(sidebar)
    await sidebar.session.markSent('retorno', 'confirmar_encerrar', {})
    expect(playbook(sidebar).state).toMatchObject({
      kind: 'outcome',
      effects: { status: 'solved' },
    })
    await sidebar.session.prepareOutcome('retorno')
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'saved' })
    await sidebar.settled()
    expect(account.ticket(ticketId)?.status).toBe('solved')
    expect(tags()).toContain('roteiro_retorno_encerrado')
  })

  test('a prepared end is taken back whole, and submits nothing of it', async () => {
    const { open, tags, account, ticketId } = tellStory()
    const sidebar = await open()
    await toConfirmation(sidebar)
    await sidebar.session.markSent('retorno', 'confirmar_encerrar', {})
    const { status } = account.ticket(ticketId) ?? {}
    await sidebar.session.prepareOutcome('retorno')
    await sidebar.session.undo()
    expect(playbook(sidebar).state).toMatchObject({ kind: 'outcome', isStaged: false })
    await sidebar.tab.submit()
    await sidebar.settled()
    expect(account.ticket(ticketId)?.status).toBe(status)
    expect(tags()).not.toContain('roteiro_retorno_encerrado')
  })

  test('that returns the ticket to N1 moves it to their group, with the submit', async () => {
    const { open, account, ticketId } = tellStory()
    const sidebar = await open({ settings: { grupo_n1: `${GROUP.supervisors}` } })
    const { session } = sidebar
    await session.startPlaybook('retorno')
    await session.takeWay('retorno', 'manter', 'situacao')
    await session.finishStep('retorno')
    await session.finishStep('retorno', { day: '2026-11-25', minutes: 14 * 60 } as never)
    await session.insertStep('retorno', 'nota_manter', {})
    await sidebar.tab.submit()
    await sidebar.settled()
    await session.markSent('retorno', 'confirmar_manter', {})
    expect(account.ticket(ticketId)?.groupId).not.toBe(GROUP.supervisors)
    await session.prepareOutcome('retorno')
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'saved' })
    await sidebar.settled()
    expect(account.ticket(ticketId)?.groupId).toBe(GROUP.supervisors)
  })

  test('kept open, rests the attempts until the appointment', async () => {
    const { open, tags, clock } = tellStory()
    const sidebar = await open()
    await sidebar.session.startPlaybook('retorno')
    await sidebar.session.takeWay('retorno', 'manter', 'situacao')
    await sidebar.session.finishStep('retorno')
    await sidebar.session.finishStep('retorno', { day: '2026-11-25', minutes: 14 * 60 } as never)
    expect(tags()).toContain('roteiro_pausa_ate_20261125_1400')
    expect(sidebar.view().next).toMatchObject({ kind: 'paused' })
    clock.moveTo('2026-11-25T14:00-03:00')
    expect(sidebar.view().next).not.toMatchObject({ kind: 'paused' })
  })
})

describe('one staged step a draft', () => {
  test('while a playbook’s message is there, no attempt is offered', async () => {
    const { open } = tellStory()
    const sidebar = await open()
    await toClosingNote(sidebar)
    sidebar.session.begin()
    expect(sidebar.view().can.attempt).toBe(true)
    await sidebar.session.insertStep('retorno', 'nota_encerrar', {})
    expect(sidebar.view().can.attempt).toBe(false)
    expect(sidebar.view().playbooks.isDraftTaken).toBe(true)
  })

  test('while an attempt is there, no playbook inserts anything', async () => {
    const { open } = tellStory()
    const sidebar = await open()
    await toClosingNote(sidebar)
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    const before = sidebar.tab.view().comment.text
    await sidebar.session.insertStep('retorno', 'nota_encerrar', {})
    expect(sidebar.tab.view().comment.text).toBe(before)
  })
})

describe('a message of a playbook where Send delivers', () => {
  test('counts once it is seen in the conversation (C9)', async () => {
    const { open, tags } = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const sidebar = await open()
    const { session } = sidebar
    await session.startPlaybook('triagem')
    await session.finishStep('triagem')
    await session.takeWay('triagem', 'sem_agendamento', 'lista')
    const { state } = playbook(sidebar)
    const text = state.kind === 'message' ? (state.choices[0]?.id ?? '') : ''
    await session.insertStep('triagem', text, { booking_link: 'https://agenda.example.com' })
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', isBySend: true })
    expect(tags()).not.toContain('roteiro_triagem_mensagem_sem_agendamento')
    await sidebar.tab.send()
    await sidebar.settled()
    expect(playbook(sidebar).state.kind).toBe('waiting')
  })

  test('is followed by the end of the manual, saved by a submit that carries no message', async () => {
    const { open, tags, account, ticketId } = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const sidebar = await open()
    await toConfirmation(sidebar)
    await sidebar.session.insertStep('retorno', 'confirmar_encerrar', {})
    await sidebar.tab.send()
    await sidebar.settled()
    await sidebar.session.prepareOutcome('retorno')
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'saved' })
    await sidebar.settled()
    expect(account.ticket(ticketId)?.status).toBe('solved')
    expect(tags()).toContain('roteiro_retorno_encerrado')
    expect(playbook(sidebar).state).toEqual({ kind: 'over' })
  })
})

describe('while the three-level playbook runs', () => {
  test('the attempts rest (C12)', async () => {
    const { open } = tellStory()
    const sidebar = await open()
    await sidebar.session.startPlaybook('escalonamento')
    expect(sidebar.view().next).toEqual({ kind: 'idle' })
    await sidebar.session.finishStep('escalonamento')
    expect(sidebar.view().next).toEqual({ kind: 'paused' })
  })

  test('its data that do not come are said, and tried again', async () => {
    const { open } = tellStory()
    const sidebar = await open()
    await sidebar.session.startPlaybook('escalonamento')
    sidebar.session.leavePlaybook('escalonamento')
    expect(sidebar.view().playbooks.running).toEqual([])
  })
})

describe('a wait of a playbook', () => {
  test('begins with the message that was sent, and a reply ends it', async () => {
    const { open, clock, account, ticketId } = tellStory()
    const sidebar = await open()
    const { session } = sidebar
    await session.startPlaybook('triagem')
    await session.finishStep('triagem')
    await session.takeWay('triagem', 'sem_agendamento', 'lista')
    const { state } = playbook(sidebar)
    const text = state.kind === 'message' ? (state.choices[0]?.id ?? '') : ''
    await session.markSent('triagem', text, { booking_link: 'https://agenda.example.com' })
    const waiting = playbook(sidebar).state
    if (waiting.kind !== 'waiting') throw new Error(`it does not wait: ${waiting.kind}`)
    expect(waiting.until - (waiting.since ?? 0)).toBe(30 * 60_000)
    clock.moveTo('2026-11-18T10:29-03:00')
    expect(playbook(sidebar).state.kind).toBe('waiting')
    account.customerReplies(ticketId, { text: 'Pode ser às 15h', channel: 'email' })
    await sidebar.settled()
    expect(playbook(sidebar)).toMatchObject({ reply: { text: 'Pode ser às 15h' } })
  })

  test('that is over while another ticket is open is told over the whole page', async () => {
    const { open, clock } = tellStory()
    const sidebar = await open()
    const { session } = sidebar
    await session.startPlaybook('triagem')
    await session.finishStep('triagem')
    await session.takeWay('triagem', 'sem_agendamento', 'lista')
    const { state } = playbook(sidebar)
    const text = state.kind === 'message' ? (state.choices[0]?.id ?? '') : ''
    await session.markSent('triagem', text, { booking_link: 'https://agenda.example.com' })
    sidebar.client.fire('app.deactivated')
    await sidebar.settled()
    const before = sidebar.client.calls.length
    clock.moveTo('2026-11-18T10:31-03:00')
    await sidebar.settled()
    expect(sidebar.client.said).toEqual([expect.stringContaining('ticket #')])
    expect(sidebar.client.calls.slice(before)).toEqual([])
  })
})
