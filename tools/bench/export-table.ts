import { duration } from '../export/progress'
import type { ExportFigures } from './export-run'
import { toTable } from './table'

const counted = (count: number): string => count.toLocaleString('en-US')

/** What exporting from an account with limits took, in Markdown. */
export const exportTable = (figures: readonly ExportFigures[], on: string): string =>
  toTable([
    [
      ...['Marked tickets', 'Calls a minute allowed', 'Calls made', 'Refused'],
      ...['By the account’s clock', 'Work, s', 'Export, MB', 'Measured'],
    ],
    ...figures.map(({ tickets, perMinute, calls, refused, paced, work, size }) => [
      ...[tickets, perMinute, calls, refused].map(counted),
      ...[duration(paced), (work / 1000).toFixed(0), counted(Math.round(size / 1e6)), on],
    ]),
  ])
