import { describe, expect, test } from 'vitest'

import { ANSWERS, begun, counted, macroHtml, submit } from '../fakes/agent-steps'
import { breachesOf } from '../fakes/breaches'
import { saveElsewhere } from '../fakes/elsewhere'
import type { Sidebar } from '../fakes/open-sidebar'
import type { TicketStory } from '../fakes/ticket-story'
import { ESCALATION } from '../fixtures/templates'
import { moveIn, type TicketTab, USER } from '../workspace'

/** Another app edits the form after ours has answered. */
const editsLate = (sidebar: Sidebar, edit: (tab: TicketTab) => void): void =>
  void moveIn(sidebar.tab, 'edits-late', { edit })

const replaced = (from: string, to: string) => (tab: TicketTab) =>
  void tab.set('comment.text', tab.view().comment.text.replaceAll(from, to))

/** Counted as sent, and said; or shown to differ, and one click counts what was sent. */
async function expectCounted(
  story: TicketStory,
  sidebar: Sidebar,
  sent: readonly number[],
): Promise<void> {
  const isRight = String(counted(story)) === String(sent)
  expect(isRight || sidebar.view().next.kind === 'disagreement').toBe(true)
  const { useHistory: countAsSent } = sidebar.session
  await countAsSent()
  expect(counted(story)).toEqual(sent)
  expect(breachesOf(story)).toEqual([])
}

async function withNote(story: TicketStory): Promise<Sidebar> {
  const sidebar = await story.open()
  await sidebar.session.insertNote(ESCALATION, ANSWERS)
  await sidebar.tab.invoke('ticket.tags.add', ['escalonar_ti_script_db2'])
  await sidebar.settled()
  return sidebar
}

describe('a note that another app edits after the gate', () => {
  test.each<[string, (tab: TicketTab) => void]>([
    ['empties a section', replaced(ANSWERS.cause, '')],
    ['puts filler into a section', replaced(ANSWERS.description, 'a verificar')],
    [
      'takes a section out',
      (tab) =>
        void tab.set(
          'comment.text',
          tab.view().comment.text.replace(/<p>(?:(?!<p>).)*Causa da demanda.*?<\/p>/, ''),
        ),
    ],
    ['keeps the headings alone', replaced(' → ', '')],
  ])('%s: the saved note is judged again', async (what, edit) => {
    const story = begun(0)
    const sidebar = await withNote(story)
    editsLate(sidebar, edit)
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(breachesOf(story)).toEqual([])
    if (what === 'keeps the headings alone') return
    expect(story.tags()).toContain('script_db2_incompleto')
    expect(story.tags()).not.toContain('script_db2_completo')
    expect(sidebar.view().notices).not.toEqual([])
  })

  test('replaces it as a whole: nothing is marked complete', async () => {
    const story = begun(0)
    const sidebar = await withNote(story)
    editsLate(sidebar, (tab) => void tab.set('comment.text', '<p>Segue.</p>'))
    await submit(sidebar)
    expect(story.tags()).not.toContain('script_db2_completo')
    expect(sidebar.view().notices).not.toEqual([])
  })

  test('and the page is gone: the next opening corrects it', async () => {
    const story = begun(0)
    const sidebar = await withNote(story)
    editsLate(sidebar, (tab) => {
      replaced(ANSWERS.cause, '')(tab)
      sidebar.client.die()
    })
    await sidebar.tab.submit()
    const later = await story.open()
    expect(breachesOf(story)).toEqual([])
    expect(story.tags()).toContain('script_db2_incompleto')
    expect(later.view().notices).not.toEqual([])
  })
})

