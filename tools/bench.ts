import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright'

import { bundleSdk } from '../test/workspace/in-node'
import { buildBenchPage, buildScaffold, PLAIN_APP, ROTEIRO, SCAFFOLD_APP } from './bench/apps'
import { countCalls } from './bench/calls'
import { measureExport } from './bench/export-run'
import { type HeadlessFigures, measureHeadless } from './bench/headless'
import { headlessTable, MILLION, withMillion } from './bench/headless-table'
import { measureJudging } from './bench/judging'
import { measureLeads } from './bench/leads'
import type { ScaleFigures } from './bench/leads-table'
import { weighLoaded } from './bench/loaded'
import { measuredOn } from './bench/machine'
import { median } from './bench/median'
import { type AppFigures, documentOf, type Figures, tablesOf } from './bench/report'
import { type ExportsFigures, exportSections, withExports } from './bench/sections'
import { measureShifts } from './bench/shifts'
import { openSite, type Site } from './bench/site'
import { measureStartUp, type StartUp } from './bench/start-up'
import { DRAFTS, measureVerdict, type VerdictTimes } from './bench/verdict'
import { launchBrowser } from './browser'
import { buildApp, buildWorkspace } from './build'
import { buildAudit } from './build-audit'
import { weightOf } from './weight'

const ROUNDS = 10
const SCALES = [1_000, 10_000] as const
const SCALE_RUNS = 3
/** Exports by their tickets, and how often each is judged. */
const EXPORTS = [
  [10_000, 3],
  [100_000, 1],
] as const
/** An account with the calls that most plans allow. */
const EXPORTED = { tickets: 100_000, perMinute: 400 } as const
const DOCUMENT = 'docs/performance.md'

/**
 * Builds the app, measures it, and prints the tables; `--write` keeps them. `--exports` measures only
 * how exports are judged without a browser, `--million` only one of a million tickets, which takes
 * long, and 11 GB of the disk.
 */
export async function main(): Promise<void> {
  const isKept = process.argv.includes('--write')
  if (process.argv.includes('--million')) return judgeMillion(isKept)
  if (process.argv.includes('--exports')) return judgeExports(isKept)
  await measureAll(isKept)
}

async function judgeExports(isKept: boolean): Promise<void> {
  const figures = await measureExports()
  process.stdout.write(exportSections(figures, measuredOn(), ''))
  if (isKept) await write(withExports(await written(), figures, measuredOn()))
}

async function judgeMillion(isKept: boolean): Promise<void> {
  await buildAudit()
  tell('a million tickets')
  const figures = await measureHeadless(MILLION, 1)
  process.stdout.write(headlessTable([figures], measuredOn()))
  if (isKept) await write(withMillion(await written(), figures, measuredOn()))
}

async function measureAll(isKept: boolean): Promise<void> {
  await buildApp()
  await Promise.all([buildScaffold(), buildBenchPage(), buildWorkspace()])
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
    const verdicts: VerdictTimes[] = []
    for (const bytes of DRAFTS) verdicts.push(await measureVerdict(browser, own, bytes))
    tell('layout shift of every situation')
    const shifts = await measureShifts(browser, own)
    tell('calls at start')
    const figures: Figures = {
      app: await figuresOf(own),
      scaffold: await figuresOf(scaffold),
      plain: await figuresOf(plain),
      verdicts,
      shifts,
      calls: await countCalls(browser, own),
      runs: SCALE_RUNS,
      scales: await measureScales(browser, own, sdk),
      ...(await measureExports()),
    }
    const before = await written()
    process.stdout.write(tablesOf(figures, before))
    if (isKept) await write(documentOf(figures, browser.version(), before))
  } finally {
    await browser.close()
    await Promise.all(sites.map((site) => site.close()))
  }
}

async function measureScales(browser: Browser, own: Site, sdk: string): Promise<ScaleFigures[]> {
  const scales: ScaleFigures[] = []
  for (const tickets of SCALES) {
    tell(`the leads' page over ${tickets} tickets`)
    const judged = await measureJudging(browser, own, tickets, SCALE_RUNS)
    scales.push({ ...(await measureLeads(sdk, tickets, SCALE_RUNS)), ...judged })
  }
  return scales
}

async function measureExports(): Promise<ExportsFigures> {
  await buildAudit()
  const headless: HeadlessFigures[] = []
  for (const [tickets, runs] of EXPORTS) {
    tell(`an export of ${tickets} tickets`)
    headless.push(await measureHeadless(tickets, runs))
  }
  tell(`exporting ${EXPORTED.tickets} tickets`)
  return { headless, exported: [await measureExport(EXPORTED.tickets, EXPORTED.perMinute)] }
}

const mediansOf = (starts: readonly StartUp[]): StartUp => ({
  cold: median(starts.map(({ cold }) => cold)),
  hot: median(starts.map(({ hot }) => hot)),
  ten: median(starts.map(({ ten }) => ten)),
  heap: median(starts.map(({ heap }) => heap)),
  hook: medianOf(starts.map(({ hook }) => hook)),
  settledCpu: median(starts.map(({ settledCpu }) => settledCpu)),
  settledHeap: median(starts.map(({ settledHeap }) => settledHeap)),
})

function medianOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length > 0 ? median(known) : undefined
}

const written = async (): Promise<string> =>
  existsSync(DOCUMENT) ? readFile(DOCUMENT, 'utf8') : ''

async function write(text: string): Promise<void> {
  await mkdir('docs', { recursive: true })
  await writeFile(DOCUMENT, text)
  tell(`written: ${DOCUMENT}`)
}

const tell = (what: string): void => void process.stderr.write(`${what}\n`)
