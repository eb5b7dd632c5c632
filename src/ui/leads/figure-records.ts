import { csvRow, type Separator } from '../../domain/audit/csv'
import type { NavSay } from '../nav/nav-say'
import type { FigureTable } from './figure-tables'

/** One record for each line of each chart; the column names first. */
export function* figureRecords(
  tables: readonly FigureTable[],
  { nav }: NavSay,
  separator: Separator,
): Generator<string> {
  yield csvRow(
    [
      ...[nav('leads_column_figure'), nav('leads_column_line'), nav('leads_column_value')],
      ...[nav('leads_column_excepted'), '%', nav('leads_column_made_of')],
    ],
    separator,
  )
  for (const { name, lines } of tables) {
    for (const { name: line, value, excepted = '', percent = '', detail = '' } of lines) {
      yield csvRow([nav(name), line, value, excepted, percent, detail], separator)
    }
  }
}
