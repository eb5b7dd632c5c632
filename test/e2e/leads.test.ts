import { readFile } from 'node:fs/promises'
import type { FrameLocator } from 'playwright'
import { describe, expect } from 'vitest'

import { USER } from '../workspace'
import { barriersIn } from './barriers'
import { type Desk, type DeskOptions, poll } from './desk'
import { journey } from './journey'

const LEAD: DeskOptions = { scenario: 'leads', role: 'lead' }

/** The leads' pages, once all tickets are read. */
async function openPages(desk: Desk): Promise<FrameLocator> {
  await desk.page.getByRole('button', { name: 'Roteiro, página' }).click()
  const app = desk.page.frameLocator('iframe[data-location=nav_bar]')
  await app.locator('.page-progress', { hasText: /120/ }).first().waitFor()
  await app.locator('.page-progress progress').waitFor({ state: 'detached' })
  return app
}

const openTab = (app: FrameLocator, name: string) => app.getByRole('tab', { name }).click()

/** Also the tickets on which nothing was found. */
const listAll = (app: FrameLocator) =>
  app.getByRole('checkbox', { name: 'Só com apontamentos' }).uncheck()

const hash = (app: FrameLocator) => app.locator('html').evaluate(() => location.hash)

describe('Hoje', () => {
  journey('tells a lead what is due, and opens a ticket beside it', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    const due = app.getByRole('region', { name: /^Tentativas a fazer \d+$/ })
    await due.waitFor()
    const [first = ''] = await due.getByRole('link').allInnerTexts()
    expect(await due.getByRole('listitem').first().innerText()).toMatch(/[23]ª tentativa · .*Desde/)
    await due.getByRole('link').first().click()
    await desk.page.getByRole('tab', { name: new RegExp(first) }).waitFor()
  })

  journey('calls nothing due before its history bears it out', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    await desk.account.setFaults({ match: '/audits', kind: 'never' })
    const app = await openPages(desk)
    const due = app.getByRole('region', { name: /^Tentativas a fazer/ })
    const heading = () => due.getByRole('heading', { level: 2 }).innerText()
    const lines = () => due.getByRole('listitem').allInnerTexts()
    await due.getByText('· 11 pelas tags').waitFor()
    expect((await lines()).every((line) => line.includes('Pelas tags, a conferir'))).toBe(true)
    expect(await due.getByRole('link', { name: '#4846' }).count()).toBe(1)
    await desk.account.setFaults()
    await app.locator('html').evaluate(() => location.reload())
    // Four of them have their attempts from a merge: there is nothing to do on those.
    await poll(heading).toMatch(/^Tentativas a fazer\s+7$/)
    expect((await lines()).filter((line) => line.includes('Pelas tags'))).toEqual([])
    expect(await due.getByRole('link', { name: '#4846' }).count()).toBe(0)
  })

  journey('begins with the person’s own tickets if they are no lead', async ({ sitDown }) => {
    const desk = await sitDown({ ...LEAD, role: 'agent', settings: { grupos_lideres: '' } })
    const app = await openPages(desk)
    const own = app.getByRole('button', { name: 'Agente: Ana Lima' })
    const mine = (isOn: boolean) => app.getByRole('button', { name: 'Meus', pressed: isOn })
    await own.waitFor()
    await app.getByRole('button', { name: 'Limpar filtros' }).click()
    await app.getByText(/^Lidos às \d\d:\d\d: 120 tickets$/).waitFor()
    await mine(false).click()
    await own.waitFor()
    await app.getByText(/^Lidos às \d\d:\d\d: 120 tickets, \d\d nestes filtros$/).waitFor()
    await mine(true).click()
    await own.waitFor({ state: 'detached' })
  })

  journey('lets go of a ticket that lost its tag, with Atualizar', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    const due = app.getByRole('region', { name: /^Tentativas a fazer \d+$/ })
    await due.waitFor()
    const [lost = ''] = await due.getByRole('link').allInnerTexts()
    const id = Number(lost.slice(1))
    const { tags } = await desk.account.ticket(id)
    await desk.account.save(USER.bruno, { tags: { add: [], remove: tags } }, id)
    expect(await due.getByRole('link', { name: lost }).count()).toBe(1)
    await app.getByRole('button', { name: 'Atualizar' }).click()
    await app.getByText('1 ticket perdeu a tag do Roteiro e saiu da lista.').waitFor()
    expect(await due.getByRole('link', { name: lost }).count()).toBe(0)
  })
})

