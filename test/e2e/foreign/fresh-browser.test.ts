import type { FrameLocator } from 'playwright'
import { expect } from 'vitest'

import { foreignTest } from './foreign-stage'

const APPS = ['Plain', 'Cross Frame']

const keep = (app: FrameLocator) =>
  app.locator('html').evaluate(() => {
    localStorage.setItem('kept', 'before')
    sessionStorage.setItem('kept', 'before')
  })

const keptIn = (app: FrameLocator) =>
  app.locator('html').evaluate(() => [localStorage.getItem('kept'), sessionStorage.getItem('kept')])

foreignTest(
  'every installed app begins a new situation in a fresh browser, and keeps it while it lasts',
  async ({ openWith }) => {
    const { page, app } = await openWith('npm', {
      appDir: 'test/fixtures/apps/plain',
      beside: ['test/fixtures/apps/cross-frame'],
    })
    for (const name of APPS) await keep(app(name))
    await page.reload()
    for (const name of APPS) expect(await keptIn(app(name))).toEqual(['before', 'before'])
    await page.goto(new URL('/?scenario=waiting', page.url()).href)
    for (const name of APPS) expect(await keptIn(app(name))).toEqual([null, null])
  },
)
