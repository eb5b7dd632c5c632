import { expect } from 'vitest'

import { serveWorkspace } from '../workspace/in-node'
import { openDesk, poll } from './desk'
import { journey } from './journey'

journey('a new build of the app is loaded at once, and the draft stays', async ({ browser }) => {
  const workspace = await serveWorkspace({ appDir: 'dist', pageDir: '.workspace' })
  try {
    const desk = await openDesk(browser, workspace.url, { scenario: 'empty' })
    await desk.type('Ainda escrevendo')
    const addressOfApp = () => desk.app.owner().getAttribute('src')
    const before = await addressOfApp()
    workspace.appChanged()
    await poll(addressOfApp).not.toBe(before)
    await desk.app.locator('main:not([aria-busy])').waitFor()
    expect(await desk.draft()).toContain('Ainda escrevendo')
    expect(desk.problems.list()).toEqual([])
    await desk.close()
  } finally {
    await workspace.close()
  }
})
