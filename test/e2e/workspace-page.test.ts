import type { FrameLocator } from 'playwright'
import { describe, expect, inject } from 'vitest'

import { type Desk, poll, secondAgent } from './desk'
import { journey } from './journey'

/** The least and the most room between two comments, in pixels. */
const GAP = { least: 1, most: 40 }

interface Span {
  readonly top: number
  readonly bottom: number
}

const conversation = ({ page }: Desk) => page.getByRole('region', { name: 'Conversa' })

/** Each comment from its first written line to its last, whatever box it was given. */
const commentsIn = (desk: Desk): Promise<readonly Span[]> =>
  conversation(desk)
    .getByRole('article')
    .evaluateAll((articles) =>
      articles.map((article) => {
        const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
        const lines: DOMRect[] = []
        while (texts.nextNode()) {
          const written = document.createRange()
          written.selectNodeContents(texts.currentNode)
          lines.push(...written.getClientRects())
        }
        return {
          top: Math.min(...lines.map(({ top }) => top)),
          bottom: Math.max(...lines.map(({ bottom }) => bottom)),
        }
      }),
    )

async function expectTidyComments(desk: Desk) {
  const comments = await commentsIn(desk)
  expect(comments.length).toBeGreaterThan(1)
  const gaps = comments.slice(1).map(({ top }, index) => top - (comments[index]?.bottom ?? 0))
  expect(gaps.filter((gap) => gap < GAP.least || gap > GAP.most)).toEqual([])
}

/** As wide as every journey has it, with the line at its left. */
const TRAY = 320
const BORDER = 1

/** The app beside the ticket and the submit can be seen without scrolling the page. */
async function expectAllInSight({ page, app }: Desk) {
  const { width, height } = page.viewportSize() ?? expect.fail('the window has no size')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  const frame = await app.owner().boundingBox()
  expect(frame?.x).toBeGreaterThanOrEqual(0)
  expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(width)
  expect(frame?.width).toBe(TRAY - BORDER)
  const tray = await page.getByRole('region', { name: 'Aplicativos' }).boundingBox()
  expect((tray?.y ?? 0) + (tray?.height ?? 0)).toBeLessThanOrEqual(height)
  const submit = await page.getByRole('button', { name: /^Enviar como / }).boundingBox()
  expect((submit?.x ?? 0) + (submit?.width ?? 0)).toBeLessThanOrEqual(frame?.x ?? 0)
  expect((submit?.y ?? 0) + (submit?.height ?? 0)).toBeLessThanOrEqual(height)
}

/** Room for the head of a comment and two lines of it. */
const READABLE = 96

const heightOf = async (desk: Desk): Promise<number> =>
  (await conversation(desk).boundingBox())?.height ?? 0

const WINDOWS = [
  { look: 'of a small laptop', size: { width: 1100, height: 700 } },
  { look: 'with the messages open', size: { width: 1440, height: 900 }, isLogOpen: true },
  { look: 'on half a screen', size: { width: 900, height: 700 } },
  { look: 'on half a screen, messages open', size: { width: 900, height: 700 }, isLogOpen: true },
  { look: 'at 200 %', size: { width: 700, height: 450 } },
  { look: 'with room to spare', size: { width: 1600, height: 1300 } },
]

