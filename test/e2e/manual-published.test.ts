import { readFileSync } from 'node:fs'
import { describe, expect, inject } from 'vitest'

import { readManual } from '../../src/adapters/manuals/read-manual'
import { GROUP } from '../workspace'
import { commentsOf } from './account'
import { type Desk, poll, secondAgent } from './desk'
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

type Page = Awaited<ReturnType<typeof openTab>>

/** One of the parts of the manual, in the list beside its form. */
const openPart = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Partes do manual' }).getByRole('button', { name }).click()

const STEP_KINDS: Readonly<Record<string, string>> = {
  checklist: 'Checklist',
  question: 'Pergunta',
  message: 'Mensagem',
  wait: 'Espera',
  outcome: 'Fim',
}

const steps = example.steps ?? expect.fail('the example has no steps')
const places = new Map(steps.map(({ id, name }, n) => [id, `${n + 1}. ${String(name)}`]))
const placeOf = (id: string): string => places.get(id) ?? expect.fail(`no step ${id}`)

/** All eight of them by kind and name: what leads to a step is chosen from a list that has it. */
async function addSteps(page: Page): Promise<void> {
  for (const { kind, name } of steps) {
    await page.getByRole('button', { name: 'Adicionar passo' }).click()
    const kindName = STEP_KINDS[kind] ?? expect.fail(kind)
    await page.getByRole('menuitem', { name: kindName, exact: true }).click()
    await page.getByLabel('Nome do passo').fill(String(name))
  }
}

/** Rows of a list: each is added, and its fields are filled in. */
async function addRows<Row>(
  page: Page,
  {
    add,
    rows,
    fill,
  }: { add: string; rows: readonly Row[]; fill: (row: Row, n: number) => Promise<unknown> },
): Promise<void> {
  for (const [n, row] of rows.entries()) {
    await page.getByRole('button', { name: add, exact: true }).click()
    await fill(row, n)
  }
}

/** What is written in the form of each step. */
async function fillStep(page: Page, step: (typeof steps)[number]): Promise<void> {
  await openPart(page, placeOf(step.id))
  await page.getByRole('heading', { name: placeOf(step.id), level: 2 }).waitFor()
  const lead = (label: string, n: number, to: string) =>
    page
      .getByLabel(label, { exact: true })
      .nth(n)
      .selectOption({ label: placeOf(to) })
  switch (step.kind) {
    case 'checklist':
      await addRows(page, {
        add: 'Adicionar item',
        rows: step.items,
        fill: ({ words }, n) => page.getByLabel('O que se marca').nth(n).fill(String(words)),
      })
      break
    case 'question':
      return addRows(page, {
        add: 'Adicionar resposta',
        rows: step.ways,
        fill: async ({ name, next }, n) => {
          await page.getByLabel('Resposta', { exact: true }).nth(n).fill(String(name))
          await lead('Leva ao passo', n, next)
        },
      })
    case 'message': {
      await page.getByRole('button', { name: 'Escrever o texto' }).click()
      const [text = ''] = step.texts
      await page.getByLabel('Texto', { exact: true }).fill(example.texts?.[text]?.text ?? '')
      const [blank, label] = Object.entries(example.asks ?? {}).find(([one]) =>
        example.texts?.[text]?.text.includes(`{{${one}}}`),
      ) ?? ['', '']
      await page.getByLabel(`O que o analista preenche em "${blank}"`).fill(String(label))
      break
    }
    case 'wait':
      await lead('Se o cliente responder', 0, step.onReply ?? '')
      break
    case 'outcome':
      if (step.effects?.group) {
        await page.getByLabel('Grupo do ticket').selectOption({ label: 'Estoque' })
      } else await page.getByLabel('Status do ticket').selectOption({ label: 'Resolvido' })
      return
  }
  if ('next' in step && step.next) await lead('Depois', 0, step.next)
}

