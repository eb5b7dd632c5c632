import type { Browser, CDPSession, Frame, Page } from 'playwright'

import { GROUP } from '../../test/workspace'
import type { RunningAccount } from '../../test/workspace/in-node'
import { scrollOver } from './scrolling'
import { skipWaits } from './skip-waits'
import { heapOf } from './start-up'

/** A lead opens the app's page, waits for all tickets and scrolls over them. */
export interface LeadRun {
  /** Milliseconds from the click to the first ticket. */
  readonly firstRow: number
  /** Milliseconds to the last one, by the account's clock. */
  readonly paced: number
  /** Of it, milliseconds in which the page's own thread worked. */
  readonly work: number
  /** Bytes that the app's page holds then. */
  readonly heap: number
  /** Milliseconds between frames while it is scrolled from top to end. */
  readonly gaps: readonly number[]
}

declare global {
  interface Window {
    firstTicket: { clicked: number; ready: number }
  }
}

/** What comes when the last ticket came: the page is sorted and calm. */
const SETTLED_MS = 1_500
/** A page that has not read all by then never will. */
const LONGEST_MS = 120_000
const SETTINGS = { grupos_lideres: Object.values(GROUP).join() }

export async function runLead(
  browser: Browser,
  url: string,
  running: RunningAccount,
  tickets: number,
): Promise<LeadRun> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    const query = { account: running.id, role: 'lead', settings: JSON.stringify(SETTINGS) }
    await page.goto(`${url}/?${new URLSearchParams(query)}`)
    const waits = skipWaits(page, running)
    await page.evaluate(watchFirst)
    await page.getByRole('button', { name: 'Roteiro, página' }).click()
    const frame = await navBarOf(page)
    const session = await context.newCDPSession(frame)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await frame.locator('#tab-auditoria').click()
    // Also the tickets on which nothing was found: as many rows as there are.
    await frame.getByRole('checkbox', { name: 'Só com apontamentos' }).uncheck()
    const last = await frame.waitForFunction(lastMoment, tickets, { timeout: LONGEST_MS })
    waits.stop()
    const { clicked, ready } = await page.evaluate(() => window.firstTicket)
    const paced = Number(await last.jsonValue()) - clicked + waits.skipped()
    const work = await workOf(session)
    await page.waitForTimeout(SETTLED_MS)
    const gaps = await scrollOver(page, frame)
    return { firstRow: ready - clicked, paced, work, heap: await heapOf(session), gaps }
  } finally {
    await context.close()
  }
}

async function navBarOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[data-location=nav_bar]')
  const frame = await element.contentFrame()
  if (!frame) throw new Error('the app has no page in the nav bar')
  return frame
}

/** Milliseconds, of the processor rather than the clock: other processes do not count. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** Runs in the page: when something is clicked, and when the stopwatch in the app's frame stops. */
function watchFirst(): void {
  window.firstTicket = { clicked: Number.NaN, ready: Number.NaN }
  const onClick = (): void => {
    window.firstTicket.clicked = performance.timeOrigin + performance.now()
  }
  addEventListener('click', onClick, { capture: true, once: true })
  addEventListener('message', ({ data }) => {
    const [, ready] = /^bench-ready ([\d.]+)$/.exec(String(data)) ?? []
    if (ready !== undefined) window.firstTicket.ready = Number(ready)
  })
}

/** Runs in the app's frame: the moment, once its table has all tickets and it reads no more. */
function lastMoment(tickets: number): number | false {
  const count = document.querySelector('.AuditTable-table')?.getAttribute('aria-rowcount')
  const isReading = document.querySelector('.page-progress progress') !== null
  const isDone = !isReading && count === String(tickets + 1)
  return isDone && performance.timeOrigin + performance.now()
}
