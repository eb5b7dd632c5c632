import { cpus, totalmem } from 'node:os'

import type { Weight } from '../weight'
import type { Calls } from './page/bench-page'
import type { StartUp } from './start-up'
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

export interface Figures {
  readonly app: AppFigures
  readonly scaffold: AppFigures
  readonly plain: AppFigures
  readonly verdict: VerdictTimes
  readonly calls: ReadonlyMap<string, Calls>
}

/** The one table, in Markdown. */
export function tableOf({ app, scaffold, plain, verdict, calls }: Figures): string {
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
    compared('Heap for each of ten open tickets, KB', ({ startUp }) => startUp.heap, kilo),
    ['Verdict after a change of a 20 KB draft, ms', verdict.shown.toFixed(1), '', '', ''],
    ['of it, reading the note, ms', verdict.read.toFixed(1), '', '', ''],
    ...[...calls].map(
      ([kind, made]): Row => [`Calls at start: ${kind}`, wordsOf(made), '', '', ''],
    ),
  ])
}

/** The page for `docs/`, written by the run itself. */
export const documentOf = (figures: Figures, browser: string): string => `# Performance

Written by \`npm run bench -- --write\`; do not edit. ${machine()}, Chromium ${browser}, Node ${process.versions.node}.

${tableOf(figures)}
The three apps start in the same run, by turns, ten times each; every figure is a median. Times run from
the creation of the app's frame to the first drawn screen that is complete: for Roteiro the verdict of a
note in the draft, for the second its title and button, for the third the ticket's number. The processor is
slowed down four times while an app starts. Frames share the process of the page around them, as their
two addresses are one site: what the page does to answer counts too. Cold is a fresh profile; at the fourth
load and at ten at once the files come from the browser's cache. The network is this machine's.
The draft's verdict is measured at full speed. Calls are counted from the messages between app and page:
\`get\`, \`set\` and \`invoke\` of Zendesk's framework (each \`invoke\` sets the frame's height) and REST.
`

const machine = (): string => {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpu?.model ?? 'Unknown processor'}, ${cpus().length} cores, ${memory} GB`
}

type Row = readonly string[]

function toTable([head = [], ...rows]: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |\n`
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'))
  return [head, rule, ...rows].map(line).join('')
}

const whole = (value: number): string => value.toFixed(0)
const kilo = (bytes: number): string => (bytes / 1000).toFixed(1)

const wordsOf = (calls: Calls): string =>
  Object.entries(calls)
    .filter(([, made]) => made > 0)
    .map(([kind, made]) => `${made} ${kind}`)
    .join(', ')
