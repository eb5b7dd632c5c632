import { describe, expect } from 'vitest'

import { poll } from '../desk'
import { firstHeard, probeIn } from './probe'
import { BOTH } from './sdks'
import { protocolTest as rule } from './stage'

describe('1.1 the frame', () => {
  rule('1.1 is a direct child of the page, on an origin of its own', async ({ open }) => {
    const { page, sidebar, workspace } = await open()
    expect(sidebar.frame.parentFrame()).toBe(page.mainFrame())
    expect(new URL(sidebar.frame.url()).origin).toBe(workspace.assetsUrl.replace(/\/$/, ''))
    expect(new URL(sidebar.frame.url()).origin).not.toBe(new URL(page.url()).origin)
  })

  rule(
    "1.1 has the page's origin, without a slash, and its own guid in its address",
    async ({ open }) => {
      const { page, sidebar, ...stage } = await open()
      const background = await stage.background()
      const { searchParams } = new URL(sidebar.frame.url())
      expect(searchParams.get('origin')).toBe(new URL(page.url()).origin)
      expect(sidebar.guid).toMatch(/^[0-9a-f-]{36}$/)
      expect(background.guid).not.toBe(sidebar.guid)
    },
  )

  rule("1.1 keeps the app's own query and hash", async ({ open }) => {
    const { sidebar, ...stage } = await open()
    const url = 'assets/page.html?from=sidebar#parent_guid=abc'
    await sidebar.call('invoke', ['instances.create', { location: 'modal', url }])
    const address = new URL((await stage.modal()).frame.url())
    expect(address.searchParams.get('from')).toBe('sidebar')
    expect(address.searchParams.get('app_guid')).not.toBe('')
    expect(address.hash).toBe('#parent_guid=abc')
  })

  rule('1.1 without its parameters has no client', async ({ open }) => {
    const { page, workspace } = await open()
    await page.goto(new URL('page.html', `${workspace.assetsUrl}/`).href)
    expect(await page.evaluate('window.probe.client')).toBe(false)
  })

  rule.for([
    ['npm', true],
    ['official', false],
  ] as const)(
    '1.1 under an unknown origin: with %s it has a client: %s',
    async ([sdk, hasClient], { open }) => {
      const { page, workspace, problems } = await open({ sdk })
      problems.allow(/does not match the recipient window's origin/)
      const query = '?origin=https%3A%2F%2Fzendesk.example.com&app_guid=G'
      await page.goto(new URL(`page.html${query}`, `${workspace.assetsUrl}/`).href)
      expect((await page.innerText('body')).includes('Invalid domain')).toBe(!hasClient)
      expect(await page.evaluate('Boolean(window.probe?.client)')).toBe(hasClient)
    },
  )
})

describe('1.2 the encoding', () => {
  rule.for(BOTH)('1.2 with %s calls are texts and hook answers objects', async (sdk, { open }) => {
    const { sidebar, said, submit } = await open({ sdk })
    await sidebar.answerSave('returns nothing')
    await submit()
    const [answer] = await said('iframe.reply:ticket.save')
    expect(answer).toMatchObject({ isText: false, appGuid: sidebar.guid })
    const others = (await said()).filter(({ key }) => key !== 'iframe.reply:ticket.save')
    expect(others.filter(({ isText }) => !isText)).toEqual([])
  })

  rule('1.2 the page writes with its own origin', async ({ open }) => {
    const { page, sidebar } = await open()
    const origins = (await sidebar.told()).map(({ origin }) => origin)
    expect(new Set(origins)).toEqual(new Set([new URL(page.url()).origin]))
  })

  rule('1.2 what another window says in the name of a frame is not heard', async ({ open }) => {
    const { page, sidebar, said } = await open()
    const params = { 'ticket.subject': 'Forged' }
    const forged = { id: 900, request: 'set', params, instanceGuid: sidebar.guid }
    await page.evaluate((message) => {
      const stranger = document.createElement('iframe')
      stranger.srcdoc = `<script>parent.postMessage(${JSON.stringify(message)}, '*')</script>`
      document.body.append(stranger)
    }, JSON.stringify(forged))
    await poll(async () => (await said()).some(({ id }) => id === 900)).toBe(true)
    expect(await sidebar.call('get', ['ticket.subject'])).not.toMatchObject({
      resolved: params,
    })
  })
})

describe('1.3 the handshake', () => {
  rule.for(BOTH)('1.3 with %s is answered once, by context and settings', async (sdk, { open }) => {
    const { sidebar } = await open({ sdk })
    expect(await sidebar.told('zaf.app.registered')).toHaveLength(1)
    expect(await sidebar.frame.evaluate('window.probe.registrations')).toMatchObject([
      {
        context: {
          instanceGuid: sidebar.guid,
          product: 'support',
          location: 'ticket_sidebar',
          ticketId: expect.any(Number),
        },
        metadata: { name: 'Protocol', settings: { title: 'Protocol', greeting: 'Bom dia' } },
      },
    ])
  })

  rule('1.3 never tells a secure setting', async ({ open }) => {
    const { sidebar } = await open()
    expect(await sidebar.call('metadata')).not.toMatchObject({
      resolved: { settings: { token: expect.anything() } },
    })
  })

  rule('1.3 comes first and alone: calls wait for the registration', async ({ open }) => {
    const { sidebar, said } = await open()
    const [first] = await said(undefined, sidebar.guid)
    expect(first).toMatchObject({ key: 'iframe.handshake', instanceGuid: sidebar.guid })
    expect((await sidebar.told())[0]?.message).toMatchObject({ key: 'zaf.app.registered' })
  })

  rule('1.3 of a page loaded again begins a new life under the same guid', async ({ open }) => {
    const { page, sidebar } = await open()
    await sidebar.listen('ticket.subject.changed')
    const loaded = sidebar.frame.waitForNavigation()
    await page.getByRole('button', { name: 'Recarregar Protocol' }).click()
    await loaded
    const again = await probeIn(sidebar.frame)
    expect(again.guid).toBe(sidebar.guid)
    expect(await again.told('zaf.app.registered')).toHaveLength(1)
    await again.call('set', ['ticket.subject', 'Novo'])
    expect(await again.told('zaf.ticket.subject.changed')).toEqual([])
  })

  rule.for(BOTH)(
    '1.3 with %s app.activated reaches a handler added in app.registered',
    async (sdk, { open }) => {
      const { sidebar } = await open({ sdk })
      const activation = { activeLocation: 'ticket_sidebar', firstLoad: true }
      expect(await firstHeard(sidebar, 'app.activated')).toEqual([activation])
    },
  )

  rule('1.3 a page that never calls init is shown all the same', async ({ open }) => {
    const { page, sidebar } = await open()
    const url = 'assets/silent.html'
    await sidebar.call('invoke', ['instances.create', { location: 'modal', url }])
    const silent = page.frameLocator('dialog.modal iframe')
    await poll(() => silent.locator('p').innerText()).toBe('Never calls init.')
  })
})
