import { describe, expect } from 'vitest'

import { commentsOf } from './account'
import { poll } from './desk'
import { journey } from './journey'

describe('a cancellation', () => {
  journey('without its status is stopped, and completed by one click', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'cancel-incomplete' })
    await desk.shows('Cancelamento incompleto')
    expect(await desk.submitStopped('Pendente')).toBe(
      'Cancelamento incompleto. Falta: status Resolvido. Complete ou desfaça no painel Roteiro.',
    )
    await desk.button('Completar').click()
    await desk.shows('Cancelamento no rascunho')
    await desk.submit()
    expect(await desk.account.ticket()).toMatchObject({
      status: 'solved',
      tags: expect.arrayContaining(['cancelado_sem_retorno']),
    })
  })

  journey('is undone by one click', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'cancel-due', now: '2026-11-23T10:00' })
    await desk.button('Preparar cancelamento').click()
    await desk.shows('Cancelamento no rascunho')
    await desk.button('Desfazer').click()
    await desk.shows('Cancelamento por falta de retorno')
    expect(await desk.draft()).toBe('')
    expect(await desk.tags()).not.toContain('cancelado_sem_retorno')
    await desk.page.getByRole('button', { name: 'Enviar como Pendente' }).waitFor()
  })

  journey('of a ticket without an assignee has to wait for one', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'cancel-unassigned' })
    await desk.shows('Cancelamento por falta de retorno')
    await desk.reads('Atribua o ticket antes de cancelar.')
    expect(await desk.button('Preparar cancelamento').count()).toBe(0)
    await desk.page.getByLabel('Atribuído').selectOption('Ana Lima')
    await desk.button('Preparar cancelamento').click()
    await desk.shows('Cancelamento no rascunho')
    await desk.submit()
    expect((await desk.account.ticket()).status).toBe('solved')
  })

  journey('is stopped when the customer answered meanwhile', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'cancel-staged' })
    await desk.shows('Cancelamento no rascunho')
    await desk.account.customerReplies('Desculpe a demora, podem seguir.')
    await desk.shows('O cancelamento não pode ser enviado agora')
    expect(await desk.submitStopped('Resolvido')).toMatch(
      /^O cliente respondeu hoje, às 17:20 e a contagem recomeça\. Desfaça no painel Roteiro/,
    )
    await desk.button('Desfazer').click()
    await desk.shows('Cliente respondeu hoje, às 17:20')
    const ticket = await desk.account.ticket()
    expect(ticket.status).toBe('open')
    expect(ticket.tags).not.toContain('cancelado_sem_retorno')
  })

  journey('before its hour needs a reason', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'final-day' })
    await desk.shows('Aguardando até as 17:00 de hoje')
    await desk.choose('Cancelar antes do prazo…')
    await desk.app.getByRole('radio', { name: 'Cliente pediu' }).check({ force: true })
    await desk.app.getByRole('textbox', { name: 'Detalhe' }).fill('Pediu por telefone.')
    await desk.button('Preparar cancelamento').click()
    await desk.shows('Cancelamento no rascunho')
    await desk.submit()
    const ticket = await desk.account.ticket()
    expect(ticket).toMatchObject({ status: 'solved' })
    expect(ticket.tags).toEqual(
      expect.arrayContaining(['cancelado_sem_retorno', 'roteiro_excecao']),
    )
    await poll(async () => commentsOf(await desk.account.ticket()).at(-1)).toMatchObject({
      public: false,
      plain_body: 'Exceção: cancelamento antecipado - cliente pediu - Pediu por telefone.',
    })
  })

  journey('begun by hand before its hour is held', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'waiting' })
    await desk.type('Seu ticket #4821 está sendo cancelado por falta de retorno.')
    await desk.shows('Cancelamento incompleto')
    await desk.button('Completar').click()
    await desk.shows('O cancelamento não pode ser enviado agora')
    await desk.reads('Ainda não é hora de cancelar: faltam tentativas de contato.')
    await desk.button('Registrar exceção…').waitFor()
    expect(await desk.submitStopped()).toContain('Ainda não é hora de cancelar')
    await desk.button('Desfazer').click()
    await poll(desk.tags).not.toContain('cancelado_sem_retorno')
  })

  journey('that could not be checked is stopped once', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'reply-not-checked' })
    await desk.shows('Cancelamento no rascunho')
    expect(await desk.submitStopped()).toBe(
      'Não foi possível conferir se o cliente respondeu. Envie de novo para cancelar mesmo assim.',
    )
    await desk.submit()
    expect((await desk.account.ticket()).status).toBe('solved')
  })
})

describe('a ticket that ended', () => {
  journey.for(['solved', 'closed'])(
    '(%s) shows its history and offers nothing',
    async (scenario, { sitDown }) => {
      const desk = await sitDown({ scenario })
      await desk.shows('Ticket encerrado')
      await desk.button('Histórico').click()
      await desk.reads('2ª tentativa enviada')
      await desk.button('Fechar').click()
      const menu = desk.app.getByRole('menuitem')
      await desk.button('Mais ações').click()
      expect(await menu.allInnerTexts()).toEqual(['Histórico', 'Copiar resumo'])
    },
  )
})
