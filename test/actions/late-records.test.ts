import { describe, expect, test } from 'vitest'

import { composer, counted, macroHtml, submit } from '../fakes/agent-steps'
import { saveElsewhere } from '../fakes/elsewhere'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { AUTOMATIC_REPLY } from '../workspace'

/** A call at 14:00, something from the customer at 15:30, and the call is recorded at 16:00. */
async function callRecordedLate(text: string): Promise<{ story: TicketStory; sidebar: Sidebar }> {
  const story = tellStory('2026-11-18T10:00-03:00')
  story.clock.moveTo('2026-11-18T15:30-03:00')
  story.account.customerReplies(story.ticketId, { text })
  story.clock.moveTo('2026-11-18T16:00-03:00')
  const sidebar = await story.open()
  sidebar.session.begin()
  sidebar.tab.set('comment.type', 'internalNote')
  const at = Date.parse('2026-11-18T14:00-03:00')
  await sidebar.session.recordContact({ n: 1, channel: 'telefone', at, text: 'Caixa postal.' })
  expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
  sidebar.tab.set('comment.type', 'publicReply')
  return { story, sidebar }
}

describe('a contact that is recorded after the customer answered it', () => {
  const ANSWER = 'Vi a ligação de vocês, podem seguir.'

  test('was answered: the sidebar says so, and no second attempt is offered', async () => {
    const { story, sidebar } = await callRecordedLate(ANSWER)
    expect(sidebar.view().next).toMatchObject({ kind: 'replied', reply: { text: ANSWER } })
    story.clock.moveTo('2026-11-19T09:00-03:00')
    const later = await story.open()
    await later.session.insertAttempt(2)
    expect(composer(later)).toBe('')
  })

  test('a macro with the second attempt is stopped, and nothing is ever cancelled', async () => {
    const { story } = await callRecordedLate(ANSWER)
    story.clock.moveTo('2026-11-19T09:00-03:00')
    const later = await story.open()
    later.tab.type(macroHtml(story, 'attempt-2'))
    expect(await submit(later, 'pending')).toMatchObject({ kind: 'blocked' })
    expect(counted(story)).not.toContain(2)
    later.tab.type(macroHtml(story, 'farewell'))
    await later.tab.invoke('ticket.tags.add', ['cancelado_sem_retorno'])
    expect(await submit(later, 'solved')).toMatchObject({ kind: 'blocked' })
  })

  test('is in the history with its answer, also once somebody cancelled elsewhere', async () => {
    const { story, sidebar } = await callRecordedLate(ANSWER)
    const words = (one: Sidebar) => {
      const { history } = one.view()
      return history.kind === 'known' ? history.entries.map(({ what }) => what) : []
    }
    expect(words(sidebar)).toEqual(['recorded', 'reply'])
    saveElsewhere(story, {
      comment: { html: macroHtml(story, 'farewell'), isPublic: true },
      tags: { add: ['cancelado_sem_retorno'], remove: [] },
      status: 'solved',
    })
    expect(words(await story.open())).toEqual(['farewell', 'recorded', 'reply'])
  })

  test('an automatic answer to it goes on', async () => {
    const { story, sidebar } = await callRecordedLate(AUTOMATIC_REPLY)
    expect(sidebar.view().next).toMatchObject({ kind: 'waiting', n: 2 })
    expect(counted(story)).toEqual([1])
  })
})
