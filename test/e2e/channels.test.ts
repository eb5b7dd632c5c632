import { describe, expect } from 'vitest'

import { commentsOf } from './account'
import { copiedBy } from './copied-by'
import { poll } from './desk'
import { journey } from './journey'

describe('in a chat', () => {
  journey('an attempt counts once it is seen in the conversation', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'chat-active' })
    await desk.button('Iniciar tentativas de contato').click()
    await desk.button('Inserir 1ª tentativa').click()
    await desk.shows('1ª tentativa no chat')
    expect(await desk.draft()).not.toContain('*')
    expect((await desk.account.ticket()).tags).toEqual([])
    await desk.page.getByRole('button', { name: 'Enviar mensagem' }).click()
    await desk.shows('2ª tentativa amanhã')
    await poll(async () => (await desk.account.ticket()).tags).toContain('contato_tentativa_1')
  })

  journey('an attempt that is submitted and not sent does not count', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'chat-staged' })
    await desk.shows('2ª tentativa no chat')
    await desk.submit()
    expect((await desk.account.ticket()).tags).not.toContain('contato_tentativa_2')
  })

  journey('a charge is confirmed by "sim" and handed on', async ({ sitDown }) => {
    const desk = await sitDown({
      scenario: 'chat-active',
      settings: { grupo_comercial: '360000000103' },
    })
    await desk.choose('Serviço cobrado')
    await desk.reads('Serviço cobrado no rascunho')
    await desk.page.getByRole('button', { name: 'Enviar mensagem' }).click()
    await desk.reads('Custo informado')
    await desk.account.customerReplies('Sim')
    await desk.reads('Cliente confirmou o custo')
    await desk.reads('hoje, às 10:30: "Sim"')
    await desk.button('Encaminhar ao comercial').click()
    await poll(desk.draft).toContain('Encaminhado ao comercial: o cliente confirmou o custo em')
    await desk.submit()
    const ticket = await desk.account.ticket()
    expect(ticket.groupId).toBe(360000000103)
    expect(ticket.tags).toEqual(expect.arrayContaining(['custo_informado', 'custo_confirmado']))
    expect(ticket.tags).not.toContain('contato_tentativa_1')
    expect(commentsOf(ticket).at(-1)).toMatchObject({
      public: false,
      plain_body: expect.stringContaining('“Sim”'),
    })
  })
})

describe('a contact outside Zendesk', () => {
  journey('is recorded with one submit and counts', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.choose('Registrar contato externo')
    await desk.reads('Conta como 2ª tentativa.')
    await desk.app.getByRole('radio', { name: 'Telefone' }).check({ force: true })
    await desk.app.getByLabel('Hora').fill('10:20')
    await desk.app.getByRole('textbox', { name: 'O que foi dito' }).fill('Caixa postal.')
    await desk.button('Inserir registro').click()
    await desk.shows('Contato externo no rascunho')
    await desk.submit()
    const ticket = await desk.account.ticket()
    expect(ticket.tags).toContain('contato_tentativa_2')
    expect(commentsOf(ticket).at(-1)).toMatchObject({
      public: false,
      plain_body: '2ª tentativa por telefone em 18/11/2026 10:20, fora do Zendesk: Caixa postal.',
    })
    await desk.reads('2ª tentativa por telefone')
    await desk.reads('Informada pelo analista: Ana Lima, hoje, às 10:20.')
    await desk.shows('3ª tentativa amanhã')
  })

  journey('cannot lie in the future', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.choose('Registrar contato externo')
    await desk.app.getByLabel('Hora').fill('10:45')
    await desk.app.getByRole('textbox', { name: 'O que foi dito' }).fill('Caixa postal.')
    await desk.button('Inserir registro').click()
    await desk.reads('O contato não pode estar no futuro.')
    expect(await desk.draft()).toBe('')
  })

  journey('is the way on where WhatsApp does not deliver', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'whatsapp-expired' })
    await desk.button('Iniciar tentativas de contato').click()
    await desk.shows('O WhatsApp não entregará esta mensagem')
    await desk.button('Registrar contato externo').click()
    await desk.reads('Conta como 1ª tentativa.')
  })
})

describe('a message', () => {
  journey('on WhatsApp carries its own bold', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'whatsapp-open' })
    await desk.button('Iniciar tentativas de contato').click()
    await desk.reads('*primeira tentativa de contato*')
    await desk.button('Inserir 1ª tentativa').click()
    await desk.shows('1ª tentativa no chat')
    expect(await desk.draft()).toContain('*primeira tentativa de contato*')
  })

  journey('is copied for WhatsApp, with a link to the customer', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.button('Copiar').click()
    const link = desk.app.getByRole('menuitem', { name: /^Abrir conversa no WhatsApp/ })
    expect(await link.getAttribute('href')).toBe('https://wa.me/5511987654321')
    const entry = desk.app.getByRole('menuitem', { name: 'Copiar para WhatsApp' })
    const copied = await copiedBy(desk, entry)
    expect(copied).toContain('Esta é a *segunda tentativa de contato*')
  })

  journey('is copied all the same where the numbers do not come', async ({ sitDown }) => {
    const blocked = /\/whatsapp-link-[\w-]+\.js/
    const desk = await sitDown({ scenario: 'second-due', blocked })
    desk.problems.allow(/ERR_FAILED|Failed to load/)
    await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await desk.button('Copiar').click()
    const chat = desk.app.getByRole('menuitem', { name: 'Abrir conversa no WhatsApp' })
    await chat.click()
    await desk.reads('O link do WhatsApp não pôde ser preparado')
    const copied = await desk.page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('Esta é a *segunda tentativa de contato*')
    await desk.page.context().unroute(blocked)
    await desk.button('Copiar').click()
    await poll(() => chat.getAttribute('href')).toBe('https://wa.me/5511987654321')
  })

  journey('costs nothing to read numbers before it is copied', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    const loaded: string[] = []
    desk.page.on('request', (request) => loaded.push(request.url()))
    await desk.page.reload()
    await desk.shows('2ª tentativa, hoje')
    const ofNumbers = () => loaded.filter((url) => url.includes('/whatsapp-link'))
    await desk.button('Mais ações').click()
    expect(ofNumbers()).toEqual([])
    await desk.page.keyboard.press('Escape')
    await desk.button('Copiar').click()
    await poll(ofNumbers).toHaveLength(1)
  })

  journey('on a channel nobody knows is the e-mail', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'unknown-channel' })
    await desk.button('Iniciar tentativas de contato').click()
    await desk.button('Inserir 1ª tentativa').click()
    await desk.shows('1ª tentativa no rascunho')
    await desk.submit('Pendente')
    expect((await desk.account.ticket()).tags).toContain('contato_tentativa_1')
  })

  journey('in an internal note is stopped', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'attempt-in-internal-note' })
    expect(await desk.submitStopped()).toBe(
      'A 2ª tentativa está em nota interna e o cliente não a recebe. Mude o editor para resposta pública.',
    )
    await desk.compose('Resposta pública')
    await desk.shows('2ª tentativa no rascunho')
    await desk.submit()
    expect((await desk.account.ticket()).tags).toContain('contato_tentativa_2')
  })
})
