import { describe, expect, test } from 'vitest'

import { sendAttempt as insertAndSend, submit } from '../fakes/agent-steps'
import { saveElsewhere } from '../fakes/elsewhere'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { CHAT, USER } from '../workspace'

/** The first attempt was made on Wednesday; it is Thursday. */
function secondDue(): TicketStory {
  const story = tellStory('2026-11-19T10:00-03:00')
  const { account, ticketId } = story
  account.sendAttempts(ticketId, 1, -1)
  return story
}

const requests = ({ client }: Sidebar): string[] =>
  client.calls.filter((call) => call.includes('/api/'))

async function hidden(story: TicketStory): Promise<{ sidebar: Sidebar; before: number }> {
  const sidebar = await story.open()
  sidebar.client.fire('app.deactivated')
  return { sidebar, before: requests(sidebar).length }
}

function brunoSendsSecond({ account, ticketId, clock }: TicketStory): void {
  const at = clock.now()
  account.sendAttempt(ticketId, 2, { at, by: USER.bruno })
}

describe('a hidden tab asks Zendesk for nothing', () => {
  test.each<[string, (story: TicketStory) => void]>([
    ['when a colleague saves the ticket', brunoSendsSecond],
    [
      'when the customer answers',
      ({ account, ticketId }) =>
        account.customerReplies(ticketId, { text: 'Pode seguir', channel: 'email' }),
    ],
    ['when days go by', ({ clock }) => clock.moveTo('2026-11-24T18:00-03:00')],
  ])('%s', async (_, happen) => {
    const story = secondDue()
    const { sidebar, before } = await hidden(story)
    happen(story)
    await sidebar.settled()
    expect(requests(sidebar)).toHaveLength(before)
  })

  test('when somebody talks in its chat', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const { sidebar, before } = await hidden(story)
    story.account.says(story.ticketId, USER.marina, 'Oi?', story.clock.now())
    await sidebar.settled()
    expect(requests(sidebar)).toHaveLength(before)
  })

  test('and reads what it missed, once, when it is shown again', async () => {
    const story = secondDue()
    const { sidebar, before } = await hidden(story)
    brunoSendsSecond(story)
    story.account.save(story.ticketId, USER.bruno, { priority: 'high' })
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 2 })
    sidebar.client.fire('app.activated')
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({
      kind: 'waiting',
      n: 3,
      last: { by: { name: 'Bruno Sá' } },
    })
    const missed = requests(sidebar).slice(before)
    expect(missed.filter((call) => call.includes('audits'))).toHaveLength(1)
    sidebar.client.fire('app.deactivated')
    sidebar.client.fire('app.activated')
    await sidebar.settled()
    expect(requests(sidebar)).toHaveLength(before + missed.length)
  })

  test('and says the hour that has come', async () => {
    const story = secondDue()
    const { sidebar } = await hidden(story)
    story.clock.moveTo('2026-11-19T18:00-03:00')
    expect(sidebar.view().preview?.rendered).toMatchObject({
      text: expect.stringContaining('Bom dia'),
    })
    sidebar.client.fire('app.activated')
    await sidebar.settled()
    expect(sidebar.view().preview?.rendered).toMatchObject({
      text: expect.stringContaining('Boa noite'),
    })
  })
})

describe('what somebody else saves while the ticket is open', () => {
  test('is heard at once and takes nothing out of the draft', async () => {
    const story = secondDue()
    const sidebar = await story.open()
    sidebar.tab.type('<p>Estou verificando.</p>')
    brunoSendsSecond(story)
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 3 })
    expect(sidebar.tab.view().comment.text).toBe('<p>Estou verificando.</p>')
  })

  test('is told to two tabs of one agent alike', async () => {
    const story = secondDue()
    const [first, second] = [await story.open(), await story.open()]
    await first.session.insertAttempt(2)
    await first.tab.submit('pending')
    await second.settled()
    expect(second.view().next).toMatchObject({ kind: 'waiting', n: 3 })
    expect(second.view().notices).toEqual([])
  })

  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['added', ['vip'], [], ['roteiro', 'contato_tentativa_1', 'vip', 'contato_tentativa_2']],
    ['taken out', [], ['urgente'], ['roteiro', 'contato_tentativa_1', 'contato_tentativa_2']],
  ])('tags %s by a colleague stay so in our save', async (_, add, remove, expected) => {
    const story = secondDue()
    const { account, ticketId } = story
    if (remove.length > 0) {
      account.save(ticketId, USER.bruno, { tags: { add: remove, remove: [] } })
    }
    const sidebar = await story.open()
    await sidebar.session.insertAttempt(2)
    account.save(ticketId, USER.bruno, { tags: { add, remove } })
    await sidebar.settled()
    expect(await sidebar.tab.submit('pending')).toMatchObject({ kind: 'saved' })
    expect([...story.tags()].sort()).toEqual([...expected].sort())
  })
})

describe('a plain reply from a tab that was hidden while a colleague worked', () => {
  const repliesFrom = async (sidebar: Sidebar): Promise<void> => {
    sidebar.tab.type('<p>Segue a resposta combinada.</p>')
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
  }

  test('keeps the mark of an attempt, whose tag a bulk edit took off: the next opening tells', async () => {
    const story = tellStory('2026-11-19T10:00-03:00')
    const bruno = await story.open({ userId: USER.bruno })
    bruno.client.fire('app.deactivated')
    await insertAndSend(await story.open(), 1)
    saveElsewhere(story, { tags: { add: [], remove: ['contato_tentativa_1'] } }, USER.fabio)
    await repliesFrom(bruno)
    expect(story.tags()).toContain('roteiro')
    const later = await story.open()
    expect(later.view().next).toMatchObject({ kind: 'disagreement', tagged: [], made: [{ n: 1 }] })
  })

  test('keeps what a charge left', async () => {
    const story = tellStory('2026-11-19T10:00-03:00')
    const bruno = await story.open({ userId: USER.bruno })
    bruno.client.fire('app.deactivated')
    const ana = await story.open()
    await ana.session.insertCost()
    await submit(ana, 'pending')
    const before = story.tags()
    expect(before).toContain('custo_informado')
    await repliesFrom(bruno)
    expect(story.tags()).toEqual(before)
  })

  test('keeps the step of a manual', async () => {
    const story = tellStory('2026-11-19T10:00-03:00')
    const ana = await story.open()
    await ana.session.startPlaybook('retorno')
    await ana.session.takeWay('retorno', 'encerrar', 'situacao')
    await ana.session.finishStep('retorno')
    await ana.session.finishStep('retorno')
    const bruno = await story.open({ userId: USER.bruno })
    bruno.client.fire('app.deactivated')
    await ana.session.insertStep('retorno', 'nota_encerrar', {})
    await submit(ana)
    const before = story.tags()
    expect(before).toContain('roteiro_retorno_nota_encerrar')
    await repliesFrom(bruno)
    expect(story.tags()).toEqual(before)
  })
})
