import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect } from 'vitest'

import { poll } from '../desk'
import { firstHeard, type Outcome, type Probe, probeIn } from '../protocol/probe'
import { BOTH } from '../protocol/sdks'
import { copyApp, foreignTest as journey } from './foreign-stage'

const PAGE = 'assets/page.html'

/** The protocol's fixture, in every place there is. */
const EVERYWHERE = {
  ticket_sidebar: { url: PAGE, flexible: true },
  new_ticket_sidebar: PAGE,
  user_sidebar: PAGE,
  nav_bar: PAGE,
  top_bar: PAGE,
  background: PAGE,
  ticket_editor: PAGE,
}

type Places = Readonly<Record<string, unknown>>

async function appAt(folder: string, support: Places): Promise<string> {
  const appDir = await copyApp(folder, 'protocol')
  const file = join(appDir, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...manifest, location: { support } }))
  return appDir
}

async function probeAt(page: Page, location: string): Promise<Probe> {
  const selector = `iframe[data-location=${location}]`
  const element = await page.waitForSelector(selector, { state: 'attached' })
  const frame = await element.contentFrame()
  return probeIn(frame ?? expect.fail(`${location} has no frame`))
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

const valueAt = (outcome: Outcome, path: string): unknown =>
  'resolved' in outcome ? Object(outcome.resolved)[path] : outcome

/** What an agent does to meet an app in each place. */
const WAYS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['ticket_sidebar', async () => undefined],
  ['new_ticket_sidebar', (page) => button(page, 'Novo ticket').click()],
  ['user_sidebar', (page) => page.locator('.ticket-origin button').click()],
  ['nav_bar', (page) => button(page, 'Protocol, página').click()],
  ['top_bar', (page) => button(page, 'Protocol, barra superior').click()],
  ['ticket_editor', (page) => button(page, 'Protocol, editor').click()],
]

describe('every place of the manifest', () => {
  journey.for(BOTH)(
    'with %s is seen when the agent goes there, and knows where it is',
    async (sdk, { openWith, folder }) => {
      const { page } = await openWith(sdk, { appDir: await appAt(folder, EVERYWHERE) })
      const fresh = `${new URL(page.url()).origin}/?scenario=second-due`
      for (const [location, go] of WAYS) {
        await page.goto(fresh)
        await probeAt(page, 'ticket_sidebar')
        await go(page)
        const probe = await probeAt(page, location)
        expect(valueAt(await probe.call('context'), 'location')).toBe(location)
        expect(valueAt(await probe.call('get', ['visible']), 'visible')).toBe(true)
        expect(await page.locator(`iframe[data-location=${location}]`).isVisible()).toBe(true)
      }
    },
  )
})

describe('a pane', () => {
  journey(
    'of the editor opens, keeps to its sizes, and closes itself',
    async ({ openWith, folder }) => {
      const { page } = await openWith('npm', { appDir: await appAt(folder, EVERYWHERE) })
      await button(page, 'Protocol, editor').click()
      const editor = await probeAt(page, 'ticket_editor')
      const resized = await editor.call('invoke', ['resize', { width: 50, height: '900px' }])
      expect(valueAt(resized, 'resize')).toEqual({ width: 100, height: 320 })
      await editor.call('invoke', ['ticket.editor.insert', 'Bom dia'])
      await poll(() => page.getByRole('textbox', { name: 'Mensagem' }).innerText()).toBe('Bom dia')
      await editor.listen('pane.deactivated')
      await editor.listen('pane.activated')
      await editor.call('invoke', ['app.close'])
      await firstHeard(editor, 'pane.deactivated')
      expect(await page.locator('iframe[data-location=ticket_editor]').isVisible()).toBe(false)
      await button(page, 'Protocol, editor').click()
      await firstHeard(editor, 'pane.activated')
    },
  )

  journey('of the top bar opens by popover and shows its sign', async ({ openWith, folder }) => {
    const { page } = await openWith('npm', { appDir: await appAt(folder, EVERYWHERE) })
    const bar = await probeAt(page, 'top_bar')
    const frame = page.locator('iframe[data-location=top_bar]')
    await bar.call('invoke', ['iconChars', '12'])
    await poll(() => button(page, 'Protocol, barra superior').innerText()).toBe('12')
    await bar.call('invoke', ['popover', 'show', { width: 400, height: 250 }])
    await poll(() => frame.isVisible()).toBe(true)
    expect(await frame.evaluate(({ style }) => [style.width, style.height])).toEqual([
      '400px',
      '250px',
    ])
    await bar.call('invoke', ['popover'])
    await poll(() => frame.isVisible()).toBe(false)
  })

  journey(
    'takes shares of its usual size, as dialogs do of the window',
    async ({ openWith, folder }) => {
      const { page } = await openWith('npm', { appDir: await appAt(folder, EVERYWHERE) })
      const sizeOf = (location: string) =>
        page
          .locator(`iframe[data-location=${location}]`)
          .evaluate((frame: HTMLElement) => [frame.offsetWidth, frame.offsetHeight])
      const bar = await probeAt(page, 'top_bar')
      await bar.call('invoke', ['popover', 'show'])
      await bar.call('invoke', ['resize', { width: '100%', height: '50%' }])
      await poll(() => sizeOf('top_bar')).toEqual([380, 200])
      const modal = { location: 'modal', url: PAGE, size: { width: '100%', height: '300px' } }
      await bar.call('invoke', ['instances.create', modal])
      await poll(async () => (await sizeOf('modal'))[1]).toBe(300)
      expect((await sizeOf('modal'))[0]).toBeGreaterThan(600)
    },
  )
})

