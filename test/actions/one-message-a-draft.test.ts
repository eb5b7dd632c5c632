import { describe, expect, test } from 'vitest'

import {
  ANSWERS,
  composer,
  counted,
  macroHtml,
  sendAttempt,
  submit,
  timesIn,
} from '../fakes/agent-steps'
import { breachesOf, slipsOf } from '../fakes/breaches'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { ESCALATION } from '../fixtures/templates'
import { CHAT } from '../workspace'

const COST = 'tem um custo associado'
const FIRST = 'primeira tentativa de contato'
const SECOND = 'segunda tentativa de contato'
const THIRD = 'terceiro contato'
const FAREWELL = 'cancelado por falta de retorno'
const HEADING = 'Causa da demanda'

/** So many attempts were made, the last on this business day; 0: today. */
async function made(
  count: 0 | 1 | 2 | 3,
  now = '2026-11-19T10:00-03:00',
  lastOn = -1,
): Promise<{ story: TicketStory; sidebar: Sidebar }> {
  const story = tellStory(now)
  const { account, ticketId } = story
  if (count) account.sendAttempts(ticketId, count, lastOn)
  const sidebar = await story.open()
  if (count === 0) sidebar.session.begin()
  return { story, sidebar }
}

const saysOurs = (text: string): string[] =>
  [COST, FIRST, SECOND, THIRD, FAREWELL, HEADING].filter((words) => timesIn(text, words) > 0)

describe('the charge and an attempt', () => {
  test.each([
    ['first', 0, 1, FIRST],
    ['second', 1, 2, SECOND],
  ] as const)(
    'with the %s attempt in the draft the charge is not inserted',
    async (_, before, n, words) => {
      const { story, sidebar } = await made(before)
      await sidebar.session.insertAttempt(n)
      const draft = composer(sidebar)
      await sidebar.session.insertCost()
      expect(composer(sidebar)).toBe(draft)
      expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
      expect(saysOurs(story.comments().at(-1)?.body ?? '')).toEqual([words])
      expect(counted(story)).toContain(n)
      expect(story.tags()).not.toContain('custo_informado')
      expect(sidebar.view().notices).toEqual([])
    },
  )

  test('with the charge in the draft the attempt is not inserted', async () => {
    const { story, sidebar } = await made(1)
    await sidebar.session.insertCost()
    const draft = composer(sidebar)
    await sidebar.session.insertAttempt(2)
    expect(composer(sidebar)).toBe(draft)
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toContain('custo_informado')
    expect(counted(story)).toEqual([1])
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 2 })
    expect(sidebar.view().notices).toEqual([])
  })

  test('the charge sent yesterday keeps no attempt from being made today', async () => {
    const { story, sidebar } = await made(1)
    await sidebar.session.insertCost()
    await submit(sidebar)
    expect(await sendAttempt(sidebar, 2)).toMatchObject({ kind: 'saved' })
    expect(counted(story)).toEqual([1, 2])
  })

  test.each([
    ['charge above', (cost: string, attempt: string) => cost + attempt],
    ['charge below', (cost: string, attempt: string) => attempt + cost],
    ['twice the charge', (cost: string, attempt: string) => cost + attempt + cost],
  ])('both put there by hand, %s: the attempt counts or nothing is sent', async (_, both) => {
    const { story, sidebar } = await made(1)
    sidebar.tab.type(both(macroHtml(story, 'cost'), macroHtml(story, 'attempt-2')))
    const outcome = await submit(sidebar, 'pending')
    expect(breachesOf(story)).toEqual([])
    expect(counted(story).includes(2)).toBe(outcome.kind === 'saved')
    const later = await story.open()
    expect(later.view().next.kind).toBe(outcome.kind === 'saved' ? 'waiting' : 'due')
  })

  test.each([
    ['the third on the day of the second', 'attempt-3'],
    ['the second on the day of the second', 'attempt-2'],
    ['the first once more', 'attempt-1'],
  ] as const)('what is stopped alone is stopped beside the charge too: %s', async (_, id) => {
    const { story, sidebar } = await made(2, '2026-11-19T16:00-03:00', 0)
    sidebar.tab.type(`${macroHtml(story, 'cost')}${macroHtml(story, id)}`)
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'blocked' })
    expect(breachesOf(story)).toEqual([])
    expect(slipsOf(story)).toEqual([])
  })

  test('in a chat the charge waits until the attempt is sent', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const sidebar = await story.open()
    sidebar.session.begin()
    await sidebar.session.insertAttempt(1)
    await sidebar.session.insertCost()
    expect(saysOurs(composer(sidebar))).toEqual([FIRST])
    await sidebar.tab.send()
    await sidebar.settled()
    expect(counted(story)).toEqual([1])
    expect(story.tags()).not.toContain('custo_informado')
  })

  test('in a chat both sent by hand in one message count the attempt', async () => {
    const story = tellStory('2026-11-18T10:00-03:00', { channel: CHAT })
    const sidebar = await story.open()
    sidebar.tab.type(
      'O próximo passo da atividade tem um custo associado. Esta é a primeira tentativa de contato para desenvolvimento.',
    )
    await sidebar.tab.send()
    await sidebar.settled()
    expect(breachesOf(story)).toEqual([])
    expect(counted(story)).toEqual([1])
  })
})

