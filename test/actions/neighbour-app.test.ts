import { describe, expect, test } from 'vitest'

import { breachesOf } from '../fakes/breaches'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { APPENDED, BLOCKED, moveIn, type TicketTab } from '../workspace'

/** The first attempt was made on Wednesday; it is Thursday. */
function secondDue(): TicketStory {
  const story = tellStory('2026-11-19T10:00-03:00')
  const { account, ticketId } = story
  account.sendAttempts(ticketId, 1, -1)
  return story
}

const secondText = ({ account, ticketId }: TicketStory): string =>
  account.messageHtml('attempt-2', ticketId)

const attempts = (story: TicketStory): string[] =>
  story.tags().filter((tag) => tag.startsWith('contato_tentativa_'))

async function submit({ tab, settled }: Sidebar) {
  const outcome = await tab.submit('pending')
  await settled()
  return outcome
}

const ONE = ['contato_tentativa_1']
const TWO = ['contato_tentativa_1', 'contato_tentativa_2']

const write = (text: string) => (tab: TicketTab) => void tab.set('comment.text', text)
const turnInternal = (tab: TicketTab) => void tab.set('comment.type', 'internalNote')

describe('a neighbour that appends to the draft', () => {
  test('changes nothing of what is counted, and keeps its words when ours are undone', async () => {
    const story = secondDue()
    const sidebar = await story.open({ beside: (tab) => void moveIn(tab, 'appends') })
    await sidebar.session.insertAttempt(2)
    await sidebar.settled()
    expect(sidebar.tab.view().comment.text).toContain(APPENDED)
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'attempt', n: 2 } })
    await sidebar.session.undo()
    expect(sidebar.tab.view().comment.text).toBe(`<p>${APPENDED}</p>`)

    await sidebar.session.insertAttempt(2)
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(attempts(story)).toEqual(TWO)
    expect(story.comments().at(-1)?.body).toContain(APPENDED)
    expect(sidebar.view().notices).toEqual([])
  })
})

describe('a neighbour that edits the draft inside the save', () => {
  test('before us: what it leaves is what is judged', async () => {
    const story = secondDue()
    const edit = write('<p>Bom dia! Segue a resposta combinada.</p>')
    const sidebar = await story.open({ beside: (tab) => void moveIn(tab, 'edits', { edit }) })
    await sidebar.session.insertAttempt(2)
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(attempts(story)).toEqual(ONE)
    expect(breachesOf(story)).toEqual([])
  })

  test('before us: an attempt that it puts there is counted', async () => {
    const story = secondDue()
    const edit = write(secondText(story))
    const sidebar = await story.open({ beside: (tab) => void moveIn(tab, 'edits', { edit }) })
    sidebar.tab.type('<p>Bom dia!</p>')
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(attempts(story)).toEqual(TWO)
    expect(breachesOf(story)).toEqual([])
  })

  test('before us: a wrong date that it puts there is stopped', async () => {
    const story = secondDue()
    const edit = (tab: TicketTab) =>
      write(tab.view().comment.text.replace('23/11/2026', '20/11/2026'))(tab)
    const sidebar = await story.open({ beside: (tab) => void moveIn(tab, 'edits', { edit }) })
    await sidebar.session.insertAttempt(2)
    expect(await submit(sidebar)).toMatchObject({ kind: 'blocked' })
    expect(sidebar.view().notices).toMatchObject([
      { kind: 'stopped', stop: { kind: 'wrong-date' } },
    ])
    expect(attempts(story)).toEqual(ONE)
  })

  test.each([
    ['takes the attempt out', write('<p>Segue a resposta combinada.</p>')],
    ['turns the reply into an internal note', turnInternal],
  ])('after us: one that %s is found after the save, and said', async (_, edit) => {
    const story = secondDue()
    const sidebar = await story.open()
    moveIn(sidebar.tab, 'edits-late', { edit })
    await sidebar.session.insertAttempt(2)
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(attempts(story)).toEqual(ONE)
    expect(breachesOf(story)).toEqual([])
    expect(sidebar.view().notices).toEqual([{ kind: 'tag-removed', n: 2 }])
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 2 })
  })

  test('after us: an attempt that it puts there is counted after the save, and said', async () => {
    const story = secondDue()
    const sidebar = await story.open()
    moveIn(sidebar.tab, 'edits-late', { edit: write(secondText(story)) })
    sidebar.tab.type('<p>Bom dia!</p>')
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(attempts(story)).toEqual(TWO)
    expect(breachesOf(story)).toEqual([])
    expect(sidebar.view().notices).toEqual([{ kind: 'tag-added', n: 2 }])
  })
})

describe('a neighbour that stops the submit', () => {
  test.each([
    ['before us', true],
    ['after us', false],
  ])(
    '%s: nothing is saved or counted, and the same draft can be sent later',
    async (_, isFirst) => {
      const story = secondDue()
      let leave = () => {}
      const meet = (tab: TicketTab) => {
        leave = moveIn(tab, 'blocks')
      }
      const sidebar = await story.open(isFirst ? { beside: meet } : {})
      if (!isFirst) meet(sidebar.tab)
      // Put there by hand: only the hook stages its tag.
      sidebar.tab.type(secondText(story))
      expect(await submit(sidebar)).toEqual({ kind: 'blocked', messages: [BLOCKED] })
      expect(attempts(story)).toEqual(ONE)
      expect(sidebar.tab.view().form.tags).not.toContain('contato_tentativa_2')
      expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'attempt', n: 2 } })
      expect(sidebar.view().notices).toEqual([])
      leave()
      expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
      expect(attempts(story)).toEqual(TWO)
      expect(breachesOf(story)).toEqual([])
    },
  )

  test('an exception that was not sent is not noted', async () => {
    const story = secondDue()
    story.clock.moveTo('2026-11-18T15:00-03:00')
    const sidebar = await story.open({ beside: (tab) => void moveIn(tab, 'blocks') })
    await sidebar.session.insertAttempt(2, { rule: 'sooner', reason: 'cliente', text: '' })
    await submit(sidebar)
    sidebar.close()
    await story.open()
    expect(story.comments().filter(({ body }) => body.startsWith('Exceção'))).toEqual([])
  })
})
