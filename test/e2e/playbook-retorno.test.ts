import { describe, expect, inject } from 'vitest'

import { GROUP, PLAYBOOK_SETTINGS, USER } from '../workspace'
import { commentsOf } from './account'
import { type Desk, poll, secondAgent } from './desk'
import { journey } from './journey'
import {
  beginPlaybook,
  copyBy,
  expectPrinted,
  insert,
  kept,
  marksOf,
  shownText,
  tick,
} from './playbook'

const MANUAL = 'retorno-do-cliente'
const settings = PLAYBOOK_SETTINGS

const lastComment = async ({ account }: Desk) => commentsOf(await account.ticket()).at(-1)

/** From the first click to where the ticket is closed in the Agenda. */
async function toAgenda(desk: Desk): Promise<void> {
  await beginPlaybook(desk, 'Retorno do cliente')
  await desk.shows('O chamado pode ser encerrado por enquanto?')
  await desk.button('Cliente indisponível: encerrar').click()
  await desk.shows('Explique que o chamado será encerrado')
  expectPrinted(MANUAL, await shownText(desk))
  await desk.button('Já falei').click()
  await desk.shows('Fechamento na Agenda')
}

async function toConfirmation(desk: Desk): Promise<void> {
  await toAgenda(desk)
  await tick(desk, 'Utilize o FAQ 7290')
  await tick(desk, 'Feche a OC na Agenda')
  await desk.button('Concluir').click()
  await desk.shows('Nota de encerramento')
  await insert(desk, 'Inserir nota')
  await desk.submit()
  await desk.shows('Confirmação do encerramento')
}

async function schedule(desk: Desk, day: string, time: string): Promise<void> {
  await desk.app.getByLabel('Data').fill(day)
  await desk.app.getByLabel('Hora').fill(time)
  await desk.button('Salvar').click()
}

describe('a customer who cannot talk now', () => {
  journey(
    'hears it, and the ticket is closed, noted, confirmed and solved',
    async ({ sitDown }) => {
      const desk = await sitDown({ scenario: 'empty', settings })
      await toAgenda(desk)
      expect(await desk.button('Concluir').isDisabled()).toBe(true)
      await tick(desk, 'Utilize o FAQ 7290')
      await desk.reads('Falta 1.')
      const line = await copyBy(desk, 'Copiar linha')
      expect(line).toMatch(/^Ana Lima 18\/11\/2026 - 10:3\d:\d\d - Encerrado - /)
      expectPrinted(MANUAL, line.replace(/^.*?- Encerrado/, '- Encerrado'))
      await tick(desk, 'Feche a OC na Agenda')
      await desk.button('Concluir').click()

      await desk.shows('Nota de encerramento')
      await insert(desk, 'Inserir nota')
      expect(await marksOf(desk, 'retorno')).not.toContain('roteiro_retorno_nota_encerrar')
      await desk.submit()
      await desk.shows('Confirmação do encerramento')
      const note = await lastComment(desk)
      expect(note?.public).toBe(false)
      expectPrinted(MANUAL, (note?.plain_body ?? '').replace(/^.*?- Encerrado/s, '- Encerrado'))

      expect(await copyBy(desk, 'Copiar atalho')).toBe('/retornodocliente')
      await insert(desk, 'Inserir')
      await desk.page.getByRole('button', { name: 'Enviar como Resolvido' }).waitFor()
      await desk.submit()
      await desk.reads('Roteiro encerrado.')
      const ticket = await desk.account.ticket()
      expect(ticket.status).toBe('solved')
      expect(ticket.tags).toEqual(expect.arrayContaining(['roteiro', 'roteiro_retorno_encerrado']))
      const message = commentsOf(ticket).at(-1)
      expect(message?.public).toBe(true)
      expectPrinted(MANUAL, message?.plain_body ?? '')
    },
  )

  journey('is told by MegaZap, and the ticket is solved by itself', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', settings })
    await toConfirmation(desk)
    expectPrinted(MANUAL, await copyBy(desk, 'Copiar'))
    await desk.button('Enviei').click()
    await desk.shows('Encerramento do chamado')
    await desk.button('Preparar ticket').click()
    await desk.page.getByRole('button', { name: 'Enviar como Resolvido' }).waitFor()
    await desk.submit()
    await desk.reads('Roteiro encerrado.')
    expect((await desk.account.ticket()).status).toBe('solved')
  })

  journey('is told in the chat, and the ticket is solved after it', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'chat-active', settings })
    await toConfirmation(desk)
    await desk.button('Inserir').click()
    await desk.reads('Só conta depois que a mensagem aparecer na conversa.')
    await desk.page.getByRole('button', { name: 'Enviar mensagem' }).click()
    await desk.shows('Encerramento do chamado')
    await desk.button('Preparar ticket').click()
    await desk.page.getByRole('button', { name: 'Enviar como Resolvido' }).waitFor()
    await desk.submit()
    await desk.reads('Roteiro encerrado.')
    expect(await marksOf(desk, 'retorno')).toContain('roteiro_retorno_encerrado')
  })

  journey('may want it kept open after all', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'return-closing' })
    await desk.otherWay('Cliente não quer encerrar')
    await desk.shows('Explique que o retorno será agendado')
  })
})