describe('the farewell', () => {
  const afterHours = '2026-11-23T17:05-03:00'

  test.each([
    ['the charge is staged', (sidebar: Sidebar) => sidebar.session.insertCost()],
    [
      'a note is staged',
      async (sidebar: Sidebar) => void (await sidebar.session.insertNote(ESCALATION, ANSWERS)),
    ],
  ])('is not put below when %s', async (_, stage) => {
    const { story, sidebar } = await made(3, afterHours)
    await stage(sidebar)
    const before = sidebar.tab.view()
    await sidebar.session.prepareCancellation()
    expect(composer(sidebar)).toBe(before.comment.text)
    expect(sidebar.tab.view().comment.type).toBe(before.comment.type)
    await submit(sidebar)
    expect(story.tags()).not.toContain('cancelado_sem_retorno')
    expect(breachesOf(story)).toEqual([])
    expect(slipsOf(story)).toEqual([])
  })

  test('is alone in its draft: the charge does not go below it', async () => {
    const { story, sidebar } = await made(3, afterHours)
    await sidebar.session.prepareCancellation()
    const draft = composer(sidebar)
    await sidebar.session.insertCost()
    expect(composer(sidebar)).toBe(draft)
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toContain('cancelado_sem_retorno')
    expect(story.tags()).not.toContain('custo_informado')
  })

  test('with the charge by hand: cancelled as a whole or not at all', async () => {
    const { story, sidebar } = await made(3, afterHours)
    sidebar.tab.type(`${macroHtml(story, 'farewell')}${macroHtml(story, 'cost')}`)
    await submit(sidebar, 'pending')
    expect(breachesOf(story)).toEqual([])
    expect(slipsOf(story)).toEqual([])
  })
})

