import type { FrameLocator } from 'playwright'
import { describe, expect } from 'vitest'

import { faultsNamed, NAMED_FAULTS } from '../workspace'
import { barriersIn } from './barriers'
import { copiedBy } from './copied-by'
import { type Desk, type DeskOptions, poll } from './desk'
import { journey } from './journey'

interface Page {
  readonly app: FrameLocator
  /** How many lines are red, and how many yellow. */
  readonly counts: () => Promise<readonly [red: number, yellow: number]>
  /** Looks again with these faults, and waits for the end. */
  readonly checkWith: (...faults: readonly string[]) => Promise<void>
  /** All it says, once every part is unfolded. */
  readonly words: () => Promise<string>
}

/** The app's page in the nav bar, once its lines are there. */
async function openPage(desk: Desk): Promise<Page> {
  await desk.page.getByRole('button', { name: 'Roteiro, página' }).click()
  const app = desk.page.frameLocator('iframe[data-location=nav_bar]')
  await app.locator('#tab-configuracao').click()
  const line = app.locator('.SetupLine-line')
  const again = app.locator('.Button-primary')
  await line.first().waitFor()
  await poll(() => again.getAttribute('aria-disabled')).toBeNull()
  return {
    app,
    counts: async () => [
      await app.locator('.SetupLine-line.state-red').count(),
      await app.locator('.SetupLine-line.state-yellow').count(),
    ],
    checkWith: async (...faults) => {
      await desk.account.setFaults(...faultsNamed(faults))
      await again.click()
      await poll(() => again.getAttribute('aria-disabled')).toBeNull()
    },
    words: () => {
      const unfold = (main: HTMLElement) => {
        for (const part of main.querySelectorAll('details')) part.open = true
        return main.innerText
      }
      return app.locator('main').evaluate(unfold)
    },
  }
}

const ADMIN: DeskOptions = { scenario: 'setup', role: 'admin' }

/** One of the account's roles may not tag, which is worth a warning from the beginning. */
const USUAL = [0, 1]

