import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, beforeAll, describe, expect } from 'vitest'

import { type Language, nameIn } from '../../src/domain/text/name'
import { buildApp } from '../../tools/build'
import { type Manual, readManuals } from '../../tools/playbooks/manuals'
import { PLAYBOOK_TEXTS } from '../fixtures/playbook-texts'
import { SIDEBAR_WORDS } from '../fixtures/sidebar-words'
import { GROUP, USER } from '../workspace'
import { type ServedWorkspace, serveWorkspace } from '../workspace/in-node'
import { commentsOf } from './account'
import { type Desk, poll } from './desk'
import { journeyIn } from './journey'
import { marksOf, shownText } from './playbook'

/** The contact attempts, which are on every ticket, and what is nobody's of ours: two manuals, a note. */
const FILES = [
  'src/playbooks/contato.yaml',
  'test/fixtures/playbooks/devolucao.yaml',
  'test/fixtures/playbooks/onboarding.yaml',
  'test/fixtures/notes/conserto.yaml',
]

let folder = ''
let workspace: ServedWorkspace | undefined
let manuals: readonly Manual[] = []

// Built without any of our manuals: whatever the code knew of them by name would be missed here.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foreign-manuals-'))
  const builtIn = join(folder, 'playbooks')
  await mkdir(builtIn)
  await Promise.all(
    FILES.map((file) => copyFile(file, join(builtIn, file.split('/').at(-1) ?? ''))),
  )
  manuals = readManuals({ builtIn })
  await buildApp({ builtIn }, join(folder, 'app'))
  workspace = await serveWorkspace({ appDir: join(folder, 'app'), pageDir: '.workspace' })
})

afterAll(async () => {
  await workspace?.close()
  await rm(folder, { recursive: true, force: true })
})

const journey = journeyIn(() => workspace?.url ?? '')

/** What a journey reads and presses, in the language of the agent. */
function wordsOf(id: string, language: Language) {
  const found = manuals.find(({ head }) => head.id === id) ?? expect.fail(`no manual ${id}`)
  const { head, playbook } = found
  const stepOf = (step: string) => playbook.steps.find((one) => one.id === step)
  return {
    ...{ ui: PLAYBOOK_TEXTS[language], word: SIDEBAR_WORDS[language] },
    title: nameIn(head.title, language),
    step: (step: string) => nameIn(stepOf(step)?.name ?? step, language),
    way: (step: string, way: string) =>
      nameIn(stepOf(step)?.ways?.find(({ id: own }) => own === way)?.name ?? way, language),
    aside: (way: string) =>
      nameIn(playbook.asides.find(({ id: own }) => own === way)?.name ?? way, language),
    ask: (blank: string) =>
      nameIn(playbook.asks.find((one) => one.blank === blank)?.name ?? blank, language),
    fact: (fact: string) =>
      nameIn(playbook.facts.find((one) => one.id === fact)?.name ?? fact, language),
    value: (value: string) =>
      nameIn(playbook.values.find((one) => one.id === value)?.name ?? value, language),
  }
}

type Words = ReturnType<typeof wordsOf>

const LOCALES = [
  ['pt-BR', 'pt'],
  ['en-US', 'en'],
  ['es-419', 'es'],
] as const

async function begin(desk: Desk, { title, word }: Words): Promise<void> {
  await desk.app.getByRole('button', { name: word.more_actions }).click()
  await desk.app.getByRole('menuitem', { name: word.playbook_other }).click()
  await desk.button(title).click()
}

async function insert(desk: Desk, { word }: Words, button: string): Promise<void> {
  await desk.button(button).click()
  await desk.reads(word.staged_reason)
}

/** A way on that answers nothing. */
async function goOtherwise(desk: Desk, { ui }: Words, name: string): Promise<void> {
  await desk.button(ui.ui_other_way).click()
  await desk.app.getByRole('menuitem', { name }).click()
}

