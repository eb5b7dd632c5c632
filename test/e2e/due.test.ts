import type { Frame, FrameLocator, Page } from 'playwright'
import { describe, expect } from 'vitest'

import { barriersIn } from './barriers'
import { type Desk, type DeskOptions, poll } from './desk'
import { journey } from './journey'

/** The day after the first attempt, at half past ten. */
const DUE: DeskOptions = { scenario: 'second-due', hasAgenda: true }

const symbol = (page: Page) =>
  page.locator('.top-bar-app [data-symbol]').getAttribute('data-symbol')
const toasts = (page: Page) => page.locator('.toast').allInnerTexts()

/** The ticket is not in front any more. */
const openPages = (page: Page) => page.getByRole('button', { name: 'Roteiro, página' }).click()

async function openPane(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'Roteiro, barra superior' }).click()
  const pane = page.frameLocator('iframe[data-location=top_bar]')
  await pane.locator('main:not([aria-busy])').waitFor()
  return pane
}

async function frameAt(page: Page, location: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[data-location=${location}]`, {
    state: 'attached',
  })
  return (await element.contentFrame()) ?? expect.fail(`${location} has no frame`)
}

/** The account's clock moves, and somebody comes back to this tab. */
async function comeBackAt(desk: Desk, local: string, pages: readonly Page[] = [desk.page]) {
  const moment = Date.parse(`${local}:00-03:00`)
  for (const page of pages) {
    const frame = await frameAt(page, 'background')
    // A window that is only being opened has not heard of the first move.
    await poll(async () => {
      await desk.account.moveClock(local)
      return frame.evaluate(() => Date.now())
    }).toBeGreaterThanOrEqual(moment)
    await frame.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  }
}

/** The same account in another tab of the same browser. */
async function secondTab({ page }: Desk): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(page.url())
  await frameAt(other, 'background')
  const app = other.frameLocator('iframe.app-frame:not(.hidden)')
  await app.locator('main:not([aria-busy])').waitFor()
  return other
}

describe('what is due on all of an agent’s tickets', () => {
  journey('is counted on a sign, said once, listed, and one click away', async ({ sitDown }) => {
    const desk = await sitDown({
      scenario: 'leads',
      role: 'agent',
      now: '2026-11-19T10:05',
      hasAgenda: true,
    })
    const { page } = desk
    await poll(() => symbol(page)).toBe('due-4')
    await poll(async () => (await toasts(page)).join('\n')).toMatch(/3ª tentativa/)
    const pane = await openPane(page)
    await pane.getByRole('heading', { name: 'Pendências (4)' }).waitFor()
    const link = pane.getByRole('link').first()
    expect(await link.innerText()).toMatch(/^3ª tentativa\n#\d+ .+\ndesde hoje, às 08:00$/)
    const [, id = ''] = /#(\d+)/.exec(await link.innerText()) ?? []
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: new RegExp(`#${id}`) }).waitFor()
    await poll(() => page.locator('iframe[data-location=top_bar]').isVisible()).toBe(false)
  })

  journey('is told at its minute, in one of two tabs', async ({ sitDown }) => {
    const desk = await sitDown({ ...DUE, scenario: 'final-day' })
    const other = await secondTab(desk)
    // Nobody has the ticket in front: its sidebar would say it.
    for (const page of [desk.page, other]) await openPages(page)
    await poll(() => symbol(other)).toBe('default')
    const told = async () => [...(await toasts(desk.page)), ...(await toasts(other))]
    expect(await told()).toEqual([])
    const day = (await desk.account.ticket()).updatedAt.slice(0, 10)
    await comeBackAt(desk, `${day}T17:00`, [desk.page, other])
    await poll(() => symbol(desk.page)).toBe('due-1')
    await poll(() => symbol(other)).toBe('due-1')
    await poll(async () => (await told()).length).toBe(1)
    expect((await told()).join()).toContain('Cancelamento por falta de retorno')
    await comeBackAt(desk, `${day}T17:00`, [desk.page, other])
    expect(await told()).toHaveLength(1)
  })

  journey('is left to the ticket in front to say', async ({ sitDown }) => {
    const desk = await sitDown(DUE)
    await poll(() => symbol(desk.page)).toBe('due-1')
    await desk.shows('2ª tentativa, hoje')
    // What becomes known in a row is gathered for three seconds.
    await desk.page.waitForTimeout(5_000)
    expect(await toasts(desk.page)).toEqual([])
  })

  journey('is not said over the page where the setting is off', async ({ sitDown }) => {
    const desk = await sitDown({ ...DUE, settings: { avisos_pendencias: false } })
    await openPages(desk.page)
    await poll(() => symbol(desk.page)).toBe('due-1')
    const pane = await openPane(desk.page)
    await pane.getByRole('link', { name: /2ª tentativa/ }).waitFor()
    // What becomes known in a row is gathered for three seconds.
    await desk.page.waitForTimeout(5_000)
    expect(await toasts(desk.page)).toEqual([])
  })

  journey('is gone in seconds once the agent has done it', async ({ sitDown }) => {
    const desk = await sitDown(DUE)
    await poll(() => symbol(desk.page)).toBe('due-1')
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')
    await desk.submit('Pendente')
    await poll(() => symbol(desk.page)).toBe('default')
    const pane = await openPane(desk.page)
    await pane.getByText('Nada pendente nos seus tickets.').waitFor()
  })

  journey(
    'is a window of WhatsApp about to close, of a ticket that was opened',
    async ({ sitDown }) => {
      const desk = await sitDown({
        scenario: 'whatsapp-open',
        now: '2026-11-18T10:30',
        hasAgenda: true,
      })
      const other = await secondTab(desk)
      await poll(() => symbol(other)).toBe('default')
      // Written at 08:30: the last four working hours before it closes begin the day before.
      await comeBackAt(desk, '2026-11-19T08:05', [desk.page, other])
      await poll(() => symbol(other)).toBe('due-1')
      const pane = await openPane(other)
      await pane.getByText('O WhatsApp entrega até 08:30').waitFor()
      await openPages(desk.page)
      const page = desk.page.frameLocator('iframe[data-location=nav_bar]')
      await page.getByText('O WhatsApp entrega até hoje, às 08:30.').waitFor()
    },
  )

  journey.for([
    ['pt-BR', 'light', 'Pendências (4)', '3ª tentativa'],
    ['en-US', 'dark', 'Due (4)', '3rd attempt'],
    ['es-419', 'light', 'Pendientes (4)', '3.er intento'],
  ] as const)('bars nobody in %s, %s', async ([locale, scheme, heading, what], { sitDown }) => {
    const desk = await sitDown({
      ...{ scenario: 'leads', role: 'agent', now: '2026-11-19T10:05', hasAgenda: true },
      ...{ locale, scheme },
    })
    await poll(() => symbol(desk.page)).toBe('due-4')
    const pane = await openPane(desk.page)
    await pane.getByRole('heading', { name: heading }).waitFor()
    await pane.getByText(what).first().waitFor()
    const frame = await frameAt(desk.page, 'top_bar')
    await desk.page.locator('iframe[data-location=top_bar]').evaluate((element) => {
      element.style.width = '320px'
    })
    expect(await barriersIn(frame)).toEqual([])
  })

  journey('is said to be unread where the login ended', async ({ sitDown }) => {
    const desk = await sitDown({ ...DUE, faults: 'login-lost' })
    const pane = await openPane(desk.page)
    await pane.getByText('Sua sessão no Zendesk expirou. Entre de novo.').waitFor()
  })
})