describe('Auditoria', () => {
  journey('finds nothing that was done before the day in the settings', async ({ sitDown }) => {
    /** What is in the row with the most findings; some can be told by tags. */
    const most = async (app: FrameLocator): Promise<string> => {
      await openTab(app, 'Auditoria')
      await app.getByRole('columnheader', { name: 'Apontamentos' }).getByRole('button').click()
      return app.locator('.AuditTable-cellFindings').first().innerText()
    }
    expect(await most(await openPages(await sitDown(LEAD)))).toMatch(/\bF\d+\b/)
    const settings = { auditar_desde: '31/12/2099' }
    const app = await openPages(await sitDown({ ...LEAD, settings }))
    await openTab(app, 'Auditoria')
    await app.getByRole('heading', { name: 'Nenhum apontamento nestes filtros' }).waitFor()
    await listAll(app)
    expect(await most(app)).not.toMatch(/\bF\d+\b/)
    await app.getByText(/O que foi feito antes de 31\/12\/2099 não é apontado/).waitFor()
  })

  journey('shows the entries of the history behind a finding', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    await openTab(app, 'Auditoria')
    await app.getByRole('button', { name: 'Ler todo o histórico' }).click()
    await app.getByText(/Pelo menos \d+ leituras no Zendesk/).waitFor()
    await app.getByRole('button', { name: 'Começar a leitura' }).click()
    await app.getByText(/Lendo o histórico\. Faltam: \d+/).waitFor()
    await app.getByRole('button', { name: 'Parar' }).click()
    await app.getByText(/Leitura do histórico parada/).waitFor()
    await app.getByRole('columnheader', { name: 'Apontamentos' }).getByRole('button').click()
    await app.locator('.AuditTable-toggle').first().click()
    await app.locator('.Evidence-entry').first().waitFor()
    const evidence = await app.locator('.Evidence-evidence').innerText()
    expect(evidence).toMatch(/\(F\d+\)/)
    expect(evidence).toMatch(/, às \d\d:\d\d · .+ · (resposta pública|nota interna)/)
  })

  journey('keeps the filters in its address', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    await openTab(app, 'Auditoria')
    await app.getByRole('button', { name: 'Apontamento', exact: true }).click()
    await app.getByRole('checkbox', { name: /\(F9\)$/ }).check()
    await poll(() => hash(app)).toMatch(/^#auditoria\?rules=F9&groups=[\d.]+$/)
    const kept = await hash(app)
    const found = await app.locator('.AuditTable-cellFindings').allInnerTexts()
    expect(found.every((words) => words.includes('F9'))).toBe(true)
    await app.locator('html').evaluate(() => location.reload())
    await app.getByRole('button', { name: /^Apontamento: .*\(F9\)/ }).waitFor()
    expect(await hash(app)).toBe(kept)
  })

  journey('follows an address that names another page with other filters', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    const asked = '#auditoria?since=2026-11-01&rules=F9'
    await app.locator('html').evaluate((_, to) => {
      location.hash = to
    }, asked)
    await app.getByRole('button', { name: /^Apontamento: .*\(F9\)/ }).waitFor()
    await poll(() => hash(app)).toBe(asked)
    await app.getByRole('button', { name: 'Grupo', exact: true }).waitFor()
  })

  journey('opens with who skipped what, each number a way to it', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    await openTab(app, 'Auditoria')
    const sentence = app.locator('.FoundSentence-found')
    await poll(() => sentence.innerText()).toMatch(
      /^\d+ apontamentos\s+em \d+ tickets:\s+Elisa Prado \d+/,
    )
    const rows = app.locator('.AuditTable-row')
    expect(await rows.first().innerText()).toMatch(/\bF\d+\b/)
    const box = await rows.first().boundingBox()
    const top = (await desk.page.locator('iframe[data-location=nav_bar]').boundingBox())?.y ?? 0
    expect((box?.y ?? 0) - top).toBeLessThan(350)
    await sentence.getByRole('link', { name: /^Elisa Prado \d+$/ }).click()
    await app.getByRole('button', { name: 'Quem: Elisa Prado' }).waitFor()
    expect(await sentence.innerText()).not.toMatch(/Bruno|Ana/)
  })

  journey('takes along who skipped what last week, in two clicks', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    await openTab(app, 'Auditoria')
    await app.getByRole('button', { name: 'Semana passada' }).click()
    // Histories of that week are read without a further click.
    await poll(() => app.getByText(/Falta ler o histórico/).count()).toBe(0)
    const downloading = desk.page.waitForEvent('download')
    await app.getByRole('button', { name: 'Baixar CSV' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('roteiro-2026-11-18.csv')
    const text = await readFile((await download.path()) ?? '', 'utf8')
    const [head = '', ...records] = text
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n')
    const at = (name: string) => head.split(';').indexOf(name)
    const cells = records.map((record) => record.split(';'))
    expect(cells.length).toBeGreaterThan(0)
    for (const cell of cells) {
      expect(cell[at('Regra')]).toMatch(/^F\d+$/)
      expect(cell[at('Quem')]).toMatch(/^(Ana Lima|Bruno Sá|Elisa Prado)$/)
      expect(cell[at('Quando')]).toMatch(/^2026-11-(09|1[0-5]) /)
    }
    const tickets = await app.locator('.AuditTable-row').count()
    expect(new Set(cells.map(([ticket]) => ticket)).size).toBe(tickets)
  })

  journey('is taken along as a file that spreadsheets understand', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    await openTab(app, 'Auditoria')
    await listAll(app)
    const downloading = desk.page.waitForEvent('download')
    await app.getByRole('button', { name: 'Baixar CSV' }).click()
    const text = await readFile((await (await downloading).path()) ?? '', 'utf8')
    expect(text.startsWith('\ufeffTicket;Link;Assunto;')).toBe(true)
    expect(text).toContain(`;"'=HYPERLINK(""http://exemplo"";""Fatura"")";`)
    expect(text.split('\r\n').length).toBeGreaterThan(120)
  })

  journey('says which histories a role may not read', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    await desk.account.setFaults({ match: '/audits', kind: 'status', status: 403 })
    const app = await openPages(desk)
    await openTab(app, 'Auditoria')
    await listAll(app)
    await app.getByText('sem acesso ao histórico').first().waitFor()
    await poll(() => app.locator('.LeadNotes-notes').innerText()).toMatch(
      /Sem acesso ao histórico: \d+/,
    )
  })

  journey('is worked by the keyboard alone', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    await openTab(app, 'Auditoria')
    await listAll(app)
    const focused = () =>
      app.locator('html').evaluate(() => {
        const { activeElement } = document
        const row = activeElement?.closest<HTMLElement>('.AuditTable-row')
        return [row?.dataset['index'], activeElement?.getAttribute('aria-expanded')]
      })
    await app.locator('.AuditTable-toggle').first().focus()
    await desk.page.keyboard.press('ArrowDown')
    await poll(focused).toEqual(['1', 'false'])
    await desk.page.keyboard.press('Enter')
    await poll(focused).toEqual(['1', 'true'])
    await desk.page.keyboard.press('End')
    await poll(focused).toEqual(['119', 'false'])
    await desk.page.keyboard.press('ArrowUp')
    await desk.page.keyboard.press('ArrowUp')
    await poll(focused).toEqual(['117', 'false'])
    await desk.page.keyboard.press('Home')
    await poll(focused).toEqual(['0', 'false'])
  })
})