/** Copied and said to be sent. */
async function sendElsewhere(desk: Desk, { ui, word }: Words): Promise<void> {
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await desk.button(word.copy).click()
  await desk.button(ui.ui_sent).click()
}

const lastComment = async ({ account }: Desk) =>
  commentsOf(await account.ticket()).at(-1)?.body ?? ''

describe('an app without any of our manuals', () => {
  journey('offers those that are there, and the contact attempts', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    await desk.button('Iniciar tentativas de contato').waitFor()
    await desk.choose('Outro roteiro')
    await desk.button('Devolução de mercadoria').waitFor()
    await desk.button('Customer onboarding').waitFor()
    expect(await desk.words()).not.toMatch(/Triagem|faturamento|Escalonamento|Retorno do cliente/)
  })

  journey('leaves a ticket alone that is in a manual it has not', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-payment' })
    await desk.button('Iniciar tentativas de contato').waitFor()
    expect((await desk.account.ticket()).tags).toContain('triagem_pagamento')
  })
})

/** The app's page in the nav bar, at one of its tabs. */
async function openTab(desk: Desk, tab: string) {
  await desk.page.getByRole('button', { name: 'Roteiro, página' }).click()
  const page = desk.page.frameLocator('iframe[data-location=nav_bar]')
  await page.locator(`#tab-${tab}`).click()
  return page
}

/** All that can be read on a page, lines that are in order too. */
function unfolded(main: HTMLElement): string {
  for (const part of main.querySelectorAll('details')) part.open = true
  return main.innerText
}

describe('the page in the nav bar', () => {
  journey('looks up the groups and views of the manuals that are there', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'setup', role: 'admin' })
    const page = await openTab(desk, 'configuracao')
    const main = page.locator('main')
    const reads = (words: string) => poll(() => main.evaluate(unfolded)).toContain(words)
    await reads('Devolução de mercadoria, Estoque: Gerência.')
    await reads('Customer onboarding, Customer Success: Comercial.')
    await reads('Roteiro: devolução, a coletar')
    expect(await main.evaluate(unfolded)).not.toContain('Roteiro: triagem')
  })

  journey('lists their queues, and filters by them', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', role: 'admin' })
    await desk.account.save(USER.ana, {
      tags: { add: ['roteiro', 'roteiro_devolucao_prazo_no_prazo'], remove: [] },
    })
    const page = await openTab(desk, 'hoje')
    const queues = page.getByRole('region', { name: 'Filas de devolução' })
    await queues.getByRole('heading', { name: /^A coletar/ }).waitFor()
    await page.locator('#tab-auditoria').click()
    await page.getByRole('button', { name: /^Roteiro/ }).click()
    await page.getByText('Devolução de mercadoria').waitFor()
    expect(await page.getByText('Triagem de certificado digital').count()).toBe(0)
  })
})

