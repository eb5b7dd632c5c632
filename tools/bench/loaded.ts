import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright'

import { type Weight, weightOfFiles } from '../weight'
import type { Site } from './site'
import { openPage, SCENARIO } from './start-up'

/** By then whatever follows the first screen by itself was asked for. */
const QUIET_MS = 700

/** What the browser really fetched of an app until it was quiet, without the SDK. */
export async function weighLoaded(browser: Browser, site: Site): Promise<Weight> {
  const context = await browser.newContext()
  const names = new Set<string>()
  const { page } = await openPage(context, site)
  page.on('request', (request) => names.add(new URL(request.url()).pathname.slice(1)))
  await page.evaluate((id) => window.bench.prepare([id]), SCENARIO)
  await page.evaluate((quietMs) => window.bench.callsAtStart(quietMs), QUIET_MS)
  await context.close()
  const files = [...names].map((name) => join(site.app.dir, 'assets', name))
  return weightOfFiles(files.filter((file) => existsSync(file)))
}
