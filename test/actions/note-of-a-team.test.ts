import { describe, expect, test } from 'vitest'

import { submit } from '../fakes/agent-steps'
import { tellStory } from '../fakes/ticket-story'
import { RETURN, returnNote } from '../fixtures/notes/changed-notes'
import { ESCALATION } from '../fixtures/templates'
import { USER } from '../workspace'

const OWN = { ...ESCALATION, id: 'devolucao' }

test.each([
  ['the escalation', 'escalonar_ti_script_db2', true],
  ['a note of the team’s own', 'roteiro_nota_devolucao', true],
  ['nothing of ours', 'filial_3', false],
])('what was sent today was sent yesterday from midnight on: %s', async (_, tag, isToldAgain) => {
  const { account, ticketId, open, clock } = tellStory()
  account.save(ticketId, USER.ana, { tags: { add: ['roteiro', tag], remove: [] } })
  const sidebar = await open({ manuals: { notes: [ESCALATION, OWN] } })
  await sidebar.settled()
  let told = 0
  sidebar.session.subscribe(() => {
    told += 1
  })
  clock.moveTo('2026-11-18T23:59-03:00')
  told = 0
  clock.moveTo('2026-11-19T00:00-03:00')
  expect(told > 0).toBe(isToldAgain)
  sidebar.close()
})

describe('a note that a ticket has to bring when it is solved', () => {
  const notes = [ESCALATION, { ...RETURN.before, checkedWhen: { status: 'solved' } as const }]
  const opened = async () => {
    const story = tellStory()
    const sidebar = await story.open({ manuals: { notes } })
    const send = async (status: 'open' | 'solved') => {
      const outcome = await submit(sidebar, status)
      const said = outcome.kind === 'blocked' ? outcome.messages.join(' ') : ''
      const ticket = story.account.ticket(story.ticketId)
      const tags = story.tags().filter((tag) => tag.startsWith('roteiro_nota_devnota'))
      return { kind: outcome.kind, said, status: ticket?.status, tags }
    }
    const note = (text: string) => {
      sidebar.tab.chooseChannel('internal')
      sidebar.tab.type(
        text
          .split('\n')
          .map((line) => `<p>${line}</p>`)
          .join(''),
      )
    }
    return { sidebar, send, note }
  }

  test('is not asked for before that', async () => {
    const { sidebar, send } = await opened()
    sidebar.tab.type('<p>Recebemos a caixa.</p>')
    expect(await send('open')).toMatchObject({ kind: 'saved', status: 'open', tags: [] })
    sidebar.close()
  })

  test('stops the submit until it is whole, and is tagged with it', async () => {
    const { sidebar, send, note } = await opened()
    const stopped = await send('solved')
    expect(stopped).toMatchObject({ kind: 'blocked', tags: [] })
    expect(stopped.said).toContain('Nota Devolução incompleta')
    expect(stopped.status).not.toBe('solved')
    note(returnNote(''))
    expect((await send('solved')).said).toContain('seção 3, Estado da embalagem')
    note(returnNote())
    expect(await send('solved')).toMatchObject({
      ...{ kind: 'saved', status: 'solved' },
      tags: ['roteiro_nota_devnota', 'roteiro_nota_devnota_completa'],
    })
    sidebar.close()
  })

  test('is not asked for again on a ticket that is solved', async () => {
    const { sidebar, send, note } = await opened()
    note(returnNote())
    await send('solved')
    sidebar.tab.type('<p>Crédito lançado.</p>')
    expect(await send('solved')).toMatchObject({ kind: 'saved' })
    sidebar.close()
  })
})
