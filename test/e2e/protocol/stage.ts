import type { Browser, Page } from 'playwright'
import { expect, test } from 'vitest'

import { launchBrowser } from '../../../tools/browser'
import type { Fault } from '../../workspace'
import { type ServedWorkspace, serveWorkspace } from '../../workspace/in-node'
import { PATIENCE_MS, poll } from '../desk'
import { type Problems, watch } from '../problems'
import { type Crossed, type Probe, probeIn } from './probe'
import { type Sdk, serveOfficial } from './sdks'

const APP = 'test/fixtures/apps/protocol'

export interface StageOptions {
  readonly sdk?: Sdk
  readonly faults?: readonly Fault[]
  readonly hookLimit?: number
  /** How long the official SDK waits for an answer; five minutes are too long for a test. */
  readonly limitMs?: number
}

/** A window of the workspace with the fixture app in it. */
export interface Stage {
  readonly page: Page
  readonly workspace: ServedWorkspace
  readonly sidebar: Probe
  readonly background: () => Promise<Probe>
  readonly openNavBar: () => Promise<Probe>
  /** The window that the app opened last. */
  readonly modal: () => Promise<Probe>
  /** What frames said to the page; `guid`: one of them. */
  readonly said: (key?: string, guid?: string) => Promise<readonly Crossed['message'][]>
  /** Submits; the words of the stop, or `saved`. */
  readonly submit: () => Promise<string>
  readonly problems: Problems
  readonly close: () => Promise<void>
}

/** A test at one window of the fixture app; it fails when a frame complained. */
export const protocolTest = test
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures this one needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser()
    onCleanup(() => browser.close())
    return browser
  })
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend('workspace', { scope: 'file' }, async ({}, { onCleanup }) => {
    const workspace = await serveWorkspace({ appDir: APP, pageDir: '.workspace' })
    onCleanup(() => workspace.close())
    return workspace
  })
  .extend('open', async ({ browser, workspace }, { onCleanup }) => {
    const stages: Stage[] = []
    onCleanup(async () => {
      const complaints = stages.flatMap(({ problems }) => problems.list())
      await Promise.all(stages.map((stage) => stage.close()))
      expect(complaints).toEqual([])
    })
    return async (options: StageOptions = {}): Promise<Stage> => {
      const stage = await openStage(browser, workspace, options)
      stages.push(stage)
      return stage
    }
  })

async function openStage(
  browser: Browser,
  workspace: ServedWorkspace,
  { sdk = 'npm', faults, hookLimit, limitMs }: StageOptions,
): Promise<Stage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  if (sdk === 'official') await serveOfficial(page, limitMs)
  await page.addInitScript(recordWhatFramesSay)
  const problems = watch(page)
  const query = new URLSearchParams({
    scenario: 'second-due',
    ...(faults && { faults: JSON.stringify(faults) }),
    ...(hookLimit && { hookLimit: String(hookLimit) }),
  })
  await page.goto(`${workspace.url}/?${query}`)
  const probeAt = async (selector: string) => {
    const element = await page.waitForSelector(selector, { state: 'attached' })
    const frame = await element.contentFrame()
    if (!frame) throw new Error(`${selector} is no frame`)
    return probeIn(frame)
  }
  const stop = page.locator('.stop')
  const done = page.getByRole('status').getByText(/Ticket #\d+ atualizado\./)

  return {
    page,
    workspace,
    sidebar: await probeAt('iframe.app-frame:not(.hidden)'),
    background: () => probeAt('iframe[data-location=background]'),
    openNavBar: async () => {
      await page.getByRole('button', { name: 'Protocol, página' }).click()
      return probeAt('iframe[data-location=nav_bar]')
    },
    modal: () => probeAt('dialog.modal:last-of-type iframe'),
    said: (key, guid) =>
      page.evaluate(
        ([key, guid]) =>
          (window as unknown as { said: Crossed['message'][] }).said.filter(
            (one) => (!key || one['key'] === key) && (!guid || one['appGuid'] === guid),
          ),
        [key, guid],
      ),
    submit: async () => {
      await page
        .getByRole('button', { name: /^Enviar como / })
        .first()
        .click()
      await poll(async () => (await stop.count()) + (await done.count())).toBeGreaterThan(0)
      return (await stop.count()) > 0
        ? (await stop.locator('p').allInnerTexts()).join(' ')
        : 'saved'
    },
    problems,
    close: () => context.close(),
  }
}

/** Runs in the page: what frames say, as it arrives. */
function recordWhatFramesSay() {
  if (window !== window.top) return
  const said: unknown[] = []
  Object.assign(window, { said })
  window.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') said.push({ ...JSON.parse(data), isText: true })
    else said.push({ ...data, isText: false })
  })
}