describe('a note that another app edits after the gate, while nothing can be read', () => {
  const UNREAD = { match: '^GET', kind: 'status', status: 500 } as const

  /** Saved as complete, and it is not; nobody could look. */
  async function savedUnread(edit: (tab: TicketTab) => void): Promise<TicketStory> {
    const story = begun(0)
    const sidebar = await withNote(story)
    story.faults.set([UNREAD])
    editsLate(sidebar, edit)
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toContain('script_db2_completo')
    story.faults.set([])
    return story
  }

  test.each<[string, (tab: TicketTab) => void]>([
    ['empties a section', replaced(ANSWERS.cause, '')],
    ['replaces it as a whole', (tab) => void tab.set('comment.text', '<p>Segue.</p>')],
  ])(
    '%s: a colleague who opens the ticket sees it, and one click puts it right',
    async (_, edit) => {
      const story = await savedUnread(edit)
      const bruno = await story.open({ userId: USER.bruno })
      expect(bruno.view().notices).toEqual([
        { kind: 'verdict-differs', template: ESCALATION, note: 'incomplete' },
      ])
      expect(story.tags()).toContain('script_db2_completo')
      await bruno.session.checkNow()
      expect(story.tags()).toContain('script_db2_incompleto')
      expect(breachesOf(story)).toEqual([])
      expect(bruno.view().notices).toEqual([])
    },
  )

  test('the agent who saved it opens it again: it is corrected and said', async () => {
    const story = await savedUnread(replaced(ANSWERS.cause, ''))
    const later = await story.open()
    expect(breachesOf(story)).toEqual([])
    expect(later.view().notices).toEqual([
      { kind: 'verdict-corrected', template: ESCALATION, to: 'incomplete' },
    ])
  })
})

describe('a verdict that a bulk edit put on the ticket', () => {
  test.each<[string, string, readonly string[], string]>([
    ['complete, without a note', 'script_db2_completo', [], 'incomplete'],
    [
      'incomplete, beside a whole note',
      'script_db2_incompleto',
      ['script_db2_completo'],
      'complete',
    ],
    ['both of them', 'script_db2_incompleto', [], 'complete'],
  ])('%s: the next person to open the ticket sees it', async (what, added, removed, note) => {
    const story = begun(0)
    if (what !== 'complete, without a note') await submit(await withNote(story))
    saveElsewhere(story, { tags: { add: [added, 'roteiro'], remove: removed } }, USER.fabio)
    const later = await story.open()
    expect(later.view().notices).toEqual([{ kind: 'verdict-differs', template: ESCALATION, note }])
  })

  test('that says what the note is: nothing is said', async () => {
    const story = begun(0)
    await submit(await withNote(story))
    expect((await story.open()).view().notices).toEqual([])
  })

  test('and the note being written does not count yet', async () => {
    const story = begun(0)
    saveElsewhere(story, { tags: { add: ['script_db2_completo', 'roteiro'], remove: [] } })
    const sidebar = await withNote(story)
    expect(sidebar.view().notices).toEqual([
      { kind: 'verdict-differs', template: ESCALATION, note: 'incomplete' },
    ])
  })
})

describe('tags that another app edits after the gate', () => {
  test('the verdict is taken off: it is there again', async () => {
    const story = begun(0)
    const sidebar = await withNote(story)
    editsLate(sidebar, (tab) => void tab.invoke('ticket.tags.remove', ['script_db2_completo']))
    await submit(sidebar)
    expect(story.tags()).toContain('script_db2_completo')
  })

  test('both verdicts are put on: one stays', async () => {
    const story = begun(0)
    const sidebar = await withNote(story)
    editsLate(sidebar, (tab) => void tab.invoke('ticket.tags.add', ['script_db2_incompleto']))
    await submit(sidebar)
    expect(breachesOf(story)).toEqual([])
  })

  test.each([['the second attempt is in the draft', undefined, [1, 2]]] as const)(
    'an attempt’s tag is put on while %s',
    async (_, text, after) => {
      const story = begun(1)
      const sidebar = await story.open()
      sidebar.tab.type(text ?? macroHtml(story, 'attempt-2'))
      editsLate(sidebar, (tab) => void tab.invoke('ticket.tags.add', ['contato_tentativa_3']))
      await submit(sidebar, 'pending')
      await expectCounted(story, sidebar, after)
    },
  )
})

describe('an attempt that another app puts there after the gate', () => {
  test('the second is counted once the submit is over', async () => {
    const story = begun(1)
    const sidebar = await story.open()
    sidebar.tab.type('<p>Olá!</p>')
    editsLate(sidebar, (tab) => void tab.set('comment.text', macroHtml(story, 'attempt-2')))
    await submit(sidebar, 'pending')
    await expectCounted(story, sidebar, [1, 2])
  })
})

describe('an attempt that is counted after the submit', () => {
  test('while a colleague saves the ticket: it is read again, and counted', async () => {
    const story = begun(1)
    const sidebar = await story.open()
    sidebar.tab.type('<p>Olá!</p>')
    editsLate(sidebar, (tab) => void tab.set('comment.text', macroHtml(story, 'attempt-2')))
    story.faults.set([{ match: '^PUT .*tags', kind: 'status', status: 409, times: 1 }])
    await submit(sidebar, 'pending')
    expect(counted(story)).toEqual([1, 2])
    expect(sidebar.view().notices).toEqual([{ kind: 'tag-added', n: 2 }])
  })
})

