import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { bundleSdk } from '../test/host/server/sdk-bundle'
import { buildBenchPage, buildScaffold, PLAIN_APP, ROTEIRO, SCAFFOLD_APP } from './bench/apps'
import { countCalls } from './bench/calls'
import { weighLoaded } from './bench/loaded'
import { median } from './bench/median'
import { type AppFigures, documentOf, type Figures, tableOf } from './bench/report'
import { openSite, type Site } from './bench/site'
import { measureStartUp, type StartUp } from './bench/start-up'
import { measureVerdict } from './bench/verdict'
import { launchBrowser } from './browser'
import { buildApp } from './build'
import { weightOf } from './weight'

const ROUNDS = 10
const DOCUMENT = 'docs/performance.md'

/** Builds the app, measures it beside two others and prints one table; `--write` keeps it. */
export async function main(): Promise<void> {
  await buildApp()
  await Promise.all([buildScaffold(), buildBenchPage()])
  const sdk = await bundleSdk()
  const sites = await Promise.all(
    [ROTEIRO, SCAFFOLD_APP, PLAIN_APP].map((app) => openSite(app, sdk)),
  )
  const browser = await launchBrowser()
  try {
    const [own, scaffold, plain] = sites as [Site, Site, Site]
    const starts = new Map<Site, StartUp[]>(sites.map((site) => [site, []]))
    for (let round = 1; round <= ROUNDS; round += 1) {
      tell(`start-up, round ${round} of ${ROUNDS}`)
      for (const site of sites) starts.get(site)?.push(await measureStartUp(browser, site))
    }
    const figuresOf = async (site: Site): Promise<AppFigures> => ({
      name: site.app.name,
      weight: weightOf(join(site.app.dir, 'assets'), site.app.page),
      loaded: await weighLoaded(browser, site),
      startUp: mediansOf(starts.get(site) ?? []),
    })
    tell('verdict of a long draft')
    const verdict = await measureVerdict(browser, own)
    tell('calls at start')
    const figures: Figures = {
      app: await figuresOf(own),
      scaffold: await figuresOf(scaffold),
      plain: await figuresOf(plain),
      verdict,
      calls: await countCalls(browser, own),
    }
    process.stdout.write(tableOf(figures))
    if (process.argv.includes('--write')) await write(documentOf(figures, browser.version()))
  } finally {
    await browser.close()
    await Promise.all(sites.map((site) => site.close()))
  }
}

const mediansOf = (starts: readonly StartUp[]): StartUp => ({
  cold: median(starts.map(({ cold }) => cold)),
  hot: median(starts.map(({ hot }) => hot)),
  ten: median(starts.map(({ ten }) => ten)),
  heap: median(starts.map(({ heap }) => heap)),
})

async function write(text: string): Promise<void> {
  await mkdir('docs', { recursive: true })
  await writeFile(DOCUMENT, text)
  tell(`written: ${DOCUMENT}`)
}

const tell = (what: string): void => void process.stderr.write(`${what}\n`)