describe('in a window', () => {
  journey.for(WINDOWS)(
    '$look no comment lies on another, and the app is whole',
    async ({ size, isLogOpen }, { sitDown }) => {
      const desk = await sitDown({ scenario: 'second-due' })
      await desk.page.setViewportSize(size)
      if (isLogOpen) await desk.page.getByRole('button', { name: 'Mensagens' }).click()
      await expectTidyComments(desk)
      await expectAllInSight(desk)
      expect(await heightOf(desk)).toBeGreaterThanOrEqual(READABLE)
    },
  )

  journey(
    'a long conversation scrolls, and its newest comment comes into view',
    async ({ sitDown }) => {
      const desk = await sitDown({ scenario: 'reply-then-new-chain' })
      await desk.page.setViewportSize({ width: 1100, height: 700 })
      await desk.button('Inserir 2ª tentativa').click()
      await desk.shows('2ª tentativa no rascunho')
      const before = (await commentsIn(desk)).length
      await desk.submit('Pendente')
      await poll(async () => (await commentsIn(desk)).length).toBe(before + 1)
      await expectTidyComments(desk)
      await expectAllInSight(desk)
      const list = (await conversation(desk).boundingBox()) ?? expect.fail('no conversation')
      const end = list.y + list.height
      await poll(async () => (await commentsIn(desk)).at(-1)?.bottom).toBeLessThanOrEqual(end)
      expect((await commentsIn(desk))[0]?.top).toBeLessThan(list.y)
    },
  )

  journey('that is narrow, the fields make room and come back on demand', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    const fields = desk.page.getByRole('region', { name: 'Campos do ticket' })
    const demand = desk.page.getByRole('button', { name: 'Campos' })
    await fields.waitFor()
    expect(await demand.isVisible()).toBe(false)
    await desk.page.setViewportSize({ width: 700, height: 450 })
    await fields.waitFor({ state: 'hidden' })
    await demand.click()
    expect(await desk.tags()).toContain('contato_tentativa_1')
    await expectAllInSight(desk)
    await demand.click()
    await fields.waitFor({ state: 'hidden' })
  })
})

const NOW = '2026-11-18T10:30'
const addressOf = (scenario: string, more = '') =>
  `${inject('workspaceUrl')}/?scenario=${scenario}&now=${NOW}:00-03:00&tray=${TRAY}${more}`

const isThere = (app: FrameLocator) => app.locator('main:not([aria-busy])').waitFor()

/** By the bar, from one situation to another. */
async function chooseScenario({ page, app }: Desk, title: string) {
  const before = new URL(page.url()).searchParams.get('account')
  await page.getByRole('button', { name: /^Cenário/ }).click()
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).click()
  await page.waitForURL(({ searchParams }) => {
    const account = searchParams.get('account')
    return account !== null && account !== before
  })
  await isThere(app)
}

async function goTo({ page, app }: Desk, address: string) {
  await page.goto(address)
  await isThere(app)
}

const keep = (app: FrameLocator, text: string) =>
  app.locator('html').evaluate((_, kept) => {
    localStorage.setItem('kept', kept)
    sessionStorage.setItem('kept', kept)
  }, text)

const keptIn = (app: FrameLocator) =>
  app
    .locator('html')
    .evaluate(() => [localStorage.getItem('kept'), sessionStorage.getItem('kept')] as const)

const NOTHING = [null, null]

async function reset({ page }: Desk): Promise<string> {
  const account = new URL(page.url()).searchParams.get('account')
  const reply = await fetch(`${inject('workspaceUrl')}/workspace/api/accounts/${account}/reset`, {
    method: 'POST',
  })
  expect(reply.ok).toBe(true)
  return `&account=${account}`
}

async function runningAccount(): Promise<string> {
  const reply = await fetch(`${inject('workspaceUrl')}/workspace/api/accounts`, { method: 'POST' })
  return `&account=${((await reply.json()) as { readonly id: string }).id}`
}

const WAYS: readonly { readonly way: string; readonly go: (desk: Desk) => Promise<void> }[] = [
  { way: 'the chooser', go: (desk) => chooseScenario(desk, 'Aguardando: a 2ª foi enviada hoje') },
  { way: 'the address', go: (desk) => goTo(desk, addressOf('waiting')) },
  { way: 'a reset', go: async (desk) => goTo(desk, addressOf('waiting', await reset(desk))) },
  {
    way: 'the address of another account',
    go: async (desk) => goTo(desk, addressOf('waiting', await runningAccount())),
  },
]