/** Saved by Ana without a message, for a customer who sends goods back: one finding (F7), and hers. */
async function countWithoutMessage(desk: Desk): Promise<string> {
  const front = desk.page.getByRole('tab', { name: /#\d+/, selected: true })
  const [, ticket = ''] = /#(\d+)/.exec(await front.innerText()) ?? []
  const add = ['roteiro', 'roteiro_devolucao_prazo_no_prazo', 'contato_tentativa_1']
  await desk.account.save(USER.ana, { tags: { add, remove: [] } }, Number(ticket))
  return ticket
}

/** The file that a button saves, line by line. */
async function savedBy(desk: Desk, button: Locator): Promise<readonly string[]> {
  const downloading = desk.page.waitForEvent('download')
  await button.click()
  const text = await readFile((await (await downloading).path()) ?? '', 'utf8')
  return text.trim().split('\r\n')
}

describe('a lead who asks for one manual among 121 tickets', () => {
  journey('counts what was found in it, and takes that along', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'leads', role: 'lead' })
    const ticket = await countWithoutMessage(desk)
    const page = await openTab(desk, 'auditoria')
    await page.getByRole('button', { name: 'Roteiro', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Devolução de mercadoria' }).check()
    await page.getByRole('button', { name: 'Roteiro: Devolução de mercadoria' }).waitFor()
    // The list of manuals lies over what is below it.
    await desk.page.keyboard.press('Escape')
    await poll(() => page.locator('.FoundSentence-found').innerText()).toMatch(
      /^1 apontamento\s+em 1 ticket:\s+Ana Lima 1$/,
    )
    const csv = await savedBy(desk, page.getByRole('button', { name: 'Baixar CSV' }))
    const [names = [], ...cells] = csv.map((line) => line.split(';'))
    const told = ['Ticket', 'Regra', 'Quem'].map((name) => names.indexOf(name))
    expect(cells.map((cell) => told.map((at) => cell[at]))).toEqual([[ticket, 'F7', 'Ana Lima']])

    await page.locator('#tab-indicadores').click()
    const rules = page.getByRole('table', { name: 'Apontamentos por regra' })
    await poll(() => rules.getByRole('cell').allInnerTexts()).toEqual(['1'])
    expect(await rules.getByRole('rowheader').allInnerTexts()).toEqual([
      'Tentativa sem mensagem ao cliente (F7)',
    ])
    const numbers = await savedBy(desk, page.getByRole('button', { name: 'Baixar números' }))
    expect(numbers).toContain('Funil de tentativas;1ª tentativa;1;;100;;;;')
    expect(numbers.filter((line) => line.startsWith('Apontamentos por agente'))).toEqual([
      expect.stringMatching(/^Apontamentos por agente;Ana Lima;1;/),
    ])
  })
})

describe('a return of goods, from the first click to the warehouse', () => {
  journey.for(LOCALES)('%s', async ([locale, language], { sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', locale })
    const words = wordsOf('devolucao', language)
    const { ui, word, step, way, ask } = words
    await begin(desk, words)
    await desk.shows(step('prazo'))
    await desk.reads('Confirme a data da entrega no rastreio.')
    await desk.button(way('prazo', 'no_prazo')).click()

    await desk.shows(step('conferir'))
    const portal = desk.app.getByRole('link', { name: words.value('etiqueta') })
    expect(await portal.getAttribute('href')).toBe('https://etiquetas.example.com/nova')
    await desk.reads('0800 111 2222')
    await desk.app.getByRole('checkbox', { name: 'gere a etiqueta' }).check()
    await desk.app.getByRole('checkbox', { name: 'Confirme o endereço' }).check()
    await desk.button(ui.ui_finish).click()

    await desk.shows(step('agendar'))
    await desk.app.locator('input[type=date]').fill('2026-11-25')
    await desk.button(ui.ui_save).click()

    await desk.shows(step('avisar'))
    await desk.app.getByLabel(ask('pedido')).fill('77-1234')
    await insert(desk, words, ui.ui_insert)
    expect(await desk.draft()).toContain(
      'A coleta do pedido 77-1234 está marcada para quarta-feira, 25/11/2026.',
    )
    await desk.submit('Pendente')

    await desk.shows(step('esperar'))
    await desk.account.moveClock('2026-11-18T12:10')
    await desk.reload()
    await desk.shows(step('lembrar'))
    expect(await shownText(desk)).toContain('a transportadora passa em quarta-feira, 25/11/2026')
    await sendElsewhere(desk, words)
    await desk.shows(step('esperar'))
    expect(await lastComment(desk)).toMatch(/^Enviada pelo SMS: .*0800 111 2222/)
    expect(await marksOf(desk, 'devolucao')).toContain('roteiro_devolucao_lembrar_1')

    // A text that states something is offered once that has happened.
    await desk.account.moveClock('2026-11-18T14:30')
    await desk.reload()
    await desk.app.getByRole('checkbox', { name: words.fact('etiqueta_enviada') }).check()
    await desk.reads('a etiqueta que enviamos deve ficar do lado de fora da caixa')
    await sendElsewhere(desk, words)
    await desk.shows(step('esperar'))
    expect(await marksOf(desk, 'devolucao')).toContain('roteiro_devolucao_lembrar_2')

    await goOtherwise(desk, words, way('esperar', 'chegou'))
    await desk.shows(step('chegou'))
    await desk.button(way('chegou', 'completo')).click()
    await desk.shows(step('receber'))
    await desk.app.getByLabel(ask('pedido')).fill('77-1234')
    await desk.app.getByLabel(ask('defeito')).fill('Tela riscada <b>')
    await insert(desk, words, word.insert_note)
    // The end goes with the note that leads to it.
    await desk.submit()
    expect(await lastComment(desk)).toContain('Pedido 77-1234: Tela riscada <b>')
    await desk.shows(step('devolvida'))
    await desk.reads(ui.ui_over)
    const saved = await desk.account.ticket()
    expect(saved.groupId).toBe(GROUP.managers)
    expect(saved.tags).toEqual(expect.arrayContaining(['roteiro', 'roteiro_devolucao_encerrado']))
  })

  journey('is refused where it is too late, and the ticket is solved', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    const words = wordsOf('devolucao', 'pt')
    await begin(desk, words)
    await desk.button('Fora do prazo').click()
    await desk.app.getByLabel('Número do pedido').fill('77-1234')
    await insert(desk, words, 'Inserir')
    await desk.submit()
    const { status, tags } = await desk.account.ticket()
    expect(status).toBe('solved')
    expect(tags).toContain('roteiro_devolucao_encerrado')
  })

  journey('may be given up from any step', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    const words = wordsOf('devolucao', 'pt')
    await begin(desk, words)
    await goOtherwise(desk, words, words.aside('desistiu'))
    await desk.reads('Roteiro encerrado.')
  })
})