describe('where an app takes the agent', () => {
  journey('the customer opens with the customer in its frame', async ({ openWith, folder }) => {
    const { page } = await openWith('npm', { appDir: await appAt(folder, EVERYWHERE) })
    const sidebar = await probeAt(page, 'ticket_sidebar')
    const requester = valueAt(await sidebar.call('get', ['ticket.requester']), 'ticket.requester')
    const { id, name } = Object(requester) as { readonly id: number; readonly name: string }
    await sidebar.listen('app.deactivated')
    await sidebar.call('invoke', ['routeTo', 'user', id])
    const beside = await probeAt(page, 'user_sidebar')
    expect(valueAt(await beside.call('context'), 'userId')).toBe(id)
    expect(valueAt(await beside.call('get', ['user.name']), 'user.name')).toBe(name)
    await firstHeard(sidebar, 'app.deactivated')
    await button(page, 'Voltar aos tickets').click()
    await poll(() => sidebar.heard('app.activated')).toHaveLength(2)
    expect(await page.locator('iframe[data-location=user_sidebar]').count()).toBe(0)
  })

  journey('its own page hears which part of it is meant', async ({ openWith, folder }) => {
    const { page } = await openWith('npm', { appDir: await appAt(folder, EVERYWHERE) })
    const sidebar = await probeAt(page, 'ticket_sidebar')
    await sidebar.call('invoke', ['routeTo', 'nav_bar', 'Protocol', 'reports'])
    const navBar = await probeAt(page, 'nav_bar')
    await navBar.listen('app.route.changed')
    expect(await firstHeard(navBar, 'app.route.changed')).toEqual([
      { appRoute: 'reports', appTitle: 'Protocol', appParams: {} },
    ])
  })

  journey.for([
    ['a customer nobody knows', ['user', 1], 'Not found'],
    ['the page of an app nobody has', ['nav_bar', 'Rocket'], 'Not found'],
  ] as const)('%s is refused', async ([, route, words], { openWith, folder }) => {
    const { page } = await openWith('npm', { appDir: await appAt(folder, EVERYWHERE) })
    const sidebar = await probeAt(page, 'ticket_sidebar')
    expect(await sidebar.call('invoke', ['routeTo', ...route])).toMatchObject({
      rejected: { message: expect.stringContaining(words) },
    })
  })

  journey('a view, which is not here, is named', async ({ openWith, folder }) => {
    const { page } = await openWith('npm', { appDir: await appAt(folder, EVERYWHERE) })
    const sidebar = await probeAt(page, 'ticket_sidebar')
    await sidebar.call('invoke', ['routeTo', 'views', 25])
    await page.getByRole('status').getByText('views 25').waitFor()
  })
})

