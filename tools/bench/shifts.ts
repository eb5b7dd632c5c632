import type { Browser, Page } from 'playwright'

import { SCENARIOS } from '../../test/workspace'
import type { Site } from './site'
import { openPage } from './start-up'

/** How far a situation's screen jumped while it loaded. */
export interface Shift {
  readonly scenario: string
  /** The browser's own measure (cumulative layout shift), inside the app's frame. */
  readonly score: number
}

/** A network on which each state of loading is seen before the next one. */
const ANSWER_MS = 250
/** Nothing was said for so long: what loads by itself is there. */
const QUIET_MS = 900
/** Pages open at once. */
const HANDS = 3

declare global {
  interface Window {
    shifts: LayoutShift[]
  }
}

/** Every situation of the workspace, opened on a slow network; the one that jumped most comes first. */
export async function measureShifts(browser: Browser, site: Site): Promise<readonly Shift[]> {
  const shifts: Shift[] = []
  const waiting = [...SCENARIOS]
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      shifts.push({ scenario: next.id, score: await shiftOf(browser, site, next.id) })
    }
  }
  await Promise.all(Array.from({ length: HANDS }, work))
  return shifts.sort((a, b) => b.score - a.score)
}

async function shiftOf(browser: Browser, site: Site, scenario: string): Promise<number> {
  const context = await browser.newContext()
  try {
    await context.addInitScript(watchShifts)
    await context.route(/\/api\/v2\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
      await route.continue()
    })
    const { page } = await openPage(context, site)
    await page.evaluate((id) => window.bench.prepare([id]), scenario)
    await page.evaluate((quietMs) => window.bench.callsAtStart(quietMs), QUIET_MS)
    return await shiftedIn(page)
  } finally {
    await context.close()
  }
}

/** In the app's frame, which alone draws; nobody sees what is laid out before the first paint. */
const shiftedIn = async (page: Page): Promise<number> =>
  (await page
    .frames()
    .at(-1)
    ?.evaluate(() => {
      const painted = performance.getEntriesByName('first-paint').at(0)?.startTime ?? 0
      const seen = window.shifts.filter(({ startTime }) => startTime > painted)
      return seen.reduce((sum, { value }) => sum + value, 0)
    })) ?? Number.NaN

/** Runs in every frame, before its page. */
function watchShifts(): void {
  window.shifts = []
  new PerformanceObserver((list) => {
    window.shifts.push(...(list.getEntries() as LayoutShift[]))
  }).observe({ type: 'layout-shift', buffered: true })
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
}