describe('a situation leaves nothing behind', () => {
  journey.for(WAYS)('for the one that is opened by $way', async ({ go }, { sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await keep(desk.app, 'of the account before')
    await go(desk)
    expect(await keptIn(desk.app)).toEqual(NOTHING)
  })

  journey('in another window, where it was opened before', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    const bruno = await secondAgent(desk, inject('workspaceUrl'))
    await keep(bruno.app, 'of the account before')
    await goTo(desk, addressOf('waiting'))
    await goTo(bruno, desk.page.url())
    expect(await keptIn(bruno.app)).toEqual(NOTHING)
    await bruno.close()
  })

  journey('of its macros', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.reads('segunda tentativa')
    await chooseScenario(desk, 'A conta mudou o texto da macro da 2ª tentativa')
    await desk.reads('segunda mensagem')
    await chooseScenario(desk, 'A macro da 2ª tentativa perdeu a data da terceira')
    await desk.reads('está sem [[dia_terceira]]')
  })

  journey('of a note that was being written', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    const cause = desk.app.getByRole('textbox', { name: '3 Causa da demanda', exact: true })
    const memory = () => desk.app.locator('html').evaluate(() => JSON.stringify(localStorage))
    await desk.button('Escalonar para TI').click()
    await cause.fill('Erro de sistema na versão 8.12.')
    await poll(memory).toContain('versão 8.12')
    await goTo(desk, addressOf('second-due'))
    await desk.button('Escalonar para TI').click()
    expect(await cause.inputValue()).toBe('')
  })
})

describe('within one account everything stays', () => {
  journey('when the page is loaded again', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await keep(desk.app, 'mine')
    await desk.page.reload()
    await isThere(desk.app)
    expect(await keptIn(desk.app)).toEqual(['mine', 'mine'])
  })

  journey('when one more situation is opened beside', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await keep(desk.app, 'mine')
    await desk.page.getByRole('button', { name: /^Cenário/ }).click()
    await desk.page.getByRole('button', { name: /^Abrir ao lado: Aguardando: a 2ª/ }).click()
    await desk.shows(/^3ª tentativa/)
    expect(await keptIn(desk.app)).toEqual(['mine', 'mine'])
  })

  journey('when a second agent sits down', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await keep(desk.app, 'mine')
    const bruno = await secondAgent(desk, inject('workspaceUrl'))
    expect((await keptIn(bruno.app))[0]).toBe('mine')
    expect(await keptIn(desk.app)).toEqual(['mine', 'mine'])
    await bruno.close()
  })
})

describe('somebody new', () => {
  journey('begins with a journey, without knowing a rule', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    const { page } = desk
    await page.getByRole('button', { name: /^Cenário/ }).click()
    const begin = page.getByRole('region', { name: 'Comece aqui' })
    expect(await begin.getByRole('button').count()).toBe(3)
    await page.getByRole('searchbox').fill('C14')
    expect(await begin.count()).toBe(0)
    await page.getByRole('region', { name: 'Quando algo falha' }).waitFor()
    await page.getByRole('searchbox').fill('')
    await begin.getByRole('button', { name: /^Da 1ª tentativa ao cancelamento/ }).click()
    await page.waitForURL(/scenario=empty/)
    await desk.app.getByRole('button', { name: 'Iniciar tentativas de contato' }).waitFor()
  })

  journey('knows the app by its sign and its name', async ({ sitDown }) => {
    const { page } = await sitDown({ scenario: 'second-due' })
    const place = page.getByRole('button', { name: 'Roteiro, página' })
    expect(await place.getAttribute('title')).toBe('Roteiro')
    const sign = place.locator('.app-sign')
    expect(await sign.evaluate((one) => getComputedStyle(one).maskImage)).toContain(
      'data:image/svg',
    )
  })

  journey('reads what to try below the situation', async ({ sitDown }) => {
    const { page } = await sitDown({ scenario: 'second-due' })
    const hint = page.getByText('insira a 2ª e veja a data da 3ª')
    for (const size of [WINDOWS[0], WINDOWS[4]].map((one) => one?.size)) {
      if (size) await page.setViewportSize(size)
      expect((await hint.boundingBox())?.x).toBeLessThan(40)
      await hint.click({ trial: true })
    }
  })
})

describe('the clock', () => {
  journey('reaches an app that is on its way while it is moved', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'waiting' })
    await isThere(desk.app)
    await desk.page.route(/ticket-sidebar\.html/, async (route) => {
      await desk.account.moveClock('2026-11-23T09:00')
      await desk.page
        .getByText(/23\/11\/2026/)
        .first()
        .waitFor()
      await route.continue()
    })
    await desk.reload()
    const now = () => desk.app.locator('html').evaluate(() => new Date().toISOString())
    await poll(now).toMatch(/^2026-11-23T12:/)
    await desk.shows(/tentativa/)
  })
})
