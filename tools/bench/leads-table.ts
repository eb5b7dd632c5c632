import type { JudgingFigures } from './judging'
import type { LeadFigures } from './leads'
import { type Row, toTable } from './table'

/** What was measured over one number of tickets. */
export type ScaleFigures = LeadFigures & JudgingFigures

/** The leads' table, in Markdown: a column for each number of tickets, and the last to the first. */
export function leadsTable(figures: readonly ScaleFigures[]): string {
  const row = (name: string, figure: (of: ScaleFigures) => number, digits = 0): Row => {
    const values = figures.map(figure)
    const growth = (values.at(-1) ?? Number.NaN) / (values[0] ?? Number.NaN)
    const grown = Number.isFinite(growth) ? growth.toFixed(2) : ''
    return [name, ...values.map((value) => value.toFixed(digits)), grown]
  }
  return toTable([
    ['Tickets', ...figures.map(({ tickets }) => tickets.toLocaleString('en-US')), 'Growth'],
    row('First ticket, ms', ({ firstRow }) => firstRow),
    row('All tickets at the allowed pace, s', ({ paced }) => paced / 1000, 1),
    row('of it, work of the page, s', ({ work }) => work / 1000, 2),
    row('Heap with all tickets, MB', ({ heap }) => heap / 1e6, 1),
    row('Longest frame from top to end, ms', ({ longestFrame }) => longestFrame),
    row('Frames over 50 ms, %', ({ slowShare }) => slowShare * 100, 2),
    row('Tickets judged a second', ({ ticketsPerSecond }) => ticketsPerSecond),
    row('Findings a second', ({ findingsPerSecond }) => findingsPerSecond),
  ])
}