describe('E se', () => {
  journey('shows what other rules would change, and writes nothing', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    await openTab(app, 'Auditoria')
    const rows = app.locator('.AuditTable-row')
    await app.getByRole('button', { name: 'Mês passado' }).click()
    await app.getByRole('button', { name: 'E se…' }).click()
    await app.getByText('Por enquanto, as regras são as de hoje.').waitFor()
    await app.getByLabel('Fim do expediente').selectOption('18:00')
    const early = rows.filter({ hasText: 'F3 a mais' }).first()
    await early.locator('.AuditTable-toggle').click()
    const heading = 'Passaria a ser apontado: Cancelado antes do prazo (F3)'
    await early.getByRole('heading', { name: heading }).waitFor()
    expect(await early.innerText()).toMatch(/Prazo: .*às 18:00; cancelado.* às 17:/)
    expect(await early.locator('.Evidence-entry').last().innerText()).toContain(
      'cancelado_sem_retorno',
    )
    await app.getByLabel('Tentativas antes do cancelamento').selectOption('4')
    const few = rows.filter({ hasText: 'F2 a mais' }).first()
    await few.getByText('Cancelado com menos de quatro tentativas').waitFor()
    await app.getByRole('button', { name: 'Voltar à auditoria' }).click()
    await app.locator('.FoundSentence-number').waitFor()
    expect(await rows.filter({ hasText: 'a mais' }).count()).toBe(0)
    expect(desk.calls().filter((call) => !call.startsWith('GET '))).toEqual([])
  })
})

