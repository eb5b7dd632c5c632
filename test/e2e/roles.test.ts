import { describe, expect } from 'vitest'

import { poll } from './desk'
import { journey } from './journey'

describe('somebody who cannot reply to the customer', () => {
  journey('sees what comes next and why, and nothing to insert', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'light-agent' })
    await desk.shows('2ª tentativa, hoje')
    await desk.reads('Sua função não permite responder ao cliente')
    expect(await desk.button(/^Inserir/).count()).toBe(0)
    await desk.button('Mais ações').click()
    expect(await desk.app.getByRole('menuitem').allInnerTexts()).toEqual([
      'Histórico',
      'Copiar resumo',
    ])
  })

  journey('sees the verdict of a note', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-saved', role: 'light-agent' })
    await desk.reads('4 de 4')
    await desk.choose('Histórico')
    await desk.reads('Nota Escalonar TI')
  })
})

describe('somebody who may not tag tickets', () => {
  journey('is told that the attempt was sent and not counted', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'no-tag-rights' })
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')
    await desk.submit()
    await desk.shows('Enviada, não contada')
    await desk.reads('Seu perfil não pode marcar tickets. Fale com o administrador.')
    expect(await desk.button(/^Inserir/).count()).toBe(0)
    expect((await desk.account.ticket()).tags).not.toContain('contato_tentativa_2')
  })

  journey('is told why a correction of the count is not saved', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'tags-by-hand', role: 'agent-without-tags' })
    await desk.button('Usar o histórico (1)').click()
    await desk.reads('Sua função não permite esta ação. Fale com o administrador.')
    await poll(async () => (await desk.account.ticket()).tags).toContain('contato_tentativa_2')
  })
})
