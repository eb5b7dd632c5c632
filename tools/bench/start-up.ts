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
  /** Until there was a hook for submits, at the fourth load; none where an app has none. */
  readonly hook: number | undefined
  /** Milliseconds of the processor until nothing happened any more, and bytes of heap then. */
  readonly settledCpu: number
  readonly settledHeap: number
}

/** One start of each kind, in a browser profile of its own. */
export async function measureStartUp(browser: Browser, site: Site): Promise<StartUp> {
  const context = await browser.newContext()
  try {
    const { starts, hook } = await oneAfterTheOther(await openPage(context, site), 4)
    const [cold = Number.NaN, , , hot = Number.NaN] = starts
    const [ten, settled] = [await allAtOnce(context, site), await untilQuiet(context, site)]
    return { cold, hot, hook, ...ten, ...settled }
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

async function oneAfterTheOther(
  { page, session }: BenchTab,
  times: number,
): Promise<{ readonly starts: readonly number[]; readonly hook: number | undefined }> {
  const starts: number[] = []
  let hook: number | undefined
  for (let time = 0; time < times; time += 1) {
    await page.evaluate((id) => window.bench.prepare([id]), SCENARIO)
    await slowDown(session, SLOW_DOWN)
    starts.push(...(await page.evaluate(() => window.bench.show())))
    hook = await page.evaluate(() => window.bench.hooks().at(0))
    await slowDown(session, 1)
    await page.evaluate(() => window.bench.closeAll())
  }
  await page.close()
  return { starts, hook }
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

/** By then all that follows the first screen by itself is done. */
const QUIET_MS = 1_500

/** One ticket, left alone until the app is at rest; the page around it counts as well, as it answers. */
async function untilQuiet(
  context: BrowserContext,
  site: Site,
): Promise<Pick<StartUp, 'settledCpu' | 'settledHeap'>> {
  const { page, session } = await openPage(context, site)
  await session.send('Performance.enable')
  await page.evaluate((id) => window.bench.prepare([id]), SCENARIO)
  const [heap, busy] = [await heapOf(session), await busyMs(session)]
  await page.evaluate(() => window.bench.show())
  await page.waitForTimeout(QUIET_MS)
  const settledCpu = (await busyMs(session)) - busy
  const settledHeap = (await heapOf(session)) - heap
  await page.close()
  return { settledCpu, settledHeap }
}

/** What the page's thread, which is its frames' as well, has worked so far. */
async function busyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value
  if (seconds === undefined) throw new Error('the browser does not tell how long it worked')
  return seconds * 1_000
}

export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
