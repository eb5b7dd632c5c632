import { describe, expect } from 'vitest'

import { APPENDED, BLOCKED, OVERWRITTEN } from '../workspace'
import { commentsOf } from './account'
import { poll } from './desk'
import { journey } from './journey'

const INSERT = 'Inserir 2ª tentativa'
const STAGED = '2ª tentativa no rascunho'

describe('beside an unfriendly app', () => {
  journey('that appends to the draft, an attempt counts all the same', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', neighbour: 'appends' })
    await desk.button(INSERT).click()
    await desk.shows(STAGED)
    await poll(desk.draft).toContain(APPENDED)
    await desk.button('Desfazer').click()
    await poll(desk.draft).toBe(APPENDED)
    await desk.button(INSERT).click()
    await desk.shows(STAGED)
    await desk.submit('Pendente')
    expect((await desk.account.ticket()).tags).toContain('contato_tentativa_2')
  })

  journey('that changes the text at the last moment, no tag is left alone', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', neighbour: 'edits-late' })
    await desk.button(INSERT).click()
    await desk.shows(STAGED)
    await desk.submit('Pendente')
    expect(commentsOf(await desk.account.ticket()).at(-1)?.plain_body).toBe(OVERWRITTEN)
    await desk.shows('2ª tentativa, hoje')
    await poll(async () => (await desk.account.ticket()).tags).not.toContain('contato_tentativa_2')
    await desk.reads('A tag da 2ª tentativa estava no ticket sem a mensagem. A tag foi removida.')
  })

  journey('that stops the submit, nothing counts until it leaves', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', neighbour: 'blocks' })
    await desk.button(INSERT).click()
    await desk.shows(STAGED)
    expect(await desk.submitStopped('Pendente')).toContain(BLOCKED)
    expect((await desk.account.ticket()).tags).not.toContain('contato_tentativa_2')
    await desk.page.getByRole('button', { name: 'App vizinho' }).click()
    await desk.page.getByLabel('O que o app vizinho faz').selectOption('')
    await desk.submit('Pendente')
    expect((await desk.account.ticket()).tags).toContain('contato_tentativa_2')
  })
})