describe('the Configuração page', () => {
  journey('finds nothing wrong in an account that is set up', async ({ sitDown }) => {
    const page = await openPage(await sitDown(ADMIN))
    expect(await page.counts()).toEqual(USUAL)
    const words = await page.words()
    expect(words).toContain('Plano: Suite Professional.')
    expect(words).toContain('Nenhum manual publicado: valem os que vieram com o app.')
    expect(words).toContain('Grupo de escalonamento: Desenvolvimento (Script db2).')
    expect(words).toContain('"Atendimento": mesmos feriados do app nos próximos 12 meses.')
  })

  journey('has one line more for every single fault of the account', async ({ sitDown }) => {
    const page = await openPage(await sitDown(ADMIN))
    const faults = NAMED_FAULTS.filter(({ where }) => where === 'setup')
    expect(faults.length).toBeGreaterThan(20)
    const found: Record<string, readonly number[]> = {}
    for (const { id } of faults) {
      await page.checkWith(id)
      found[id] = await page.counts()
    }
    const isWarning = (sentence: string) => sentence.endsWith('(aviso).')
    const expected = faults.map(({ id, sentence }) => [id, isWarning(sentence) ? [0, 2] : [1, 1]])
    expect(found).toEqual(Object.fromEntries(expected))
    await page.checkWith()
    expect(await page.counts()).toEqual(USUAL)
  })

  journey('names the ticket whose tags are nearly full, and opens it', async ({ sitDown }) => {
    const desk = await sitDown(ADMIN)
    const page = await openPage(desk)
    expect(await page.words()).toContain('Nenhum ticket marcado usa mais de 4.500 dos 5.096')
    await page.checkWith('setup-tags-crowded')
    const link = page.app.getByRole('link', { name: /^#\d+$/ })
    expect(await page.words()).toMatch(/#\d+ .+: 4\.\d{3} caracteres/)
    await link.click()
    await desk.page.locator('iframe[data-location=ticket_sidebar]').first().waitFor()
  })

  journey('has one red line for a setting that cannot be read', async ({ sitDown }) => {
    const settings = { carnaval: 'talvez' }
    const page = await openPage(await sitDown({ ...ADMIN, settings }))
    expect(await page.counts()).toEqual([1, 1])
  })

  journey('says what is off while nothing is set', async ({ sitDown }) => {
    const page = await openPage(await sitDown({ scenario: 'empty', role: 'admin' }))
    const words = await page.words()
    expect(words).toContain('Grupo comercial: o agente escolhe o grupo no ticket')
    expect(words).toContain('Nenhum campo guarda seções da nota')
    expect((await page.counts())[0]).toBe(0)
  })

  journey('checks the rest when a part cannot be read', async ({ sitDown }) => {
    const desk = await sitDown(ADMIN)
    const page = await openPage(desk)
    const fault = { match: 'macros', kind: 'status', status: 429 } as const
    await desk.account.setFaults(fault)
    await page.app.getByRole('button', { name: 'Conferir de novo' }).click()
    await poll(page.words).toContain('O Zendesk está recebendo pedidos demais.')
    expect(await page.counts()).toEqual([0, 2])
    await page.checkWith()
    expect(await page.counts()).toEqual(USUAL)
  })

  journey('has the numbers that settings ask for, ready to paste', async ({ sitDown }) => {
    const desk = await sitDown({ ...ADMIN, settings: { ofertas_roteiros: 'triagem: form=123' } })
    const page = await openPage(desk)
    expect(await page.words()).toContain('formulário 123, que não existe ou está desativado.')
    const button = page.app.getByRole('button', { name: 'Copiar triagem: form=360000000401' })
    const line = await copiedBy({ ...desk, app: page.app }, button)
    expect(line).toBe('triagem: form=360000000401')
  })

  journey('leads into the account’s own Admin Center', async ({ sitDown }) => {
    const page = await openPage(await sitDown(ADMIN))
    const way = page.app.getByRole('link', { name: /Pessoas > Equipe > Funções$/ })
    expect(await way.getAttribute('href')).toBe(
      'https://exemplo.zendesk.com/admin/people/team/roles',
    )
    expect(await way.getAttribute('rel')).toBe('noopener noreferrer')
  })

  journey('can be taken along as text', async ({ sitDown }) => {
    const desk = await sitDown({ ...ADMIN, faults: 'setup-group-gone' })
    const page = await openPage(desk)
    const button = page.app.getByRole('button', { name: 'Copiar relatório' })
    const report = await copiedBy({ ...desk, app: page.app }, button)
    expect(report).toContain('Roteiro, configuração de exemplo')
    expect(report.match(/\[A corrigir\]/g)).toHaveLength(1)
  })

  journey('is worked by the keyboard alone', async ({ sitDown }) => {
    const desk = await sitDown(ADMIN)
    const { app, counts } = await openPage(desk)
    const { keyboard } = desk.page
    await app.getByRole('tab', { name: 'Hoje' }).focus()
    await keyboard.press('End')
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await app.getByRole('heading', { name: 'A rever' }).and(app.locator(':focus')).waitFor()
    expect(await counts()).toEqual(USUAL)
    const groups = app.locator('summary', { hasText: 'Grupos (5)' })
    while (!(await groups.evaluate((one) => one === document.activeElement))) {
      await keyboard.press('Tab')
    }
    await keyboard.press('Enter')
    await keyboard.press('Tab')
    await app
      .getByRole('button', { name: /^Copiar 36/ })
      .and(app.locator(':focus'))
      .waitFor()
    expect(await app.locator('html').evaluate(() => location.hash)).toMatch(/^#configuracao/)
  })
})

describe('who is no admin', () => {
  journey.for(['agent', 'lead', 'light-agent'] as const)(
    'is not offered the page (%s)',
    async (role, { sitDown }) => {
      const desk = await sitDown({ scenario: 'setup', role })
      await desk.page.getByRole('button', { name: 'Roteiro, página' }).click()
      const app = desk.page.frameLocator('iframe[data-location=nav_bar]')
      await app.getByRole('tab', { name: 'Indicadores' }).waitFor()
      expect(await app.getByRole('tab', { name: 'Configuração' }).count()).toBe(0)
      await app.locator('html').evaluate(() => {
        location.hash = '#configuracao'
      })
      await app.getByRole('tab', { name: 'Hoje', selected: true }).waitFor()
      expect(desk.calls().filter((call) => /triggers|schedules/.test(call))).toEqual([])
    },
  )
})

describe('a page that cannot be opened', () => {
  journey('says why, and opens once Zendesk answers', async ({ sitDown }) => {
    const desk = await sitDown(ADMIN)
    const fault = {
      on: 'sdk',
      match: '^get currentUser,currentAccount$',
      kind: 'rejected',
    } as const
    await desk.account.setFaults(fault)
    await poll(() => desk.page.getByRole('button', { name: 'Falhas' }).innerText()).toBe(
      'Falhas (1)',
    )
    await desk.page.getByRole('button', { name: 'Roteiro, página' }).click()
    const app = desk.page.frameLocator('iframe[data-location=nav_bar]')
    await app.getByRole('heading', { name: 'Não foi possível abrir a página' }).waitFor()
    await poll(() => app.locator('main').innerText()).toContain('O Zendesk recusou a leitura.')
    await desk.account.setFaults()
    await poll(() => desk.page.getByRole('button', { name: 'Falhas' }).innerText()).toBe('Falhas')
    await app.getByRole('button', { name: 'Tentar novamente' }).click()
    await app.getByRole('tab', { name: 'Configuração' }).click()
    await app.locator('.SetupLine-line').first().waitFor()
  })

  journey('says that it belongs into Zendesk', async ({ sitDown }) => {
    const desk = await sitDown({ ...ADMIN, faults: 'no-sdk' })
    desk.problems.allow(/no_sdk\.js/)
    await desk.page.getByRole('button', { name: 'Roteiro, página' }).click()
    const app = desk.page.frameLocator('iframe[data-location=nav_bar]')
    await app.getByText('Abra o Roteiro dentro do Zendesk.').waitFor()
  })
})

describe('nothing bars an admin, at any width', () => {
  journey.for([
    ['light', 'pt-BR'],
    ['dark', 'en-US'],
    ['light', 'es-419'],
  ] as const)('%s, %s', async ([scheme, locale], { sitDown }) => {
    const faults = 'setup-group-gone,setup-macro-without-date,setup-holiday-gone'
    const desk = await sitDown({ ...ADMIN, scheme, locale, faults })
    const { words } = await openPage(desk)
    await words() // Nothing is folded: axe sees all of it.
    const element = await desk.page.locator('iframe[data-location=nav_bar]').elementHandle()
    const frame = (await element?.contentFrame()) ?? expect.fail('the page has no frame')
    for (const width of [320, 900]) {
      await element?.evaluate((one, pixels) => {
        one.setAttribute('style', `width: ${pixels}px`)
      }, width)
      expect(await barriersIn(frame)).toEqual([])
    }
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe(
      { 'pt-BR': 'pt-BR', 'en-US': 'en', 'es-419': 'es' }[locale],
    )
  })
})
