import { describe, expect } from 'vitest'

import { GROUP, PLAYBOOK_SETTINGS } from '../workspace'
import { commentsOf } from './account'
import { type Desk, poll } from './desk'
import { journey } from './journey'
import { beginPlaybook, expectPrinted, insert, marksOf } from './playbook'

const MANUAL = 'escalonamento-tres-niveis'

/** Ticks the five steps of a level, each in the manual's words, and answers that it goes up. */
async function finishLevel(desk: Desk): Promise<void> {
  const items = desk.app.getByRole('checkbox')
  await poll(() => items.count()).toBe(5)
  for (const item of await items.all()) await item.check()
  for (const words of await desk.app.locator('.Tick-tick').allInnerTexts())
    expectPrinted(MANUAL, words)
  await desk.button('Concluir').click()
}

const handOver = async (desk: Desk, summary: string): Promise<void> => {
  await desk.app.getByRole('textbox', { name: 'Resumo do problema' }).fill(summary)
  await insert(desk, 'Inserir nota')
  await desk.submit()
}

describe('a complaint', () => {
  journey('goes up from level to level to a dated follow-up', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', settings: PLAYBOOK_SETTINGS })
    await beginPlaybook(desk, 'Escalonamento em três níveis')
    await desk.shows('Representante')
    await finishLevel(desk)
    await desk.shows('O problema foi resolvido?')
    await desk.button('Escalar para o gerente').click()

    await desk.shows('Repasse ao gerente')
    await desk.reads('Grupo do ticket: nível 2')
    expect(await desk.button('Inserir nota').isDisabled()).toBe(true)
    await handOver(desk, 'Nota fiscal parada.')
    await desk.shows('Gerente')
    const handed = await desk.account.ticket()
    expect(handed.groupId).toBe(GROUP.managers)
    const note = commentsOf(handed).at(-1)
    expect(note?.public).toBe(false)
    expect(note?.plain_body).toContain(
      '- Determinar a necessidade de escalonamento (Ana Lima, 18/11/2026 10:30)',
    )
    expect(note?.plain_body).toContain('Resumo do problema: Nota fiscal parada.')

    await finishLevel(desk)
    await desk.button('Escalar para o supervisor').click()
    await desk.shows('Repasse ao supervisor')
    await handOver(desk, 'Continua parada.')
    await desk.shows('Supervisor')
    expect((await desk.account.ticket()).groupId).toBe(GROUP.supervisors)

    await finishLevel(desk)
    await desk.shows('Dia do acompanhamento')
    await desk.app.getByLabel('Data').fill('2026-11-20')
    await desk.button('Salvar').click()
    await desk.reads('Este dia não é útil.')
    await desk.app.getByLabel('Data').fill('2026-11-23')
    await desk.button('Salvar').click()
    await desk.shows('Acompanhamento agendado')
    await desk.reads('Aguardando até segunda, 23/11, às 08:00.')
    expect(await marksOf(desk, 'escalonamento')).toContain(
      'roteiro_escalonamento_acompanhamento_20261123',
    )

    await desk.account.moveClock('2026-11-23T08:00')
    await desk.shows('Como foi o acompanhamento?')
    await desk.button('Cliente satisfeito').click()
    await desk.reads('Roteiro encerrado.')
    const { tags, status } = await desk.account.ticket()
    expect(tags).toContain('roteiro_escalonamento_encerrado')
    expect(status).toBe('open')
  })

  journey('that is solved at the first level goes no further', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', settings: PLAYBOOK_SETTINGS })
    await beginPlaybook(desk, 'Escalonamento em três níveis')
    await finishLevel(desk)
    await desk.button('Resolvido').click()
    await desk.reads('Roteiro encerrado.')
    expect(commentsOf(await desk.account.ticket())).toHaveLength(1)
  })

  journey('that comes back is followed up again', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'levels-follow-up-due' })
    await desk.shows('Como foi o acompanhamento?')
    await desk.button('Agendar outro dia').click()
    await desk.shows('Dia do acompanhamento')
    await desk.app.getByLabel('Data').fill('2026-11-24')
    await desk.button('Salvar').click()
    await desk.reads('Aguardando até terça, 24/11, às 08:00.')
    await desk.otherWay('Acompanhar agora')
    await desk.button('O problema voltou').click()
    await desk.shows('Supervisor')
  })
})

describe('while it runs', () => {
  journey('the contact attempts rest, and go on afterwards', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'levels-manager' })
    await desk.shows('Gerente')
    await desk.reads('Contato com clientes · Tentativas em pausa')
    await finishLevel(desk)
    await desk.button('Resolvido').click()
    await desk.shows('2ª tentativa, hoje')
  })

  journey('the courtesy reminders are at hand, in the manual’s words', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'levels-manager' })
    await desk.app.getByText('Lembretes').click()
    const reminders = await desk.app.locator('.Fold-fold[open] li').allInnerTexts()
    expect(reminders).toHaveLength(5)
    for (const words of reminders) expectPrinted(MANUAL, words)
    await desk.app.getByText('O que foi feito (3)').click()
    await desk.reads('O problema foi resolvido? · Escalar para o gerente')
    await desk.reads('Ana Lima, ontem, às 14:01')
  })

  journey('a level without a group in the settings is chosen by the agent', async ({ sitDown }) => {
    const desk = await sitDown({
      scenario: 'empty',
      settings: { ...PLAYBOOK_SETTINGS, grupo_nivel_2: '' },
    })
    await beginPlaybook(desk, 'Escalonamento em três níveis')
    await finishLevel(desk)
    await desk.button('Escalar para o gerente').click()
    await desk.reads('Grupo do ticket: nível 2. Não está nas configurações: escolha-o no ticket.')
  })
})
