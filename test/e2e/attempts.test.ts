import { describe, expect } from 'vitest'

import { commentsOf } from './account'
import { type Desk, poll } from './desk'
import { journey } from './journey'

const ATTEMPT_TAGS = ['contato_tentativa_1', 'contato_tentativa_2', 'contato_tentativa_3']

async function nextBusinessDay({ page }: Desk) {
  await page.getByRole('button', { name: /^Relógio da conta/ }).click()
  await page.getByRole('button', { name: 'Próximo dia útil, 09:00' }).click()
  await page.keyboard.press('Escape')
}

async function giveReason(desk: Desk, end: string, reason: string, detail: string) {
  await desk.app.getByRole('radio', { name: reason }).check({ force: true })
  await desk.app.getByRole('textbox', { name: 'Detalhe' }).fill(detail)
  await desk.button(end).click()
}

describe('contact attempts', () => {
  journey('go from none to a saved cancellation', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'first-due' })
    await desk.button('Iniciar tentativas de contato').click()
    await desk.shows('1ª tentativa, hoje')
    await desk.reads('Nenhuma tentativa registrada.')
    await desk.button('Inserir 1ª tentativa').click()
    await desk.shows('1ª tentativa no rascunho')
    await desk.reads('Só conta depois que você enviar o ticket. Sugestão: enviar como Pendente.')
    expect((await desk.account.ticket()).tags).toEqual([])
    await desk.submit('Pendente')
    await desk.shows('2ª tentativa amanhã')
    await desk.reads('A 1ª foi enviada hoje. Uma tentativa por dia útil.')

    await nextBusinessDay(desk)
    await desk.shows('2ª tentativa, hoje')
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')
    expect(await desk.draft()).toContain('(Segunda-feira - 23/11/2026)')
    await desk.submit()
    await desk.shows('3ª tentativa na segunda, 23/11')
    await desk.reads('A 2ª foi enviada hoje; 20/11 é feriado (Consciência Negra).')

    await nextBusinessDay(desk)
    await desk.shows('3ª tentativa, hoje')
    await desk.button('Inserir 3ª tentativa').click()
    await desk.shows('3ª tentativa no rascunho')
    await desk.submit()
    await desk.shows('Aguardando até as 17:00 de hoje')
    await desk.reads('3ª tentativa enviada às 09:00 por Ana Lima.')

    await desk.account.moveClock('2026-11-23T17:05')
    await desk.shows('Cancelamento por falta de retorno')
    await desk.reads('Três tentativas sem resposta: 18/11, 19/11, 23/11.')
    await desk.button('Preparar cancelamento').click()
    await desk.shows('Cancelamento no rascunho')
    await desk.page.getByRole('button', { name: 'Enviar como Resolvido' }).waitFor()
    await desk.submit()
    await desk.shows('Ticket encerrado')

    const ticket = await desk.account.ticket()
    expect(ticket.status).toBe('solved')
    expect(ticket.tags).toEqual(
      expect.arrayContaining(['roteiro', 'cancelado_sem_retorno', ...ATTEMPT_TAGS]),
    )
    expect(commentsOf(ticket).at(-1)?.plain_body).toContain('cancelado por falta de retorno')
  })

  journey('are taken back by "Desfazer", nothing else is', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.type('Marina, conseguiu ver?')
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')
    expect(await desk.draft()).toMatch(/^Marina, conseguiu ver\?\nBom dia! Tudo bem\?\n/)
    expect(await desk.tags()).toContain('contato_tentativa_2')
    await desk.button('Desfazer').click()
    await desk.shows('2ª tentativa, hoje')
    expect(await desk.draft()).toBe('Marina, conseguiu ver?')
    expect(await desk.tags()).not.toContain('contato_tentativa_2')
  })

  journey('are not counted when another text is sent', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'staged-but-emptied' })
    expect(await desk.tags()).toContain('contato_tentativa_2')
    await desk.submit()
    expect((await desk.account.ticket()).tags.toSorted()).toEqual([
      'contato_tentativa_1',
      'roteiro',
    ])
  })

  journey('begin again when the customer replies', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.account.customerReplies('Oi, pode seguir com o ajuste.')
    await desk.shows('Cliente respondeu hoje, às 10:30')
    await desk.reads('Oi, pode seguir com o ajuste.\nResponda na conversa. A contagem parou.')
    await desk.type('Obrigada, seguimos.')
    await desk.submit()
    const { tags } = await desk.account.ticket()
    expect(tags).toContain('contato_respondido')
    expect(tags).not.toContain('contato_tentativa_1')

    await desk.button('Iniciar novas tentativas').click()
    await desk.shows('1ª tentativa, hoje')
    await desk.reads('Nova contagem desde o retorno de hoje.')
    await desk.button('Inserir 1ª tentativa').click()
    await desk.shows('1ª tentativa no rascunho')
    await desk.submit('Pendente')
    const later = (await desk.account.ticket()).tags
    expect(later).toContain('contato_tentativa_1')
    expect(later).not.toContain('contato_respondido')
  })

  journey('go on after "Não foi um retorno"', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'replied' })
    await desk.button('Não foi um retorno').click()
    await desk.shows('3ª tentativa, hoje')
    const { tags } = await desk.account.ticket()
    expect(tags).toEqual(expect.arrayContaining(['roteiro_nao_retorno', 'contato_tentativa_2']))
  })

  journey('do not end by an automatic reply, unless it was one', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'automatic-answer' })
    await desk.shows('2ª tentativa, hoje')
    await desk.reads('Resposta automática ontem, às 09:06, não conta como retorno.')
    await desk.button('Foi um retorno').click()
    await desk.shows('Cliente respondeu ontem, às 09:06')
    expect((await desk.account.ticket()).tags).toContain('contato_respondido')
  })

  journey('stay as they are while an automatic reply comes in', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.account.automaticReply()
    await desk.reads('Resposta automática hoje, às 10:30, não conta como retorno.')
    await desk.shows('2ª tentativa, hoje')
  })

  journey('are made sooner only with a reason, which is recorded', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'waiting' })
    await desk.shows('3ª tentativa amanhã')
    await desk.button('Enviar 3ª tentativa hoje…').click()
    await giveReason(desk, 'Inserir 3ª tentativa', 'Urgência do cliente', 'Sistema parado.')
    await desk.shows('3ª tentativa no rascunho')
    await desk.submit()
    const ticket = await desk.account.ticket()
    expect(ticket.tags).toEqual(
      expect.arrayContaining(['contato_tentativa_3', 'roteiro_excecao', 'roteiro_motivo_urgencia']),
    )
    await poll(async () => commentsOf(await desk.account.ticket()).at(-1)).toMatchObject({
      public: false,
      plain_body: 'Exceção: tentativa antecipada - urgência do cliente - Sistema parado.',
    })
  })

  journey('put there by hand too soon are stopped', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'waiting' })
    await desk.type('Hoje é meu terceiro contato para validação da demanda solicitada.')
    await desk.shows('3ª tentativa não pode ser enviada agora')
    expect(await desk.submitStopped()).toBe(
      'A 3ª tentativa só pode ser enviada amanhã. Aguarde ou registre uma exceção no painel Roteiro.',
    )
    await desk.button('Enviar mesmo assim…').click()
    await giveReason(desk, 'Registrar exceção', 'Cliente pediu', 'Ligou agora.')
    await desk.submit()
    expect((await desk.account.ticket()).tags).toContain('contato_tentativa_3')
  })

  journey(
    'are counted by the tags or by the history, as the agent decides',
    async ({ sitDown }) => {
      const desk = await sitDown({ scenario: 'tags-by-hand' })
      await desk.shows('A contagem não confere')
      await desk.button('Usar o histórico (1)').click()
      await desk.shows('2ª tentativa, hoje')
      expect((await desk.account.ticket()).tags).not.toContain('contato_tentativa_2')
    },
  )

  journey('of a followed-up ticket count for nothing', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'follow-up' })
    await desk.shows('Acompanhamento do ticket #4821')
    const id = Number(new URL(desk.page.url()).searchParams.get('ticket'))
    expect((await desk.account.ticket(id)).tags).toContain('contato_tentativa_3')
    await desk.button('Iniciar tentativas de contato').click()
    await desk.button('Inserir 1ª tentativa').click()
    await desk.shows('1ª tentativa no rascunho')
    await desk.submit('Pendente')
    const { tags } = await desk.account.ticket(id)
    expect(tags.filter((tag) => ATTEMPT_TAGS.includes(tag))).toEqual(['contato_tentativa_1'])
    expect(tags).not.toContain('cancelado_sem_retorno')
  })

  journey('rest while an appointment is open', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'paused' })
    await desk.shows('Em pausa até 24/11, às 14:00')
    await desk.account.moveClock('2026-11-24T14:01')
    await desk.shows('2ª tentativa, hoje')
  })

  journey('wait on a holiday for the next business day', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'holiday-today' })
    await desk.shows('Hoje não é dia útil')
    await desk.reads('Feriado: Consciência Negra. Próxima: segunda, 23/11.')
    await nextBusinessDay(desk)
    await desk.shows('2ª tentativa, hoje')
  })
})
