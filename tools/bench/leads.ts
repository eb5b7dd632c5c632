import { launchBrowser } from '../browser'
import type { MeasuredApp } from './apps'
import { type LeadRun, runLead } from './lead-run'
import { median } from './median'
import { openSite } from './site'

/** The leads' page over so many tickets: medians, but of the frames the longest of all runs. */
export interface LeadFigures extends Omit<LeadRun, 'gaps'> {
  readonly tickets: number
  /** Milliseconds. */
  readonly longestFrame: number
  /** Frames longer than that a person sees, of all that were drawn. */
  readonly slowShare: number
}

const NAV_BAR: MeasuredApp = {
  name: 'Roteiro, nav bar',
  dir: 'dist',
  page: 'nav-bar.html',
  // A ticket with something to do today, or one of all.
  ready: '.DueList-line, .AuditTable-row',
}

const NOW = '2026-11-18T10:00-03:00'
const SLOW_MS = 50

/** The app's page in a process of its own, as Zendesk's other site gives it one. */
const OWN_PROCESS = ['--site-per-process', '--enable-features=OriginKeyedProcessesByDefault']

/** Reads a generated account so many times, with a lead who sees all of it. */
export async function measureLeads(
  sdk: string,
  tickets: number,
  runs: number,
): Promise<LeadFigures> {
  const site = await openSite(NAV_BAR, sdk, '.workspace')
  const running = site.begin(Date.parse(NOW))
  running.workspace.tell({ seed: tickets, tickets })
  const browser = await launchBrowser({ args: OWN_PROCESS })
  try {
    const done: LeadRun[] = []
    while (done.length < runs) done.push(await runLead(browser, site.url, running, tickets))
    const middle = (figure: (run: LeadRun) => number) => median(done.map(figure))
    const gaps = done.flatMap((run) => run.gaps)
    return {
      tickets,
      firstRow: middle(({ firstRow }) => firstRow),
      work: middle(({ work }) => work),
      paced: middle(({ paced }) => paced),
      heap: middle(({ heap }) => heap),
      longestFrame: Math.max(...gaps),
      slowShare: gaps.filter((gap) => gap > SLOW_MS).length / gaps.length,
    }
  } finally {
    await browser.close()
    await site.close()
  }
}