describe('a note and a message to the customer', () => {
  test.each([
    ['an attempt', (sidebar: Sidebar) => sidebar.session.insertAttempt(2), SECOND],
    ['the charge', (sidebar: Sidebar) => sidebar.session.insertCost(), COST],
  ])('with %s in the draft the note waits', async (_, stage, words) => {
    const { story, sidebar } = await made(1)
    await stage(sidebar)
    const draft = composer(sidebar)
    expect(await sidebar.session.insertNote(ESCALATION, ANSWERS)).toBe(false)
    await sidebar.settled()
    expect(composer(sidebar)).toBe(draft)
    expect(sidebar.tab.view().comment.type).toBe('publicReply')
    // There is a way back, and the staged message is as good as before.
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
    expect(saysOurs(story.comments().at(-1)?.body ?? '')).toEqual([words])
    expect(story.comments().at(-1)?.public).toBe(true)
    expect(breachesOf(story)).toEqual([])
  })

  test.each([
    ['an attempt', (sidebar: Sidebar) => sidebar.session.insertAttempt(2)],
    ['the charge', (sidebar: Sidebar) => sidebar.session.insertCost()],
    ['the farewell', (sidebar: Sidebar) => sidebar.session.prepareCancellation()],
  ])('with the note in the draft %s is not inserted', async (what, stage) => {
    const { story, sidebar } = await made(what === 'the farewell' ? 3 : 1, '2026-11-23T17:05-03:00')
    expect(await sidebar.session.insertNote(ESCALATION, ANSWERS)).toBe(true)
    const draft = composer(sidebar)
    await stage(sidebar)
    expect(composer(sidebar)).toBe(draft)
    expect(sidebar.tab.view().comment.type).toBe('internalNote')
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(saysOurs(story.comments().at(-1)?.body ?? '')).toEqual([HEADING])
    expect(story.comments().at(-1)?.public).toBe(false)
    expect(breachesOf(story)).toEqual([])
    expect(slipsOf(story)).toEqual([])
  })

  test('the note goes in after the attempt was undone', async () => {
    const { sidebar } = await made(1)
    await sidebar.session.insertAttempt(2)
    await sidebar.session.insertNote(ESCALATION, ANSWERS)
    await sidebar.session.undo()
    expect(saysOurs(composer(sidebar))).toEqual([])
    expect(await sidebar.session.insertNote(ESCALATION, ANSWERS)).toBe(true)
    expect(saysOurs(composer(sidebar))).toEqual([HEADING])
    expect(sidebar.tab.view().form.tags).not.toContain('contato_tentativa_2')
  })
})

describe('the record of a contact outside', () => {
  const contact = {
    n: 2,
    channel: 'telefone',
    at: Date.parse('2026-11-19T09:30-03:00'),
    text: 'Caixa postal.',
  } as const

  test('is not put below an attempt that is staged', async () => {
    const { story, sidebar } = await made(1)
    await sidebar.session.insertAttempt(2)
    const draft = composer(sidebar)
    expect(await sidebar.session.recordContact(contact)).toBe(false)
    await sidebar.settled()
    expect(composer(sidebar)).toBe(draft)
    expect(sidebar.tab.view().comment.type).toBe('publicReply')
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
    expect(counted(story)).toEqual([1, 2])
    expect(breachesOf(story)).toEqual([])
  })

  test('takes no attempt below it', async () => {
    const { story, sidebar } = await made(1)
    expect(await sidebar.session.recordContact(contact)).toBe(true)
    const draft = composer(sidebar)
    await sidebar.session.insertAttempt(2)
    expect(composer(sidebar)).toBe(draft)
    await submit(sidebar, 'pending')
    expect(counted(story)).toEqual([1, 2])
    expect(breachesOf(story)).toEqual([])
  })

  test('is recorded once, however often the button is pressed', async () => {
    const { story, sidebar } = await made(1)
    await Promise.all([
      sidebar.session.recordContact(contact),
      sidebar.session.recordContact(contact),
    ])
    expect(timesIn(composer(sidebar), 'por telefone em')).toBe(1)
    await submit(sidebar, 'pending')
    expect(breachesOf(story)).toEqual([])
  })
})

describe('one message twice', () => {
  test.each([
    ['an attempt', (sidebar: Sidebar) => sidebar.session.insertAttempt(2), SECOND],
    ['the charge', (sidebar: Sidebar) => sidebar.session.insertCost(), COST],
  ])('a second click on %s does nothing', async (_, stage, words) => {
    const { sidebar } = await made(1)
    await Promise.all([stage(sidebar), stage(sidebar)])
    await stage(sidebar)
    expect(timesIn(composer(sidebar), words)).toBe(1)
  })

  test('an attempt that a macro put there is not inserted once more', async () => {
    const { story, sidebar } = await made(1)
    sidebar.tab.type(macroHtml(story, 'attempt-2'))
    await sidebar.session.insertAttempt(2)
    expect(timesIn(composer(sidebar), SECOND)).toBe(1)
  })

  test('an attempt that a macro put there is not joined by another number', async () => {
    const { story, sidebar } = await made(1)
    sidebar.tab.type(macroHtml(story, 'attempt-1'))
    await sidebar.session.insertAttempt(2)
    expect(saysOurs(composer(sidebar))).toEqual([FIRST])
    await submit(sidebar, 'pending')
    expect(breachesOf(story)).toEqual([])
  })

  test('after a reload the staged attempt is still the only one', async () => {
    const { story, sidebar } = await made(1)
    await sidebar.session.insertAttempt(2)
    const { text } = sidebar.tab.view().comment
    sidebar.close()
    const again = await story.open({ draft: { text } })
    await again.session.insertAttempt(2)
    await again.session.insertCost()
    expect(saysOurs(composer(again))).toEqual([SECOND])
    expect(timesIn(composer(again), SECOND)).toBe(1)
  })
})

