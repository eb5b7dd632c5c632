import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect } from 'vitest'

import { launchBrowser } from '../../tools/browser'
import { clockContract } from '../contracts/clock.contract'
import { memoryContract } from '../contracts/memory.contract'
import { ticketApiContract } from '../contracts/ticket-api.contract'
import { ticketHostContract } from '../contracts/ticket-host.contract'
import { type ServedWorkspace, serveWorkspace } from '../workspace/in-node'
import { type BrowserStage, createBrowserStage } from './browser-stage'
import { buildContractApp } from './contract-app'

let browser: Browser
let workspace: ServedWorkspace
let removeApp: () => Promise<void>
/** Those that no contract closes. */
const stages: BrowserStage[] = []

beforeAll(async () => {
  const app = await buildContractApp()
  removeApp = app.remove
  workspace = await serveWorkspace({ appDir: app.dir, pageDir: '.workspace' })
  browser = await launchBrowser()
})
afterAll(async () => {
  await Promise.all(stages.map((stage) => stage.close()))
  await browser?.close()
  await workspace?.close()
  await removeApp?.()
})

const WHERE = 'in a frame of the workspace'

const setUp = () => createBrowserStage(browser, workspace)

ticketHostContract(WHERE, setUp)
ticketApiContract(WHERE, setUp)

memoryContract(WHERE, async () => {
  const stage = await setUp()
  stages.push(stage)
  return (await stage.open('new')).link.memory
})

clockContract(WHERE, async () => {
  const stage = await setUp()
  const { link } = await stage.open('new')
  return {
    now: link.now,
    at: link.at,
    moveTo: async (moment) => {
      await stage.moveTo(moment)
      await expect.poll(link.now).toBeGreaterThanOrEqual(moment)
    },
    settled: () => new Promise((resolve) => setTimeout(resolve, 100)),
    close: stage.close,
  }
})
