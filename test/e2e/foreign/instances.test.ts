import { join } from 'node:path'
import { describe, expect } from 'vitest'

import { poll } from '../desk'
import { BOTH } from '../protocol/sdks'
import { copyApp, foreignTest as journey } from './foreign-stage'

describe('an app whose modal speaks with its sidebar', () => {
  journey.for(BOTH)(
    'gives with %s its addresses whole, and each frame what the other says',
    async (sdk, { openWith, folder }) => {
      const { page, app } = await openWith(sdk, { appDir: await copyApp(folder, 'cross-frame') })
      const sidebar = app('Cross Frame')
      await sidebar.getByText('short #home').waitFor()
      await sidebar.getByRole('button', { name: 'Write a note' }).click()
      const note = page.frameLocator('dialog.modal iframe')
      const subject = await page.getByRole('textbox', { name: 'Assunto' }).inputValue()
      await poll(() => note.locator('p').innerText()).toBe(`note: ${subject} (ticket_sidebar)`)
      await poll(() => note.getByLabel('Note').inputValue()).toBe('Customer called. ')
      await note.getByLabel('Note').fill('Customer called. All is well.')
      await note.getByRole('button', { name: 'Done' }).click()
      await sidebar.getByText('inserted').waitFor()
      await sidebar.getByText('closed').waitFor()
      const composer = page.getByRole('textbox', { name: 'Mensagem' })
      expect(await composer.innerText()).toContain('Customer called. All is well.')
      expect(await page.locator('dialog.modal').count()).toBe(0)
    },
  )

  journey('may make its modal larger', async ({ openWith, folder }) => {
    const { page, app } = await openWith('npm', { appDir: await copyApp(folder, 'cross-frame') })
    await app('Cross Frame').getByRole('button', { name: 'Write a note' }).click()
    const frame = page.locator('dialog.modal iframe')
    expect(await frame.boundingBox()).toMatchObject({ width: 480, height: 240 })
    await frame.contentFrame().getByRole('button', { name: 'More room' }).click()
    await poll(() => frame.boundingBox()).toMatchObject({ width: 480, height: 360 })
  })
})

describe('an app that follows tickets from the background', () => {
  journey.for(BOTH)(
    'knows with %s every ticket, though it has no page beside any',
    async (sdk, { openWith, folder }) => {
      const { page } = await openWith(sdk, { appDir: await copyApp(folder, 'follower') })
      const sign = page.getByRole('button', { name: 'Follower, barra superior' })
      await poll(() => sign.innerText()).toBe('1')
      expect(await page.locator('iframe.app-frame').count()).toBe(0)
      await sign.click()
      const list = page.frameLocator('iframe[data-location=top_bar]').locator('li')
      const subject = await page.getByRole('textbox', { name: 'Assunto' }).inputValue()
      await poll(() => list.allInnerTexts()).toEqual([subject])

      await page.getByRole('button', { name: 'Novo ticket' }).click()
      await page.getByRole('textbox', { name: 'Assunto' }).fill('Second')
      await poll(() => list.count()).toBe(2)
      await page.getByRole('tab', { name: subject }).click()
      await poll(() => list.allInnerTexts()).toEqual([`${subject} (in front)`, 'Second'])
      await page.getByRole('tab', { name: 'Second' }).click()
      await poll(() => list.allInnerTexts()).toEqual([subject, 'Second (in front)'])

      await page.getByRole('tab', { name: 'Second' }).press('Delete')
      await poll(() => list.allInnerTexts()).toEqual([`${subject} (in front)`])
    },
  )

  journey.for(BOTH)(
    'is asked with %s before a ticket is saved, and hears when it is',
    async (sdk, { openWith, folder }) => {
      const { page } = await openWith(sdk, { appDir: await copyApp(folder, 'follower') })
      const sign = page.getByRole('button', { name: 'Follower, barra superior' })
      await poll(() => sign.innerText()).toBe('1')
      const subject = page.getByRole('textbox', { name: 'Assunto' })
      const submit = page.getByRole('button', { name: /^Enviar como / }).first()
      await subject.fill('Balance [draft]')
      await submit.click()
      await page.getByRole('alert').getByText('Still a draft').waitFor()
      await subject.fill('Balance')
      await submit.click()
      const saved = page.getByRole('status').getByText(/Ticket #\d+ atualizado\./)
      const [, id] = /#(\d+)/.exec(await saved.innerText()) ?? []
      const background = page.frameLocator('iframe[data-location=background]')
      await poll(() => background.locator('body').getAttribute('data-saved')).toBe(id)
    },
  )
})

describe('two apps in one tray', () => {
  journey(
    'are under their own names and do not know of each other',
    async ({ openWith, folder }) => {
      const appDir = await copyApp(folder, 'cross-frame')
      const beside = [await copyApp(folder, 'plain'), await copyApp(folder, 'protocol')]
      const { page, app } = await openWith('npm', { appDir, beside })
      const tray = page.getByRole('region', { name: 'Aplicativos' })
      await poll(() => tray.getByRole('heading').allInnerTexts()).toEqual([
        'Cross Frame',
        'Plain',
        'Protocol',
      ])
      await app('Plain').getByText(/#\d+/).waitFor()
      const probe = app('Protocol').locator('body')
      await probe.getByRole('button').waitFor()
      const listed = await probe.evaluate(async () => {
        const { client } = (globalThis as unknown as { probe: { client: Client } }).probe
        const { instances } = await client.get('instances')
        return Object.values(instances).map(({ location }) => location)
      })
      expect(listed.sort()).toEqual(['background', 'ticket_sidebar'])
      const strangers = await page
        .locator('iframe[title="Plain"]')
        .evaluate((frame: HTMLIFrameElement) => new URL(frame.src).searchParams.get('app_guid'))
      const refused = await probe.evaluate(async (_, guid) => {
        const { client } = (globalThis as unknown as { probe: { client: Client } }).probe
        return client
          .instance(guid ?? '')
          .get('ticket.id')
          .then(String, String)
      }, strangers)
      expect(refused).toContain('No such instance')
    },
  )

  journey('reloads one of them alone', async ({ openWith, folder }) => {
    const appDir = await copyApp(folder, 'cross-frame')
    const { page, app } = await openWith('npm', {
      appDir,
      beside: [join('test/fixtures/apps', 'plain')],
    })
    await app('Plain').getByText(/#\d+/).waitFor()
    const before = await page.locator('iframe[title="Cross Frame"]').getAttribute('src')
    await page.getByRole('button', { name: 'Recarregar Plain' }).click()
    await poll(() => page.locator('iframe[title="Plain"]').getAttribute('src')).toContain('reload=')
    expect(await page.locator('iframe[title="Cross Frame"]').getAttribute('src')).toBe(before)
  })
})

interface Client {
  readonly get: (path: string) => Promise<{
    readonly instances: Readonly<Record<string, { readonly location: string }>>
  }>
  readonly instance: (guid: string) => Client
}
