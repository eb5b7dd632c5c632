import { join } from 'node:path'
import { describe, expect } from 'vitest'

import { poll } from '../desk'
import { BOTH } from '../protocol/sdks'
import { copyApp, foreignTest, installPackage } from './foreign-stage'

const NAME = 'Support Notes'
const TOKEN = 'a-token-no-frame-may-read'

const settingsFor = ({ url }: { readonly url: string }) => ({
  host: new URL(url).host,
  token: TOKEN,
})

const journey = foreignTest.extend('appDir', { scope: 'file' }, async ({ folder }) => {
  const appDir = await copyApp(folder, 'support-notes')
  await installPackage(appDir, 'jquery')
  return appDir
})

describe('an app of plain scripts, with jQuery from a CDN and a service outside', () => {
  journey.for(BOTH)(
    'asks the service with %s through the proxy, which fills its token in',
    async (sdk, { openWith, appDir, outside }) => {
      const { app, page } = await openWith(sdk, { appDir, settings: settingsFor(outside) })
      const notes = app(NAME)
      await notes.getByText(`Bearer ${TOKEN}`).waitFor()
      expect(await notes.locator('li').innerText()).toMatch(
        /^\/notes\?ticket=\d+&tags%5B%5D=a&tags%5B%5D=b Bearer/,
      )
      expect(await notes.locator('h1').innerText()).toBe(`${NAME}: no token`)
      const addresses = page.frames().map((frame) => frame.url())
      expect(addresses).toContainEqual(expect.stringMatching(/\?view=notes&.*#top$/))
    },
  )

  journey.for(BOTH)(
    'asks the service with %s from the browser itself where it says cors',
    async (sdk, { openWith, appDir, outside }) => {
      const { app, page } = await openWith(sdk, { appDir, settings: settingsFor(outside) })
      await app(NAME).getByText('200 /open/state').waitFor()
      const direct = outside.heard().find(({ url }) => url === '/open/state')
      expect(direct?.headers['origin']).toBe(new URL(page.url()).origin)
    },
  )

  journey.for(BOTH)(
    'writes with %s to the service and to the ticket as jQuery writes forms',
    async (sdk, { openWith, appDir, outside }) => {
      const { app, page } = await openWith(sdk, { appDir, settings: settingsFor(outside) })
      const notes = app(NAME)
      await notes.getByLabel('Note').fill('Ligou às 10 h & volta')
      await notes.getByRole('button', { name: 'Keep' }).click()
      await notes.getByText('note%5Btext%5D=Ligou+%C3%A0s+10+h+%26+volta').waitFor()
      await notes.getByRole('button', { name: 'Tell the ticket' }).click()
      await notes.getByText(/^told \d+$/).waitFor()
      const conversation = page.getByRole('tabpanel')
      await conversation.getByText('Ligou às 10 h & volta').waitFor()
    },
  )

  journey.for(BOTH)(
    'may not send its token with %s where the manifest does not say, and nothing is sent',
    async (sdk, { openWith, appDir, outside }) => {
      const { app, page } = await openWith(sdk, { appDir, settings: settingsFor(outside) })
      await app(NAME).getByRole('button', { name: 'Send the token elsewhere' }).click()
      await app(NAME).getByText('403 DomainRefused').waitFor()
      await page.getByRole('button', { name: /^Mensagens/ }).click()
      await page
        .getByRole('list', { name: 'Chamadas não imitadas' })
        .getByText('GET http://127.0.0.2:9/collect')
        .waitFor()
    },
  )

  journey.for(BOTH)(
    'runs with %s without the service, on answers recorded before',
    async (sdk, { openWith, appDir, outside, folder }) => {
      const settings = settingsFor(outside)
      const file = join(folder, `answers-${sdk}.json`)
      const live = await openWith(sdk, { appDir, settings, tape: { kind: 'record', file } })
      await live.app(NAME).getByText('200 /open/state').waitFor()
      await live.app(NAME).locator('li').waitFor()
      const asked = outside.heard().length
      const replayed = await openWith(sdk, { appDir, settings, tape: { kind: 'replay', file } })
      await replayed.app(NAME).getByText('200 /open/state').waitFor()
      // The answer is the one that was kept, and the token is not in it.
      await replayed.app(NAME).getByText('Bearer {{setting.token}}').waitFor()
      expect(outside.heard()).toHaveLength(asked)
    },
  )

  journey(
    'is shown without a library, and the window names the package',
    async ({ openWith, folder, outside }) => {
      const appDir = await copyApp(join(folder, 'elsewhere'), 'support-notes')
      const { page, problems } = await openWith('npm', { appDir, settings: settingsFor(outside) })
      problems.allow(/library\/https|is not a function/)
      await page.getByRole('button', { name: /^Mensagens/ }).click()
      const listed = page.getByRole('list', { name: 'Chamadas não imitadas' })
      await poll(() => listed.innerText()).toContain('npm install jquery (https://code.jquery.com/')
    },
  )
})
