import { describe, expect } from 'vitest'

import { commentsOf, FIRST_TICKET } from './account'
import { journey } from './journey'

describe('a new ticket', () => {
  journey('offers the note, and attempts later', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'new-ticket' })
    await desk.shows('Novo ticket')
    await desk.reads('Tentativas: disponível depois de criar o ticket.')
    expect(await desk.button('Iniciar tentativas de contato').count()).toBe(0)
    await desk.button('Escalonar para TI').waitFor()
    expect(desk.calls()).toEqual([])
  })

  journey('is created only with a complete note', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'new-ticket-with-note' })
    await desk.page.getByLabel('Solicitante').selectOption('Marina Costa')
    await desk.page.getByLabel('Assunto').fill('Saldo negativo')
    await desk.button('Revisar').click()
    const cause = desk.app.getByRole('textbox', { name: /^3 / })
    await cause.fill('')
    await desk.button('Atualizar nota').click()
    await desk.button('Inserir incompleta').click()
    await desk.reads('3 de 4')
    expect(await desk.submitStopped()).toContain('a seção 3, Causa da demanda.')

    await desk.button('Completar').first().click()
    await cause.fill('Erro de sistema na versão 8.12.')
    await desk.button('Atualizar nota').click()
    await desk.reads('4 de 4')
    await desk.submit()
    const ticket = await desk.account.ticket(FIRST_TICKET)
    expect(ticket.tags).toEqual(
      expect.arrayContaining(['roteiro', 'escalonar_ti_script_db2', 'script_db2_completo']),
    )
    expect(commentsOf(ticket)).toHaveLength(1)
    await desk.button('Iniciar tentativas de contato').waitFor()
  })

  journey('is held to the writing rules', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'new-ticket' })
    await desk.page.getByLabel('Solicitante').selectOption('Marina Costa')
    await desk.type('Bom dia! A reunião é em xx/xx/xxxx.')
    expect(await desk.submitStopped()).toBe('Falta preencher um trecho: "xx/xx/xxxx".')
    await desk.editor.fill('Bom dia! A reunião é em 23/11/2026.')
    await desk.submit()
  })

  journey('can tell the customer of a charge', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'new-ticket' })
    await desk.page.getByLabel('Solicitante').selectOption('Marina Costa')
    await desk.choose('Serviço cobrado')
    await desk.reads('Serviço cobrado no rascunho')
    await desk.submit()
    expect((await desk.account.ticket()).tags).toContain('custo_informado')
    await desk.reads('Custo informado')
  })

  journey('takes no attempt, not even by hand', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'new-ticket' })
    await desk.page.getByLabel('Solicitante').selectOption('Marina Costa')
    await desk.type('Esta é a segunda tentativa de contato para desenvolvimento.')
    expect(await desk.submitStopped()).toContain(
      'Tentativas de contato só depois de criar o ticket. Remova o texto do rascunho no painel Roteiro.',
    )
  })
})