describe('a customer who wants the ticket kept open', () => {
  journey('gets an appointment, a confirmation, and N1 back', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', settings })
    await desk.account.save(USER.bruno, { groupId: GROUP.scripts })
    await beginPlaybook(desk, 'Retorno do cliente')
    await desk.button('Cliente quer manter aberto').click()
    await desk.shows('Explique que o retorno será agendado')
    expectPrinted(MANUAL, await shownText(desk))
    await desk.button('Já falei').click()
    await desk.shows('Dia e hora do retorno')
    const portal = desk.app.getByRole('link', { name: 'Abrir o Portal Estratégico' })
    expect(await portal.getAttribute('href')).toBe(settings.link_portal)
    await tick(desk, 'Utilizar o Portal Estratégico')

    await desk.button('Salvar').click()
    await desk.reads('Informe data e hora.')
    await schedule(desk, '2026-11-18', '10:00')
    await desk.reads('Esta data e hora já passaram.')
    await schedule(desk, '2026-11-20', '14:00')
    await desk.reads('Este dia não é útil.')
    await schedule(desk, '2026-11-24', '18:00')
    await desk.reads('Fora do expediente: escolha entre 08:00 e 17:00.')
    await schedule(desk, '2026-11-24', '14:00')
    await desk.shows('Nota do agendamento')
    expect((await desk.account.ticket()).tags).toContain('roteiro_pausa_ate_20261124_1400')

    await insert(desk, 'Inserir nota')
    await desk.submit()
    await desk.shows('Confirmação do agendamento')
    const text = await copyBy(desk, 'Copiar')
    expect(text).toContain('agendado para terça-feira, 24/11/2026 às 14:00.')
    expectPrinted(MANUAL, text.replace('terça-feira, 24/11/2026 às 14:00', '[DIA] às [HORÁRIO]'))
    await desk.button('Enviei').click()
    await desk.shows('Devolução ao Apoio N1')
    await desk.button('Preparar ticket').click()
    await desk.submit()
    await desk.reads('Roteiro encerrado.')
    const { groupId, status } = await desk.account.ticket()
    expect({ groupId, status }).toEqual({ groupId: GROUP.n1, status: 'open' })
  })

  journey('is not contacted before the appointment', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', settings })
    await beginPlaybook(desk, 'Retorno do cliente')
    await desk.button('Cliente quer manter aberto').click()
    await desk.button('Já falei').click()
    await tick(desk, 'Utilizar o Portal Estratégico')
    await schedule(desk, '2026-11-24', '14:00')
    await desk.shows('Nota do agendamento')
    await desk.reads('Contato com clientes · Em pausa até 24/11, às 14:00')
    await desk.account.moveClock('2026-11-24T14:01')
    await desk.reads('Contato com clientes · 2ª tentativa, hoje')
  })

  journey('can be given another hour until it is confirmed', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'return-scheduled' })
    await desk.otherWay('Mudar dia e hora')
    await desk.shows('Dia e hora do retorno')
  })
})

