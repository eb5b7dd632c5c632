import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright'
import { expect, test } from 'vitest'

import { launchBrowser } from '../../../tools/browser'
import {
  type OutsideServer,
  type ServedWorkspace,
  type ServeOptions,
  serveWorkspace,
  startOutsideServer,
} from '../../workspace/in-node'
import { PATIENCE_MS } from '../desk'
import { type Problems, watch } from '../problems'
import { type Sdk, serveOfficial } from '../protocol/sdks'

const APPS = 'test/fixtures/apps'

export interface ForeignWindow {
  readonly page: Page
  /** The frame of an app beside the ticket in front. */
  readonly app: (name: string) => FrameLocator
  readonly problems: Problems
}

/** A test of apps that know nothing of this repository, in a folder of their own. */
export const foreignTest = test
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures this one needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser()
    onCleanup(() => browser.close())
    return browser
  })
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend('folder', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = await mkdtemp(join(tmpdir(), 'foreign-apps-'))
    onCleanup(() => rm(folder, { recursive: true, force: true }))
    return folder
  })
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend('outside', async ({}, { onCleanup }): Promise<OutsideServer> => {
    const outside = await startOutsideServer()
    onCleanup(() => outside.close())
    return outside
  })
  .extend('openWith', async ({ browser }, { onCleanup }) => {
    const running: ServedWorkspace[] = []
    const windows: ForeignWindow[] = []
    onCleanup(async () => {
      const complaints = windows.flatMap(({ problems }) => problems.list())
      await Promise.all(windows.map(({ page }) => page.context().close()))
      await Promise.all(running.map((workspace) => workspace.close()))
      expect(complaints).toEqual([])
    })
    return async (sdk: Sdk, options: Omit<ServeOptions, 'pageDir'>) => {
      const workspace = await serveWorkspace({ pageDir: '.workspace', ...options })
      running.push(workspace)
      const opened = await openWindow(browser, workspace, sdk, options.account)
      windows.push(opened)
      return opened
    }
  })

async function openWindow(
  browser: Browser,
  { url }: ServedWorkspace,
  sdk: Sdk,
  account: ServeOptions['account'],
): Promise<ForeignWindow> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  if (sdk === 'official') await serveOfficial(page)
  const problems = watch(page)
  problems.allow(/css-bedrock/) // a style that is not installed is no harm
  await page.goto(account ? url : `${url}/?scenario=second-due`)
  const app = (name: string) => page.frameLocator(`iframe[title="${name}"]:not(.hidden)`)
  return { page, app, problems }
}

/** Copies a fixture app to `folder`, as if somebody else had it there; says where. */
export async function copyApp(folder: string, name: string): Promise<string> {
  const target = join(folder, name)
  await cp(resolve(APPS, name), target, { recursive: true })
  return target
}

/** Installs a package that takes the place of a library. */
export async function installPackage(appDir: string, name: string): Promise<void> {
  const target = join(appDir, 'node_modules', name)
  await cp(resolve('test/fixtures/packages', name), target, { recursive: true })
}