describe('a panel of the tray', () => {
  journey('is folded by the agent and taken away by the app', async ({ openWith, folder }) => {
    const { page } = await openWith('npm', { appDir: await appAt(folder, EVERYWHERE) })
    const sidebar = await probeAt(page, 'ticket_sidebar')
    const frame = page.locator('iframe[data-location=ticket_sidebar]')
    for (const event of ['app.collapsed', 'app.expanded']) await sidebar.listen(event)
    await button(page, 'Recolher Protocol').click()
    await firstHeard(sidebar, 'app.collapsed')
    expect(await frame.isVisible()).toBe(false)
    await button(page, 'Abrir Protocol').click()
    await firstHeard(sidebar, 'app.expanded')
    await sidebar.call('invoke', ['hide'])
    await poll(() => button(page, 'Recolher Protocol').count()).toBe(0)
    expect(valueAt(await sidebar.call('get', ['visible']), 'visible')).toBe(false)
    await sidebar.call('invoke', ['show'])
    await poll(() => frame.isVisible()).toBe(true)
  })

  journey('that hides itself is seen when the app shows it', async ({ openWith, folder }) => {
    const places = { ticket_sidebar: { url: PAGE, autoHide: true } }
    const { page } = await openWith('npm', { appDir: await appAt(folder, places) })
    const sidebar = await probeAt(page, 'ticket_sidebar')
    const frame = page.locator('iframe[data-location=ticket_sidebar]')
    expect(await frame.isVisible()).toBe(false)
    await sidebar.call('invoke', ['app.show'])
    await poll(() => frame.isVisible()).toBe(true)
    await sidebar.call('invoke', ['app.hide'])
    await poll(() => frame.isVisible()).toBe(false)
  })

  journey('that does not load by itself waits for the agent', async ({ openWith, folder }) => {
    const places = { ticket_sidebar: { url: PAGE, autoLoad: false } }
    const { page } = await openWith('npm', { appDir: await appAt(folder, places) })
    await button(page, 'Carregar Protocol').waitFor()
    expect(await page.locator('iframe').count()).toBe(0)
    await button(page, 'Carregar Protocol').click()
    const sidebar = await probeAt(page, 'ticket_sidebar')
    expect(await sidebar.call('get', ['ticket.isNew'])).toMatchObject({
      resolved: { 'ticket.isNew': false },
    })
  })

  journey('follows the tray only where the manifest says so', async ({ openWith, folder }) => {
    const { page } = await openWith('npm', { appDir: await appAt(folder, EVERYWHERE) })
    const sidebar = await probeAt(page, 'ticket_sidebar')
    const wide = await sidebar.call('invoke', ['resize', { height: 90 }])
    expect(valueAt(wide, 'resize')).toEqual({ width: 340, height: 90 })
    await button(page, 'Novo ticket').click()
    const fresh = await probeAt(page, 'new_ticket_sidebar')
    const fixed = await fresh.call('invoke', ['resize', { height: 90 }])
    expect(valueAt(fixed, 'resize')).toEqual({ width: 320, height: 90 })
  })
})

journey(
  'the window tells when it changes its size, and when it scrolls',
  async ({ openWith, folder }) => {
    const { page } = await openWith('npm', { appDir: await appAt(folder, EVERYWHERE) })
    const sidebar = await probeAt(page, 'ticket_sidebar')
    for (const event of ['window.resize', 'window.scroll']) await sidebar.listen(event)
    await page.setViewportSize({ width: 1100, height: 700 })
    expect(await firstHeard(sidebar, 'window.resize')).toEqual([{ width: 1100, height: 700 }])
    await page.evaluate(() => document.querySelector('.panes')?.dispatchEvent(new Event('scroll')))
    expect(await firstHeard(sidebar, 'window.scroll')).toEqual([{ scrollTop: 0 }])
  },
)

journey('a page with a hash in its address is loaded again', async ({ openWith, folder }) => {
  const appDir = await appAt(folder, { ticket_sidebar: `${PAGE}#/start` })
  const { page } = await openWith('npm', { appDir })
  const { frame } = await probeAt(page, 'ticket_sidebar')
  await frame.evaluate('window.isOld = true')
  await button(page, 'Recarregar Protocol').click()
  await poll(() => frame.evaluate('"isOld" in window')).toBe(false)
  expect(await frame.evaluate('location.hash')).toBe('#/start')
})

journey('a location that is a whole address is answered, too', async ({ openWith, folder }) => {
  const here = await openWith('npm', { appDir: await appAt(folder, { ticket_sidebar: PAGE }) })
  const { origin } = new URL((await probeAt(here.page, 'ticket_sidebar')).frame.url())
  const appDir = await appAt(folder, { ticket_sidebar: `${origin}/page.html` })
  const { page } = await openWith('npm', { appDir })
  const there = await probeAt(page, 'ticket_sidebar')
  expect(valueAt(await there.call('get', ['ticket.isNew']), 'ticket.isNew')).toBe(false)
})
