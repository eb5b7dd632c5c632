import { expect, test } from 'vitest'

import { launchBrowser } from '../../tools/browser'

/** The browser inside the packages is built for this system only; others need one of their own. */
const hasBundled = process.platform === 'linux' && process.arch === 'x64'

test.runIf(hasBundled)(
  'a machine without a browser draws text with the bundled one',
  async () => {
    const browser = await launchBrowser({ bundledOnly: true })
    try {
      const page = await browser.newPage()
      await page.setContent('<h1>Próximo passo</h1>')
      const box = await page.getByRole('heading', { name: 'Próximo passo' }).boundingBox()
      expect(box?.height).toBeGreaterThan(20)
    } finally {
      await browser.close()
    }
  },
  60_000,
)

test('a browser that is named and not there is an error, not another browser', async () => {
  const before = process.env['CHROMIUM']
  process.env['CHROMIUM'] = '/nowhere/chromium'
  try {
    await expect(launchBrowser()).rejects.toThrow('/nowhere/chromium')
  } finally {
    if (before === undefined) delete process.env['CHROMIUM']
    else process.env['CHROMIUM'] = before
  }
})
