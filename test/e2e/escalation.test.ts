import { describe, expect } from 'vitest'

import { commentsOf } from './account'
import type { Desk } from './desk'
import { journey } from './journey'

const ANSWERS = {
  why: 'A tela de ajuste não permite data retroativa.',
  description: 'Ajustar o saldo da filial 3, movimentos de 01/10 a 15/10.',
  cause: 'Erro de sistema na versão 8.12.',
  solution: 'Saldo final igual ao do inventário.',
}

const field = ({ app }: Desk, name: string) => app.getByRole('textbox', { name, exact: true })

async function fillForm(desk: Desk, { cause = ANSWERS.cause } = {}) {
  await desk.button('Escalonar para TI').click()
  await desk.app.getByRole('radio', { name: 'Não' }).check({ force: true })
  await field(desk, 'Por que não é possível').fill(ANSWERS.why)
  await field(desk, '2 Descrição detalhada da solicitação de Script').fill(ANSWERS.description)
  await field(desk, '3 Causa da demanda').fill(cause)
  await field(desk, '4 Solução esperada').fill(ANSWERS.solution)
}

describe('an escalation', () => {
  journey('goes from an empty note to a saved escalation', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    await fillForm(desk, { cause: '' })
    await desk.button('Inserir nota').click()
    await desk.reads('Preencha este campo.')
    await desk.button('Inserir incompleta').click()
    await desk.reads('3 de 4')
    await desk.reads('3 Causa: só o texto do modelo')

    expect(await desk.submitStopped()).toBe(
      'Nota Escalonar TI incompleta: falta preencher a seção 3, Causa da demanda. Complete no painel Roteiro ou registre uma exceção.',
    )

    await desk.button('Completar').first().click()
    await field(desk, '3 Causa da demanda').fill(ANSWERS.cause)
    await desk.button('Atualizar nota').click()
    await desk.reads('4 de 4')
    await desk.submit()

    const { tags } = await desk.account.ticket()
    expect(tags).toEqual(
      expect.arrayContaining(['roteiro', 'escalonar_ti_script_db2', 'script_db2_completo']),
    )
    expect(tags).not.toContain('script_db2_incompleto')
    const note = commentsOf(await desk.account.ticket()).at(-1)
    expect(note).toMatchObject({ public: false })
    expect(note?.plain_body).toContain(ANSWERS.why)
    await desk.reads('Lida em: último comentário com a nota')
  })

  journey('keeps every other word of the draft', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-signed' })
    const before = await desk.draft()
    await desk.button('Revisar').click()
    await field(desk, '3 Causa da demanda').fill('Falha de versão: 8.12')
    await desk.button('Atualizar nota').click()
    await desk.button('Revisar').waitFor()
    expect(await desk.draft()).toBe(
      before.replace('Erro de sistema na versão 8.12.', 'Falha de versão: 8.12'),
    )
  })

  journey('goes on with "Enviar mesmo assim" and its reason', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-half' })
    expect(await desk.submitStopped()).toBe(
      'Nota Escalonar TI incompleta: falta preencher as seções 3, Causa da demanda; 4, Solução esperada. Complete no painel Roteiro ou registre uma exceção.',
    )
    await desk.button('Enviar mesmo assim…').click()
    await desk.app.getByRole('radio', { name: 'Orientação do líder' }).check({ force: true })
    await field(desk, 'Detalhe').fill('Causa sai amanhã.')
    await desk.button('Registrar exceção').click()
    await desk.reads('Exceção anotada: nota incompleta.')
    await desk.submit()

    const ticket = await desk.account.ticket()
    expect(ticket.tags).toEqual(
      expect.arrayContaining([
        'escalonar_ti_script_db2',
        'script_db2_incompleto',
        'roteiro_excecao',
        'roteiro_motivo_lider',
      ]),
    )
    const note = commentsOf(ticket).at(-1)
    expect(note?.plain_body).toContain(
      'Exceção: nota incompleta - orientação do líder - Causa sai amanhã.',
    )
  })

  journey('passes with a warning where the gate only warns', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'gate-warns' })
    await desk.submit()
    await desk.page.getByRole('status').getByText('Nota Escalonar TI incompleta').waitFor()
    expect((await desk.account.ticket()).tags).toContain('script_db2_incompleto')
  })

  journey.for(['bloquear', 'avisar', 'desligado'])(
    'is stopped in a public reply, gate %s',
    async (portao_nota, { sitDown }) => {
      const desk = await sitDown({ scenario: 'note-public', settings: { portao_nota } })
      await desk.shows('A nota está como resposta pública')
      expect(await desk.submitStopped()).toBe('A nota Escalonar TI está como resposta pública.')
      await desk.compose('Nota interna')
      await desk.submit()
      expect((await desk.account.ticket()).tags).toContain('script_db2_completo')
    },
  )

  journey('waits for the agent to change the composer, then goes in', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', deaf: 'comment.type' })
    await fillForm(desk)
    await desk.button('Inserir nota').click()
    await desk.reads('Mude o editor para nota interna')
    expect(await desk.draft()).toBe('')
    await desk.compose('Nota interna')
    await desk.reads('4 de 4')
    expect(await desk.draft()).toContain(ANSWERS.description)
    await desk.submit()
    expect((await desk.account.ticket()).tags).toContain('script_db2_completo')
  })

  journey('is judged while it is typed', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-typing' })
    await desk.reads('4 Solução esperada: sem resposta')
    await desk.type('Saldo igual ao do inventário.')
    await desk.reads('4 de 4')
    expect(await desk.words()).not.toContain('sem resposta')
  })

  journey('by its tag alone is stopped because there is no note', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'escalated-by-tag' })
    // Until the history is here a note may be in it: such a submit passes, marked (E7).
    await desk.reads('Iniciar tentativas de contato')
    expect(await desk.submitStopped()).toMatch(/^Nota Escalonar TI incompleta: falta preencher as /)
    expect((await desk.account.ticket()).tags).toEqual([])
  })

  journey("by the team's own macro is checked like any other", async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    await desk.page.getByRole('button', { name: 'Aplicar macro' }).click()
    await desk.page.getByRole('button', { name: 'Escalonar TI(Script db2)' }).click()
    await desk.reads('0 de 4')
    expect(await desk.submitStopped()).toContain('as seções 1, ')
  })

  journey('saved without a check is judged by "Conferir agora"', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'saved-without-check' })
    await desk.button('Conferir agora').click()
    await desk.app.getByText('Salvo sem verificação').waitFor({ state: 'detached' })
    const { tags } = await desk.account.ticket()
    expect(tags).toContain('script_db2_incompleto')
    expect(tags).not.toContain('roteiro_nao_validado')
  })
})
