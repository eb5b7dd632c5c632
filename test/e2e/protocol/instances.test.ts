import { describe, expect } from 'vitest'

import { poll } from '../desk'
import { firstHeard, type Outcome, type Probe } from './probe'
import { BOTH } from './sdks'
import { protocolTest as rule } from './stage'

const MODAL = { location: 'modal', url: 'assets/page.html', size: { width: 500, height: 200 } }

/** Opens a window of the app; what the app was told of it. */
async function createModal(sidebar: Probe): Promise<Readonly<Record<string, string>>> {
  const { resolved } = (await sidebar.call('invoke', ['instances.create', MODAL])) as {
    readonly resolved: { readonly 'instances.create': readonly [Record<string, string>] }
  }
  return resolved['instances.create'][0]
}

const valueAt = (outcome: Outcome, path: string): unknown =>
  'resolved' in outcome ? Object(outcome.resolved)[path] : outcome

describe('1.6 instances', () => {
  rule('1.6 background is there from the beginning and is never seen', async ({ open }) => {
    const { page, ...stage } = await open()
    const background = await stage.background()
    expect(await background.call('context')).toMatchObject({
      resolved: { instanceGuid: background.guid, location: 'background' },
    })
    expect(await background.call('get', ['visible'])).toMatchObject({
      resolved: { visible: false },
    })
    expect(await page.locator('iframe[data-location=background]').isVisible()).toBe(false)
  })

  rule(
    '1.6 nav_bar begins when it is first opened and lives on when it is left',
    async ({ open }) => {
      const { page, sidebar, openNavBar } = await open()
      await sidebar.listen('app.deactivated')
      const navBar = await openNavBar()
      expect(await navBar.call('context')).toMatchObject({ resolved: { location: 'nav_bar' } })
      const activation = { activeLocation: 'nav_bar', firstLoad: true }
      expect(await firstHeard(navBar, 'app.activated')).toEqual([activation])
      await firstHeard(sidebar, 'app.deactivated')
      expect(await page.locator('iframe[data-location=nav_bar]').isVisible()).toBe(true)
      await page.getByRole('button', { name: 'Protocol, página' }).click()
      await poll(() => sidebar.heard('app.activated')).toHaveLength(2)
      expect(valueAt(await navBar.call('get', ['visible']), 'visible')).toBe(false)
      expect(await page.locator('iframe.app-frame').isVisible()).toBe(true)
    },
  )

  rule('1.6 instances lists all of them by guid', async ({ open }) => {
    const { sidebar, openNavBar, ...stage } = await open()
    const [background, navBar] = [await stage.background(), await openNavBar()]
    const listed = valueAt(await sidebar.call('get', ['instances']), 'instances')
    expect(listed).toEqual({
      [sidebar.guid]: expect.objectContaining({ location: 'ticket_sidebar', host: 'zendesk' }),
      [background.guid]: expect.objectContaining({ location: 'background' }),
      [navBar.guid]: expect.objectContaining({ location: 'nav_bar', product: 'support' }),
    })
  })

  rule.for(BOTH)(
    '1.6 with %s instances.create resolves before the page loads',
    async (sdk, { open }) => {
      const { page, sidebar, modal } = await open({ sdk })
      let letLoad: () => void = () => undefined
      const held = new Promise<void>((resolve) => {
        letLoad = resolve
      })
      await page.route('**/page.html**', async (route) => {
        await held
        await route.continue()
      })
      const created = await createModal(sidebar)
      await sidebar.listen('modal.ready', created['instanceGuid'])
      letLoad()
      const opened = await modal()
      expect(created).toMatchObject({ instanceGuid: opened.guid, location: 'modal' })
      await opened.call('trigger', ['modal.ready', { text: 'oi' }])
      expect(await firstHeard(sidebar, 'modal.ready')).toEqual([{ text: 'oi' }])
    },
  )

  rule(
    '1.6 others hear instance.created and instance.registered, with its context',
    async ({ open }) => {
      const { sidebar, modal, ...stage } = await open()
      const background = await stage.background()
      for (const event of ['instance.created', 'instance.registered']) {
        await background.listen(event)
      }
      await createModal(sidebar)
      const { guid } = await modal()
      const context = expect.objectContaining({ instanceGuid: guid, location: 'modal' })
      expect(await firstHeard(background, 'instance.created')).toEqual([context])
      expect(await firstHeard(background, 'instance.registered')).toEqual([context])
    },
  )

  rule.for(BOTH)(
    '1.6 with %s the context of a proxy is asked from the page',
    async (sdk, { open }) => {
      const { sidebar, ...stage } = await open({ sdk })
      const background = await stage.background()
      expect(await background.call('context', [], sidebar.guid)).toEqual(
        await sidebar.call('context'),
      )
    },
  )

  rule('1.6 a call through a proxy is carried out there and answered here', async ({ open }) => {
    const { sidebar, ...stage } = await open()
    const background = await stage.background()
    const own = await background.call('get', [['ticket.id']])
    expect(own).toMatchObject({ resolved: { errors: { 'ticket.id': { name: 'APIPathError' } } } })
    expect(await background.call('get', ['ticket.id'], sidebar.guid)).toEqual(
      await sidebar.call('get', ['ticket.id']),
    )
    await background.call('set', ['ticket.subject', 'Daqui'], sidebar.guid)
    const subject = await sidebar.call('get', ['ticket.subject'])
    expect(valueAt(subject, 'ticket.subject')).toBe('Daqui')
  })

  rule.for([
    ['destroys itself', true],
    ['is closed by the agent', false],
  ] as const)('1.6 a modal that %s is told of by modal.close', async ([, byItself], { open }) => {
    const { page, sidebar, modal } = await open()
    const { instanceGuid = '' } = await createModal(sidebar)
    await sidebar.listen('modal.close', instanceGuid)
    const opened = await modal()
    // Its frame goes before the answer can be read.
    if (byItself) void opened.call('invoke', ['destroy']).catch(() => undefined)
    else await page.getByRole('button', { name: 'Fechar janela' }).click()
    await firstHeard(sidebar, 'modal.close')
    expect(await page.locator('dialog.modal').count()).toBe(0)
    const listed = valueAt(await sidebar.call('get', ['instances']), 'instances')
    expect(Object.keys(Object(listed))).not.toContain(instanceGuid)
  })

  rule('1.6 all frames share one localStorage', async ({ open }) => {
    const { sidebar, ...stage } = await open()
    await sidebar.frame.evaluate("localStorage.setItem('from', 'sidebar')")
    const read = (await stage.background()).frame.evaluate("localStorage.getItem('from')")
    expect(await read).toBe('sidebar')
  })
})