describe('what stays in the draft when the composer changes', () => {
  test('the words of a recorded contact: no attempt goes in beside them', async () => {
    const { sidebar } = await made(1)
    const at = Date.parse('2026-11-19T09:00-03:00')
    await sidebar.session.recordContact({ n: 2, channel: 'telefone', at, text: 'Caixa postal.' })
    sidebar.tab.set('comment.type', 'publicReply')
    await sidebar.settled()
    await sidebar.session.insertAttempt(2)
    expect(timesIn(composer(sidebar), SECOND)).toBe(0)
    expect(sidebar.view().notices).toMatchObject([{ kind: 'draft-taken' }])
  })

  test.each([
    [
      'a head with address',
      'De: Marina Costa <marina@exemplo.com>\nEnviada em: 18/11/2026 09:00\nPara: Suporte <s@exemplo.com>\nAssunto: Saldo\n\nSegue o caso.',
    ],
    ['a line above the original', '-----Mensagem original-----\nSegue o caso.'],
  ])(
    'the note in a draft that begins with a pasted mail, %s: it goes above it and holds the draft',
    async (_, mail) => {
      const story = tellStory('2026-11-19T10:00-03:00', { channel: CHAT })
      const sidebar = await story.open()
      sidebar.tab.set('comment.type', 'internalNote')
      sidebar.tab.type(
        sidebar.tab.view().comment.useRichText
          ? `<p>${mail.replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`
          : mail,
      )
      await sidebar.settled()
      await sidebar.session.insertNote(ESCALATION, ANSWERS)
      expect(composer(sidebar).indexOf(HEADING)).toBeLessThan(
        composer(sidebar).indexOf('Segue o caso'),
      )
      sidebar.session.begin()
      await sidebar.session.insertAttempt(1)
      expect(timesIn(composer(sidebar), FIRST)).toBe(0)
      expect(sidebar.tab.view().comment.type).toBe('internalNote')
      expect(sidebar.view().notices).toMatchObject([{ kind: 'draft-taken', by: 'note' }])
    },
  )
})

describe('a manual’s note, after an attempt that the agent deleted by hand', () => {
  async function noteInserted(): Promise<{ story: TicketStory; sidebar: Sidebar }> {
    const { story, sidebar } = await made(0)
    const { session } = sidebar
    await session.startPlaybook('retorno')
    await session.takeWay('retorno', 'encerrar', 'situacao')
    await session.finishStep('retorno')
    await session.finishStep('retorno')
    await session.insertAttempt(1)
    expect(saysOurs(composer(sidebar))).toEqual([FIRST])
    sidebar.tab.type('')
    await session.insertStep('retorno', 'nota_encerrar', {})
    expect(composer(sidebar)).toContain('Encerrado')
    return { story, sidebar }
  }

  test('Desfazer takes the note out', async () => {
    const { sidebar } = await noteInserted()
    await sidebar.session.undo()
    expect(
      composer(sidebar)
        .replace(/<[^>]*>/g, '')
        .trim(),
    ).toBe('')
  })

  test('only the note’s step is saved', async () => {
    const { story, sidebar } = await noteInserted()
    await submit(sidebar)
    expect(counted(story)).toEqual([])
    expect(story.tags()).toContain('roteiro_retorno_nota_encerrar')
    expect(breachesOf(story)).toEqual([])
  })
})
