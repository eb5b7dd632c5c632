import { describe, expect, test } from 'vitest'

import { COMPLETE_NOTE } from '../scenarios/note-texts'
import { USER } from '../zendesk/directory'
import { createFaults } from '../zendesk/faults'
import { openDesk } from '../zendesk/in-memory'
import { moveIn, OVERWRITTEN } from '../zendesk/neighbour'
import { accountAt, takenTicket } from './story-account'

async function openTicket(...faults: Parameters<typeof createFaults>[0] & object) {
  const account = accountAt()
  const id = takenTicket(account)
  const desk = openDesk(account, USER.ana, {}, createFaults(faults))
  const tab = await desk.openTicket(id)
  const saved = () => account.ticket(id)
  const lastWords = () => {
    const event = saved()?.audits.at(-1)?.events[0]
    return event?.type === 'Comment' ? event.plain_body : undefined
  }
  return { tab, saved, lastWords }
}

/** An app that looks at the draft when it is asked, and answers after many turns. */
function slowReader(see: (text: string) => void, read: () => string) {
  return {
    name: 'app',
    askSave: async () => {
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
      see(read())
      return { allow: true } as const
    },
  }
}

describe('a neighbour that edits late', () => {
  test.each(['first', 'last'])('and came %s acts when all others have answered', async (order) => {
    const { tab, lastWords } = await openTicket()
    let seen = ''
    const app = slowReader(
      (text) => {
        seen = text
      },
      () => tab.view().comment.text,
    )
    if (order === 'first') moveIn(tab, 'edits-late')
    tab.addHook(app)
    if (order === 'last') moveIn(tab, 'edits-late')
    tab.type('<p>Minhas palavras</p>')
    expect(await tab.submit()).toMatchObject({ kind: 'saved' })
    expect(seen).toBe('<p>Minhas palavras</p>')
    expect(lastWords()).toBe(OVERWRITTEN)
  })

  test('may cut off the end: the last section of a note is gone', async () => {
    const { tab, lastWords } = await openTicket()
    moveIn(tab, 'cuts-late')
    tab.chooseChannel('internal')
    tab.type(COMPLETE_NOTE)
    await tab.submit()
    expect(lastWords()).toContain('Erro de sistema na versão 8.12.')
    expect(lastWords()).not.toContain('4 - Solução esperada')
  })
})

describe('a submit that Zendesk answers badly after every app let it pass', () => {
  test('is not saved when it is refused', async () => {
    const { tab, saved } = await openTicket({ on: 'save', status: 500, times: 1 })
    const before = saved()
    tab.type('<p>Oi</p>')
    expect(await tab.submit()).toMatchObject({ kind: 'refused', message: 'Something went wrong' })
    expect(saved()).toBe(before)
    expect(await tab.submit()).toMatchObject({ kind: 'saved' })
  })

  test('is saved when only the answer is lost: the draft is still there, over the new ticket', async () => {
    const { tab, lastWords } = await openTicket({ on: 'save', status: 'lost', times: 1 })
    const told: string[] = []
    tab.onEvent((name) => told.push(name))
    tab.type('<p>Oi</p>')
    tab.set('ticket.status', 'pending')
    await tab.invoke('ticket.tags.add', ['contato_tentativa_1'])
    expect(await tab.submit()).toEqual({ kind: 'refused', message: 'No answer in time' })
    expect(lastWords()).toBe('Oi')
    expect(tab.view()).toMatchObject({
      comment: { text: '<p>Oi</p>' },
      saved: { status: 'pending', tags: ['vip', 'contato_tentativa_1'] },
    })
    expect(told).toEqual(expect.arrayContaining(['ticket.updated', 'ticket.submit.fail']))
  })
})
