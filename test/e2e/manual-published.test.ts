import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'

import { readManual } from '../../src/adapters/manuals/read-manual'
import { GROUP } from '../workspace'
import { commentsOf } from './account'
import { type Desk, poll } from './desk'
import { journey } from './journey'
import { beginPlaybook, insert } from './playbook'

const EXAMPLE = 'docs/exemplo-troca.yaml'
const { document: example = expect.fail('the example has errors') } = readManual(
  EXAMPLE,
  readFileSync(EXAMPLE),
)

const nameOf = (id: string): string =>
  String(example.steps?.find((step) => step.id === id)?.name ?? expect.fail(`no step ${id}`))

/** The app's page in the nav bar, at one of its tabs. */
async function openTab(desk: Desk, tab: string) {
  await desk.page.getByRole('button', { name: 'Roteiro, página' }).click()
  const page = desk.page.frameLocator('iframe[data-location=nav_bar]')
  await page.locator(`#tab-${tab}`).click()
  return page
}

/** As the guide has an admin do it: a file, a look at it, and it is in force. */
async function publishExample(desk: Desk): Promise<void> {
  const page = await openTab(desk, 'manuais')
  await page.getByRole('button', { name: 'Importar arquivo' }).waitFor()
  await page.locator('input[type=file]').setInputFiles(EXAMPLE)
  await page.getByRole('heading', { name: 'Troca de produto', level: 1 }).waitFor()

  await page.getByRole('button', { name: 'Experimentar' }).click()
  const panel = page.getByRole('region', { name: 'Painel do ticket' })
  await panel.getByRole('heading', { name: nameOf('conferir') }).waitFor()

  await page.getByRole('button', { name: 'Publicar', exact: true }).click()
  await page.getByLabel('Por quê, em uma frase').fill('Trocas com nota para o estoque')
  await page.getByRole('button', { name: 'Publicar agora' }).click()
  await page.getByText('Versão 1', { exact: false }).first().waitFor()
}

/** From the first step to the other group, by the way of a defect. */
async function workOnIt(desk: Desk): Promise<void> {
  await beginPlaybook(desk, 'Troca de produto')
  await desk.shows(nameOf('conferir'))
  for (const box of await desk.app.getByRole('checkbox').all()) await box.check()
  await desk.button('Concluir').click()
  await desk.button('O produto tem defeito').click()
  await desk.shows(nameOf('coleta'))
  await desk.app.getByLabel('Dia da coleta').fill('sexta-feira, 20/11')
  await insert(desk, 'Inserir')
  await desk.submit('Pendente')
  const said = commentsOf(await desk.account.ticket()).at(-1)?.body
  expect(said).toContain('no dia sexta-feira, 20/11 para buscar')
  await desk.shows(nameOf('espera'))

  await desk.account.moveClock('2026-11-19T09:00')
  await desk.reload()
  await desk.button('Sim, está no estoque').click()
  await desk.shows(nameOf('encaminhar'))
  await desk.button(/^Preparar/).click()
  // The gate: the ticket may not go to the other group without its note.
  expect(await desk.submitStopped('Aberto')).toContain('Nota Troca de produto incompleta')
  await desk.button('Completar').first().click()
  const field = (name: string) => desk.app.getByRole('textbox', { name, exact: true })
  await field('1 Número do pedido').fill('4821')
  await field('2 Motivo da troca').fill('A tela não liga.')
  await desk.app.getByRole('radio', { name: 'Não' }).check({ force: true })
  await desk.button('Inserir nota').click()
  await desk.reads('3 de 3')
  await desk.submit('Aberto')
  const { tags, groupId } = await desk.account.ticket()
  expect(groupId).toBe(GROUP.supervisors)
  expect(tags).toEqual(
    expect.arrayContaining([
      ...['roteiro_troca_encerrado', 'roteiro_nota_troca', 'roteiro_nota_troca_completa'],
    ]),
  )
}

describe('the example of the authors’ guide', () => {
  journey('is tried and published, worked on, and found by leads', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', role: 'admin' })
    await publishExample(desk)
    // Settings come with Zendesk's own page.
    await desk.page.reload()
    await desk.app.locator('.Head-head').waitFor({ state: 'attached' })
    await workOnIt(desk)

    const page = await openTab(desk, 'auditoria')
    await page.getByRole('button', { name: 'Limpar filtros' }).first().click()
    await page.getByRole('checkbox', { name: 'Só com apontamentos' }).uncheck()
    const row = page.getByRole('row').filter({ hasText: '#4821' })
    await poll(() => row.innerText()).toMatch(/completa[\s\S]*nada a apontar/)
    await page.locator('#tab-indicadores').click()
    const notes = page.getByRole('table', { name: 'Notas obrigatórias' })
    await poll(() => notes.innerText()).toMatch(/Nota completa\s+1 · 100%/)
  })
})
