import type { Weight } from '../weight'
import { leadsTable, type ScaleFigures } from './leads-table'
import { machine, measuredOn } from './machine'
import type { Calls } from './page/bench-page'
import { type ExportsFigures, exportSections } from './sections'
import type { Shift } from './shifts'
import type { StartUp } from './start-up'
import { type Row, toTable } from './table'
import type { VerdictTimes } from './verdict'

/** One app's figures, medians. */
export interface AppFigures {
  readonly name: string
  /** Before the first screen. */
  readonly weight: Weight
  /** With what follows it by itself. */
  readonly loaded: Weight
  readonly startUp: StartUp
}

export interface Figures extends ExportsFigures {
  /** The leads' page, by the number of tickets. */
  readonly scales: readonly ScaleFigures[]
  /** How often the leads' page was read. */
  readonly runs: number
  readonly app: AppFigures
  readonly scaffold: AppFigures
  readonly plain: AppFigures
  /** By the length of the draft. */
  readonly verdicts: readonly VerdictTimes[]
  /** Of every situation, the one that jumped most first. */
  readonly shifts: readonly Shift[]
  readonly calls: ReadonlyMap<string, Calls>
}

/** What a run prints; `before` is the document as it was, whose row of a million stays. */
export const tablesOf = (figures: Figures, before: string): string =>
  [
    startTable(figures),
    leadsTable(figures.scales),
    exportSections(figures, measuredOn(), before),
  ].join('\n')

/** The app beside two others. */
function startTable({ app, scaffold, plain, verdicts, shifts, calls }: Figures): string {
  const [worst] = shifts
  const apps = [app, scaffold, plain] as const
  const compared = (name: string, figure: (of: AppFigures) => number, shown = whole): Row => {
    const [own = Number.NaN, other = Number.NaN, ...rest] = apps.map(figure)
    return [name, shown(own), shown(other), ...rest.map(shown), (own / other).toFixed(2)]
  }
  return toTable([
    ['', ...apps.map(({ name }) => name), 'Roteiro to the second'],
    compared('Loaded before usable, KB', ({ weight }) => weight.raw, kilo),
    compared('the same, gzip', ({ weight }) => weight.gzip, kilo),
    compared('the same, brotli', ({ weight }) => weight.brotli, kilo),
    compared('with what follows by itself, brotli', ({ loaded }) => loaded.brotli, kilo),
    compared('First screen, cold, ms', ({ startUp }) => startUp.cold),
    compared('First screen, fourth load, ms', ({ startUp }) => startUp.hot),
    compared('Ten at once, the last one, ms', ({ startUp }) => startUp.ten),
    compared(
      'Heap for each of ten, at the last first screen, KB',
      ({ startUp }) => startUp.heap,
      kilo,
    ),
    compared('Processor until all is quiet, one ticket, ms', ({ startUp }) => startUp.settledCpu),
    compared('Heap then, KB', ({ startUp }) => startUp.settledHeap, kilo),
    ['Hook for submits, fourth load, ms', app.startUp.hook?.toFixed(0) ?? 'none', '', '', ''],
    ...verdicts.flatMap(({ bytes, shown, read }): Row[] => [
      [`Verdict after a change of a ${bytes / 1000} KB draft, ms`, shown.toFixed(1), '', '', ''],
      ['of it, reading the note, ms', read.toFixed(1), '', '', ''],
    ]),
    [
      `Layout shift while it loads, worst of ${shifts.length} situations (${worst?.scenario})`,
      worst?.score.toFixed(3) ?? '',
      ...['', '', ''],
    ],
    ...[...calls].map(
      ([kind, made]): Row => [`Calls at start: ${kind}`, wordsOf(made), '', '', ''],
    ),
  ])
}

/** The page for `docs/`, written by the run itself. */
export const documentOf = (
  figures: Figures,
  browser: string,
  before: string,
): string => `# Performance

Written by \`npm run bench -- --write\`; do not edit. ${machine()}, Chromium ${browser}, Node ${process.versions.node}.

## Beside a ticket

${startTable(figures)}
The three apps start in the same run, by turns, ten times each; every figure is a median. Times run from
the creation of the app's frame to the first drawn screen that is complete: for Roteiro the verdict of a
note in the draft, for the second its title and button, for the third the ticket's number. The processor is
slowed down four times while an app starts. Frames share the process of the page around them, as their
two addresses are one site: what the page does to answer counts too. Cold is a fresh profile; at the fourth
load and at ten at once the files come from the browser's cache. The network is this machine's.
The second app is a page of our own: Zendesk's React scaffold is a repository, and no package of the registry. All is
quiet a second and a half after the first screen; processor and heap until then are measured at full speed.
The layout shift is the browser's own measure (0.1 is its limit for good), in the app's frame, on a network whose
answers take a quarter of a second. The draft's verdict is measured at full speed. Calls are counted from the messages between app and page:
\`get\`, \`set\` and \`invoke\` of Zendesk's framework (each \`invoke\` sets the frame's height) and REST.

## The leads' page

${leadsTable(figures.scales)}
A lead opens the page in the workspace, whose account has so many generated tickets, all marked; medians of
${figures.runs} runs. The pace is the app's own, which leaves an account's limit of calls to others: 45 calls a
minute, 100 tickets a call. Its pauses are not sat out: while the app waits, the account's clock is moved on, and the
time is told by that clock. Work is what the page's thread took of the processor, drawing included. The workspace
searches all of its tickets for the first page already, as no index helps it. The heap is that of the page's own process,
after a collection. The wheel turns from the top of the sorted table to its end, a screen a turn; of the frames the
longest of all runs is told. Judged are tickets with all their audits, from Zendesk's answer to the row, in the browser.

${exportSections(figures, measuredOn(), before)}`

const whole = (value: number): string => value.toFixed(0)
const kilo = (bytes: number): string => (bytes / 1000).toFixed(1)

const wordsOf = (calls: Calls): string =>
  Object.entries(calls)
    .filter(([, made]) => made > 0)
    .map(([kind, made]) => `${made} ${kind}`)
    .join(', ')