describe('an attempt whose tag was on the ticket already, beside other words', () => {
  const tagAlone = () => {
    const story = begun(1)
    saveElsewhere(story, {
      comment: { text: 'Seguimos analisando.', isPublic: true },
      tags: { add: ['contato_tentativa_2'], remove: [] },
    })
    return story
  }

  test('is put there after the gate: the tag has its message now, and stays', async () => {
    const story = tagAlone()
    const sidebar = await story.open()
    sidebar.tab.type('<p>Olá!</p>')
    editsLate(sidebar, (tab) => void tab.set('comment.text', macroHtml(story, 'attempt-2')))
    await submit(sidebar, 'pending')
    expect(counted(story)).toEqual([1, 2])
    expect(breachesOf(story)).toEqual([])
    expect(sidebar.view().notices).toMatchObject([{ kind: 'sent-twice' }])
  })

  test('is sent by API: taking the tag off makes tags and messages differ', async () => {
    const story = tagAlone()
    story.clock.moveTo('2026-11-19T10:05-03:00')
    const html = macroHtml(story, 'attempt-2')
    saveElsewhere(story, { comment: { html, isPublic: true } })
    saveElsewhere(story, { tags: { add: [], remove: ['contato_tentativa_2'] } })
    const sidebar = await story.open()
    await expectCounted(story, sidebar, [1, 2])
  })
})

describe('an attempt on a ticket without any mark of ours', () => {
  test.each([1, 2] as const)(
    'put there after the gate, number %i: it is counted or shown',
    async (n) => {
      const story = begun(0)
      const sidebar = await story.open()
      sidebar.tab.type('<p>Olá!</p>')
      editsLate(sidebar, (tab) => void tab.set('comment.text', macroHtml(story, `attempt-${n}`)))
      await submit(sidebar, 'pending')
      await expectCounted(story, sidebar, [n])
    },
  )
})

describe('the record of a contact outside that another app puts there after the gate', () => {
  test('is counted, though the ticket has no mark of ours yet', async () => {
    const story = begun(0)
    const sidebar = await story.open()
    sidebar.tab.set('comment.type', 'internalNote')
    sidebar.tab.type('<p>Liguei.</p>')
    const record = '1ª tentativa por telefone em 19/11/2026 09:50, fora do Zendesk: Caixa postal.'
    editsLate(sidebar, (tab) => void tab.set('comment.text', `<p>${record}</p>`))
    await submit(sidebar, 'pending')
    await expectCounted(story, sidebar, [1])
  })
})

describe('a cancellation that another app edits after the gate', () => {
  test.each<[string, (tab: TicketTab) => void]>([
    ['takes the farewell out', (tab) => void tab.set('comment.text', '<p>Até mais.</p>')],
    ['sets the status back', (tab) => void tab.set('ticket.status', 'open')],
    ['makes it internal', (tab) => void tab.set('comment.type', 'internalNote')],
  ])('%s: the ticket does not stay cancelled in part', async (_, edit) => {
    const story = begun(3, '2026-11-23T17:05-03:00')
    const sidebar = await story.open()
    await sidebar.session.prepareCancellation()
    editsLate(sidebar, edit)
    await submit(sidebar)
    expect(story.tags()).not.toContain('cancelado_sem_retorno')
    expect(sidebar.view().notices).not.toEqual([])
  })

  test('takes the tag off: it is there again', async () => {
    const story = begun(3, '2026-11-23T17:05-03:00')
    const sidebar = await story.open()
    await sidebar.session.prepareCancellation()
    editsLate(sidebar, (tab) => void tab.invoke('ticket.tags.remove', ['cancelado_sem_retorno']))
    await submit(sidebar)
    expect(story.tags()).toContain('cancelado_sem_retorno')
    expect(breachesOf(story)).toEqual([])
  })
})

describe('the charge that another app takes out after the gate', () => {
  test('was not said', async () => {
    const story = begun(0)
    const sidebar = await story.open()
    await sidebar.session.insertCost()
    editsLate(sidebar, (tab) => void tab.set('comment.text', '<p>Até mais.</p>'))
    await submit(sidebar)
    expect(story.tags()).not.toContain('custo_informado')
  })
})
