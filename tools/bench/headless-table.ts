import type { HeadlessFigures } from './headless'
import { lineOf, type Row, toTable } from './table'

/** Too long for every run: its row stays in the document until it is measured again. */
export const MILLION = 1_000_000

const HEAD: Row = [
  'Tickets',
  'Export, MB',
  'Only parsed, a second',
  'Judged by one thread',
  'to parsing',
  'Judged by all cores',
  'to parsing',
  'Memory at most, MB',
  'Runs',
  'Measured',
]

const counted = (count: number): string => count.toLocaleString('en-US')
const mega = (bytes: number): string => counted(Math.round(bytes / 1e6))
const NAME = counted(MILLION)

/** The audit's table, in Markdown; `more` is a row that was written by another run. */
export const headlessTable = (figures: readonly HeadlessFigures[], on: string, more = ''): string =>
  toTable([HEAD, ...figures.map((one) => rowOf(one, on))]) + more

/** The row of a million in a document that was written before, or an empty one. */
export function millionIn(document: string): string {
  const row = document.match(new RegExp(`^\\| ${NAME} \\|.*\\n`, 'm'))?.[0]
  const empty = lineOf([NAME, ...HEAD.slice(1).map(() => '')])
  // A row of another table, as earlier versions wrote it, tells nothing here.
  return row?.split('|').length === empty.split('|').length ? row : empty
}

/** The document with another row of a million. Throws where it has none. */
export function withMillion(document: string, figures: HeadlessFigures, on: string): string {
  const before = millionIn(document)
  if (!document.includes(before)) throw new Error('no such table: npm run bench -- --write first')
  return document.replace(before, () => lineOf(rowOf(figures, on)))
}

const rowOf = (figures: HeadlessFigures, on: string): Row => {
  const { tickets, size, parsed, alone, together, peak, runs } = figures
  const judged = (perSecond: number): Row => [
    counted(Math.round(perSecond)),
    (perSecond / parsed).toFixed(2),
  ]
  return [
    ...[counted(tickets), mega(size), counted(Math.round(parsed))],
    ...[...judged(alone), ...judged(together), mega(peak), `${runs}`, on],
  ]
}