describe('the playbook', () => {
  journey('goes on after a reload, and for a colleague', async ({ sitDown }) => {
    const ana = await sitDown({ scenario: 'empty', settings })
    await toAgenda(ana)
    await tick(ana, 'Utilize o FAQ 7290')
    await poll(() => kept(ana)).toContain('"ticked":["faq"]')
    await ana.reload()
    await ana.shows('Fechamento na Agenda')
    await ana.reads('Falta 1.')
    const bruno = await secondAgent(ana, inject('workspaceUrl'))
    await bruno.shows('Fechamento na Agenda')
    await bruno.reads('Faltam 2.')
    await tick(bruno, 'Utilize o FAQ 7290')
    await tick(bruno, 'Feche a OC na Agenda')
    await bruno.button('Concluir').click()
    await bruno.shows('Nota de encerramento')
    await ana.shows('Nota de encerramento')
    expect(bruno.problems.list()).toEqual([])
  })

  journey('is not over by what only is in the draft', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'return-scheduled' })
    await insert(desk, 'Inserir')
    await desk.reload()
    await desk.reads('No rascunho.')
    await desk.button('Desfazer').click()
    await desk.button('Inserir').waitFor()
    await desk.submit()
    await desk.shows('Confirmação do agendamento')
    expect(await marksOf(desk, 'retorno')).not.toContain('roteiro_retorno_encerrado')
  })

  journey('takes the last answer back', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', settings })
    await beginPlaybook(desk, 'Retorno do cliente')
    await desk.button('Cliente quer manter aberto').click()
    await desk.shows('Explique que o retorno será agendado')
    expect(await marksOf(desk, 'retorno')).toEqual(['roteiro_retorno_situacao_manter'])
    await desk.button('Voltar um passo').click()
    await desk.shows('O chamado pode ser encerrado por enquanto?')
    expect(await marksOf(desk, 'retorno')).toEqual([])
  })

  journey('begun by mistake is put away without a trace', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', settings })
    await beginPlaybook(desk, 'Retorno do cliente')
    await desk.button('Fechar roteiro').click()
    await desk.button('Iniciar tentativas de contato').waitFor()
    await desk.app.getByText('O chamado pode ser encerrado').waitFor({ state: 'detached' })
    expect((await desk.account.ticket()).tags).toEqual([])
  })
})

describe('its note', () => {
  journey('is stopped in a public reply, with the way out', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'return-kept-open' })
    await tick(desk, 'Utilizar o Portal Estratégico')
    await schedule(desk, '2026-11-24', '14:00')
    await desk.shows('Nota do agendamento')
    await insert(desk, 'Inserir nota')
    await desk.compose('Resposta pública')
    await desk.reads('Esta nota é interna e o editor está em resposta pública.')
    expect(await desk.submitStopped()).toBe(
      'Esta nota é interna e o editor está em resposta pública. Mude o editor para nota interna.',
    )
    await desk.compose('Nota interna')
    await desk.submit()
    await desk.shows('Confirmação do agendamento')
  })

  journey('is taken out by "Desfazer", and nothing else is', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'return-closing' })
    await desk.compose('Nota interna')
    await desk.type('Falei com a recepção.')
    await tick(desk, 'Utilize o FAQ 7290')
    await tick(desk, 'Feche a OC na Agenda')
    await desk.button('Concluir').click()
    await insert(desk, 'Inserir nota')
    await desk.button('Desfazer').click()
    await desk.button('Inserir nota').waitFor()
    await poll(desk.draft).toBe('Falei com a recepção.')
    await poll(desk.tags).not.toContain('roteiro_retorno_nota_encerrar')
  })
})

describe('its message', () => {
  journey('in an internal note is stopped, with the way out', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'return-scheduled' })
    await insert(desk, 'Inserir')
    await desk.compose('Nota interna')
    await desk.reads('Esta mensagem é para o cliente e o editor está em nota interna.')
    expect(await desk.submitStopped()).toBe(
      'Esta mensagem é para o cliente e o editor está em nota interna. Mude para resposta pública.',
    )
    await desk.compose('Resposta pública')
    await desk.submit()
    await desk.reads('Roteiro encerrado.')
    expect((await desk.account.ticket()).groupId).toBe(GROUP.n1)
  })
})