describe('Indicadores', () => {
  journey('leads from a bar to what it counts, and back', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    await openTab(app, 'Indicadores')
    const agents = app.getByRole('table', { name: 'Apontamentos por agente' })
    const line = agents.getByRole('row').filter({ hasText: 'Bruno Sá' })
    const [count = ''] = /\d+/.exec((await line.getByRole('cell').innerText()).trim()) ?? []
    await line.getByRole('link', { name: 'Bruno Sá' }).click()
    await app.getByRole('button', { name: 'Quem: Bruno Sá' }).waitFor()
    await app.locator('.AuditTable-row').first().waitFor()
    const found = app.locator('.FoundSentence-number')
    expect(Number.parseInt(await found.innerText(), 10)).toBeGreaterThanOrEqual(Number(count))
    await found.click()
    await agents.waitFor()
    expect(await agents.getByRole('row').count()).toBe(2)
  })

  journey('is taken along as numbers', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    const app = await openPages(desk)
    await openTab(app, 'Indicadores')
    const contact = app.getByRole('region', { name: 'Contato com clientes' })
    const states = contact.getByRole('table', { name: 'Iniciados e concluídos' })
    await states.getByRole('row', { name: /^Iniciados \d+ · 100%$/ }).waitFor()
    const downloading = desk.page.waitForEvent('download')
    await app.getByRole('button', { name: 'Baixar números' }).click()
    const text = await readFile((await (await downloading).path()) ?? '', 'utf8')
    expect(text).toMatch(/^\ufeffIndicador;Linha;Número;/)
    expect(text).toMatch(/\r\nFunil de tentativas;1ª tentativa;\d+;;100;;;;\r\n/)
    expect(text).toMatch(
      /\r\nIniciados e concluídos;Iniciados;\d+;;100;;;;Contato com clientes\r\n/,
    )
  })
})

describe('a reading that does not go well', () => {
  journey('says why it stopped, and goes on', async ({ sitDown }) => {
    const desk = await sitDown(LEAD)
    await desk.account.setFaults({ match: 'search/export', kind: 'status', status: 403 })
    await desk.page.getByRole('button', { name: 'Roteiro, página' }).click()
    const app = desk.page.frameLocator('iframe[data-location=nav_bar]')
    await app.getByText(/A leitura parou: 0 /).waitFor()
    await desk.account.setFaults()
    await app.getByRole('button', { name: 'Continuar' }).click()
    await app.getByText(/^Lidos às \d\d:\d\d: 120 tickets$/).waitFor()
  })
})

describe('nothing bars a lead, at any width', () => {
  journey.for([
    ['light', 'pt-BR'],
    ['dark', 'en-US'],
    ['light', 'es-419'],
  ] as const)('%s, %s', async ([scheme, locale], { sitDown }) => {
    const desk = await sitDown({ ...LEAD, scheme, locale })
    const app = await openPages(desk)
    const element = await desk.page.locator('iframe[data-location=nav_bar]').elementHandle()
    const frame = (await element?.contentFrame()) ?? expect.fail('the page has no frame')
    for (const tab of ['hoje', 'auditoria', 'e se', 'indicadores']) {
      if (tab === 'e se') {
        await app.getByRole('button', { name: /^(E se|What if|Y si)…$/ }).click()
        await app.locator('.WhatIf-rules select').last().selectOption('18:00')
      } else {
        await app.locator(`#tab-${tab}`).click()
      }
      await app.locator('.DueList-due, .AuditTable-row, .FigureCard-figure a').first().waitFor()
      const toggle = app.locator('.AuditTable-toggle').first()
      if (tab === 'auditoria') {
        await app.locator('.Tick-tick input').last().check()
        await app.locator('.FilterMenu-button').last().click()
      }
      if (await toggle.isVisible()) await toggle.click()
      for (const width of [320, 900, 1000, 1280]) {
        await element?.evaluate((one, pixels) => {
          one.setAttribute('style', `width: ${pixels}px`)
        }, width)
        expect([tab, width, await barriersIn(frame)]).toEqual([tab, width, []])
        const headsCut = await frame.evaluate(() => {
          const heads = [...document.querySelectorAll('.AuditTable-names button')]
          const edge = document.querySelector('.AuditTable-table')?.getBoundingClientRect().right
          return heads.filter((head) => head.getBoundingClientRect().right > (edge ?? 0)).length
        })
        expect([tab, width, headsCut]).toEqual([tab, width, 0])
      }
    }
  })
})