/** The mandatory note with its three sections, one of them a choice. */
async function fillNote(page: Page): Promise<void> {
  const note = example.note ?? expect.fail('the example has no note')
  await openPart(page, 'Nota obrigatória')
  await page.getByRole('button', { name: 'Adicionar nota obrigatória' }).click()
  await page.getByLabel('Nome da nota').fill(String(note.title))
  await page
    .getByLabel('Conferir quando o ticket passa ao grupo')
    .selectOption({ label: 'Estoque' })
  for (const [n, { heading, choice = [] }] of note.sections.entries()) {
    // It begins with one.
    if (n > 0) await page.getByRole('button', { name: 'Adicionar seção' }).click()
    await page.getByLabel('Título, como vai na nota').nth(n).fill(heading)
    for (const [one, { label, asks }] of choice.entries()) {
      await page.getByRole('button', { name: 'Adicionar opção' }).nth(n).click()
      await page.getByLabel('Opção, como vai na nota').nth(one).fill(label)
      if (asks) await page.getByLabel('O que se pede ao escolher').nth(one).fill(asks)
    }
  }
}

/** As the guide has an author do it: every field of the form, until the checker has nothing to say. */
async function write(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Novo manual' }).click()
  await page.getByLabel('Nome do manual').fill(String(example.title))
  await page.getByLabel('Para que serve').fill(example.about)
  await page.getByLabel('Onde está o manual escrito').fill(example.source)
  await page.getByLabel('Identificador do manual').fill(example.id)
  await openPart(page, 'Valores e fatos')
  await page.getByRole('button', { name: 'Adicionar valor' }).click()
  await page.getByLabel('Nome', { exact: true }).fill('Estoque')
  await page.getByLabel('Valor', { exact: true }).fill(String(GROUP.supervisors))
  await addSteps(page)
  for (const step of steps) await fillStep(page, step)
  await fillNote(page)
  await poll(() => page.getByRole('region', { name: 'Conferência' }).innerText()).toMatch(
    /^Conferência\s+Nada a corrigir\.$/,
  )
}

/** On an invented ticket: the first steps with a blank that the agent fills in. */
async function tryOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Experimentar' }).click()
  const panel = page.getByRole('region', { name: 'Painel do ticket' })
  await panel.getByRole('heading', { name: nameOf('conferir') }).waitFor()
  for (const box of await panel.getByRole('checkbox').all()) await box.check()
  await panel.getByRole('button', { name: 'Concluir' }).click()
  await panel.getByRole('button', { name: 'Cor ou tamanho errado' }).click()
  await panel.getByLabel('Código de postagem').fill('BR-4821')
  await panel.getByRole('button', { name: 'Inserir' }).click()
  const draft = page.locator('textarea')
  await poll(() => draft.inputValue()).toContain('com o código BR-4821')
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await panel.getByRole('heading', { name: nameOf('espera') }).waitFor()
}

async function publish(page: Page): Promise<void> {
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
  journey(
    'is written in the form, tried, published, worked on, and found by leads',
    async ({ sitDown }) => {
      const admin = await sitDown({ scenario: 'empty', role: 'admin' })
      const page = await openTab(admin, 'manuais')
      await write(page)
      await tryOut(page)
      await publish(page)

      const agent = await secondAgent(admin, inject('workspaceUrl'))
      await workOnIt(agent)

      // Settings come with Zendesk's own page, as the page has said.
      await admin.page.reload()
      await admin.app.locator('.Head-head').waitFor({ state: 'attached' })
      await openTab(admin, 'auditoria')
      await page.getByRole('button', { name: 'Limpar filtros' }).first().click()
      await page.getByRole('checkbox', { name: 'Só com apontamentos' }).uncheck()
      const row = page.getByRole('row').filter({ hasText: '#4821' })
      await poll(() => row.innerText()).toMatch(/completa[\s\S]*nada a apontar/)
      await page.locator('#tab-indicadores').click()
      const notes = page.getByRole('table', { name: 'Notas obrigatórias' })
      await poll(() => notes.innerText()).toMatch(/Nota completa\s+1 · 100%/)
    },
  )
})