describe('the onboarding of a customer, from the welcome to the handover', () => {
  journey.for(LOCALES)('%s', async ([locale, language], { sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', locale })
    const words = wordsOf('onboarding', language)
    const { ui, word, ask } = words
    await begin(desk, words)
    await desk.shows('Which plan did they buy?')
    await desk.button('Business').click()
    await desk.shows('Welcome')
    await desk.app.getByLabel(ask('product')).fill('Ledger')
    await insert(desk, words, ui.ui_insert)
    expect(await desk.draft()).toMatch(
      /^Good morning, .*Welcome to Ledger\..*https:\/\/academy\.example\.com\/start/s,
    )
    await desk.submit('Aberto')

    await desk.shows('Before the kickoff')
    await desk.app.getByRole('checkbox', { name: 'assign the first course' }).check()
    await desk.app.getByRole('checkbox', { name: 'who decides' }).check()
    await desk.button(ui.ui_finish).click()
    await desk.shows('Kickoff call')
    await desk.app.locator('input[type=date]').fill('2026-11-19')
    await desk.app.locator('input[type=time]').fill('14:00')
    await desk.button(ui.ui_save).click()
    await desk.shows('Confirmation of the kickoff')
    await insert(desk, words, ui.ui_insert)
    expect(await desk.draft()).toContain('booked for Thursday, 2026-11-19 at 14:00.')
    await desk.submit('Pendente')

    await desk.shows('Until the kickoff')
    await desk.account.moveClock('2026-11-19T14:01')
    await desk.reload()
    await desk.shows('Check-in')
    expect(await shownText(desk)).toContain('have you had time for the first course?')
    await sendElsewhere(desk, words)
    await desk.shows('Until the next check-in')
    expect(await lastComment(desk)).toMatch(/^Sent privately: /)

    await desk.account.moveClock('2026-11-23T09:00')
    await desk.reload()
    await desk.app.getByRole('checkbox', { name: 'Access was granted' }).check()
    await desk.reads('your team can sign in since we granted access')
    await sendElsewhere(desk, words)
    await desk.shows('Until the next check-in')
    expect(await marksOf(desk, 'onboarding')).toContain('roteiro_onboarding_check_in_2')

    await goOtherwise(desk, words, 'They work on their own')
    await desk.shows('Handover note')
    await desk.app.getByLabel(ask('goal')).fill('Close the month in a day')
    await insert(desk, words, word.insert_note)
    expect(await desk.draft()).toContain('- Course')
    await desk.submit()
    await desk.shows('Handed to Customer Success')
    await desk.reads(ui.ui_over)
    const { groupId, tags } = await desk.account.ticket()
    expect(groupId).toBe(GROUP.commercial)
    expect(tags).toContain('roteiro_onboarding_encerrado')
  })
})

describe('what ships', () => {
  journey('holds nothing of our manuals', async () => {
    const assets = join(folder, 'app', 'assets')
    const files = (await readdir(assets)).filter((file) => file.endsWith('.js'))
    const holds = async (file: string) =>
      /certificado digital|VIBRA/.test(await readFile(join(assets, file), 'utf8'))
    const holding = await Promise.all(files.map(async (file) => ((await holds(file)) ? file : '')))
    expect(files.length).toBeGreaterThan(5)
    expect(holding.filter((file) => file !== '')).toEqual([])
  })
})

describe('a mandatory note of a team’s own', () => {
  const field = ({ app }: Desk, name: string) => app.getByRole('textbox', { name, exact: true })

  journey('is filled in, stopped while it lacks a part, and saved', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    await desk.button('Pedir conserto').click()
    await field(desk, '1 Produto e número de série').fill('Cafeteira X2, série 4471')
    await desk.app.getByRole('radio', { name: 'Não' }).check({ force: true })
    await desk.button('Inserir nota').click()
    await desk.reads('Preencha este campo.')
    await desk.button('Inserir incompleta').click()
    await desk.reads('2 de 3')
    expect(await desk.submitStopped()).toBe(
      'Nota Pedido de conserto incompleta: falta preencher a seção 2, Defeito relatado pelo cliente. Complete no painel Roteiro ou registre uma exceção.',
    )

    await desk.button('Completar').first().click()
    await field(desk, '2 Defeito relatado pelo cliente').fill('Não liga desde ontem.')
    await desk.button('Atualizar nota').click()
    await desk.reads('3 de 3')
    await desk.submit()
    const { tags } = await desk.account.ticket()
    expect(tags).toEqual(
      expect.arrayContaining([
        'roteiro',
        'roteiro_nota_conserto',
        'roteiro_nota_conserto_completa',
      ]),
    )
    expect(tags.filter((tag) => /script_db2|escalonar/.test(tag))).toEqual([])
    expect(await lastComment(desk)).toContain('Não liga desde ontem.')
  })

  journey('is found in Auditoria where it was saved without a part', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'leads', role: 'lead' })
    const front = desk.page.getByRole('tab', { name: /#\d+/, selected: true })
    const [, ticket = ''] = /#(\d+)/.exec(await front.innerText()) ?? []
    const text =
      '1 - Produto e número de série: Cafeteira X2\n' +
      '2 - Defeito relatado pelo cliente: (O que acontece e desde quando.)\n' +
      '3 - O produto está na garantia? Não'
    const add = ['roteiro', 'roteiro_nota_conserto', 'conserto_pedido']
    const change = { comment: { text, isPublic: false }, tags: { add, remove: [] } }
    await desk.account.save(USER.ana, change, Number(ticket))
    const page = await openTab(desk, 'auditoria')
    const rowsOf = async () => {
      const csv = await savedBy(desk, page.getByRole('button', { name: 'Baixar CSV' }))
      const [names = [], ...cells] = csv.map((line) => line.split(';'))
      const told = ['Ticket', 'Regra', 'Quem'].map((name) => names.indexOf(name))
      return cells.map((cell) => told.map((at) => cell[at])).filter(([id]) => id === ticket)
    }
    // The page reads all the tickets first.
    await poll(rowsOf).toContainEqual([ticket, 'F8', 'Ana Lima'])
  })
})
