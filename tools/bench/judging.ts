import type { Browser } from 'playwright'

import { median } from './median'
import type { Judging } from './page/judging'
import type { Site } from './site'
import { openPage } from './start-up'

/** Tickets judged by their audits in the browser, medians. */
export interface JudgingFigures {
  readonly ticketsPerSecond: number
  readonly findingsPerSecond: number
}

/** Judges so many generated tickets so many times, each time in a fresh page. */
export async function measureJudging(
  browser: Browser,
  site: Site,
  tickets: number,
  runs: number,
): Promise<JudgingFigures> {
  const done: Judging[] = []
  while (done.length < runs) {
    const context = await browser.newContext()
    const { page } = await openPage(context, site)
    done.push(await page.evaluate((count) => window.bench.judge(count), tickets))
    await context.close()
  }
  const rate = (count: (judging: Judging) => number) =>
    median(done.map((judging) => count(judging) / (judging.ms / 1000)))
  return {
    ticketsPerSecond: rate(() => tickets),
    findingsPerSecond: rate(({ findings }) => findings),
  }
}
