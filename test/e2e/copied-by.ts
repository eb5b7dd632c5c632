import type { FrameLocator, Locator, Page } from 'playwright'

interface Copying {
  readonly page: Page
  readonly app: FrameLocator
}

/**
 * What a press copies. The app says so for a moment only: that is awaited before the press, or a busy
 * machine would look too late.
 */
export async function copiedBy({ page, app }: Copying, button: Locator): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const said = app.getByText('Copiado')
  // Of a copy before this one.
  await said.waitFor({ state: 'hidden' })
  await Promise.all([said.waitFor(), button.click()])
  return page.evaluate(() => navigator.clipboard.readText())
}
