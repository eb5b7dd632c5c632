import type { HeadlessFigures } from './headless'
import { lineOf, type Row, toTable } from './table'

/** Too long for every run: its row stays in the document until it is measured again. */
export const MILLION = 1_000_000

const HEAD: Row = [
  'Tickets',
  'Export, MB',
  'Tickets a second',
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
export const millionIn = (document: string): string =>
  document.match(new RegExp(`^\\| ${NAME} \\|.*\\n`, 'm'))?.[0] ??
  lineOf([NAME, ...HEAD.slice(1).map(() => '')])

/** The document with another row of a million. Throws where it has none. */
export function withMillion(document: string, figures: HeadlessFigures, on: string): string {
  const before = millionIn(document)
  if (!document.includes(before)) throw new Error('no such table: npm run bench -- --write first')
  return document.replace(before, () => lineOf(rowOf(figures, on)))
}

const rowOf = ({ tickets, size, perSecond, peak, runs }: HeadlessFigures, on: string): Row => [
  counted(tickets),
  mega(size),
  counted(Math.round(perSecond)),
  mega(peak),
  `${runs}`,
  on,
]
