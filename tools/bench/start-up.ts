import type { Browser, BrowserContext, CDPSession, Page } from 'playwright'

import type { Site } from './site'

/** A ticket with a half written note in its composer. */
export const SCENARIO = 'note-half'
const SLOW_DOWN = 4
const AT_ONCE = 10

/** Milliseconds from a frame's creation to its first complete screen; bytes of heap for each frame. */
export interface StartUp {
  readonly cold: number
  readonly hot: number
  /** The last of ten that were opened together. */
  readonly ten: number
  readonly heap: number
}

/** One start of each kind, in a browser profile of its own. */
export async function measureStartUp(browser: Browser, site: Site): Promise<StartUp> {
  const context = await browser.newContext()
  try {
    const [cold, , , hot] = await oneAfterTheOther(await openPage(context, site), 4)
    return { cold: cold ?? Number.NaN, hot: hot ?? Number.NaN, ...(await allAtOnce(context, site)) }
  } finally {
    await context.close()
  }
}

export interface BenchTab {
  readonly page: Page
  readonly session: CDPSession
}

export async function openPage(context: BrowserContext, { url }: Site): Promise<BenchTab> {
  const page = await context.newPage()
  await page.goto(url)
  await page.waitForFunction(() => window.bench !== undefined)
  return { page, session: await context.newCDPSession(page) }
}

/** The frames share the page's process, as they share its site: what slows one slows both. */
const slowDown = (session: CDPSession, rate: number): Promise<unknown> =>
  session.send('Emulation.setCPUThrottlingRate', { rate })

async function oneAfterTheOther({ page, session }: BenchTab, times: number): Promise<number[]> {
  const starts: number[] = []
  for (let time = 0; time < times; time += 1) {
    await page.evaluate((id) => window.bench.prepare([id]), SCENARIO)
    await slowDown(session, SLOW_DOWN)
    starts.push(...(await page.evaluate(() => window.bench.show())))
    await slowDown(session, 1)
    await page.evaluate(() => window.bench.closeAll())
  }
  await page.close()
  return starts
}

async function allAtOnce(
  context: BrowserContext,
  site: Site,
): Promise<Pick<StartUp, 'ten' | 'heap'>> {
  const { page, session } = await openPage(context, site)
  const scenarios = Array.from({ length: AT_ONCE }, () => SCENARIO)
  await page.evaluate((ids) => window.bench.prepare(ids), scenarios)
  const before = await heapOf(session)
  await slowDown(session, SLOW_DOWN)
  const starts = await page.evaluate(() => window.bench.show())
  await slowDown(session, 1)
  const heap = ((await heapOf(session)) - before) / AT_ONCE
  await page.close()
  return { ten: Math.max(...starts), heap }
}

export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
