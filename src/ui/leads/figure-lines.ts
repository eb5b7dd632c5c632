import { csvRow, type Separator } from '../../domain/audit/csv'
import type { NavSay } from '../nav/nav-say'
import type { FigureTable } from './figure-tables'

/** One line for each value of each chart; the column names first. */
export function* figureLines(
  tables: readonly FigureTable[],
  { nav }: NavSay,
  separator: Separator,
): Generator<string> {
  yield csvRow(
    [
      ...[nav('leads_column_figure'), nav('leads_column_line'), nav('leads_column_value')],
      ...[nav('leads_column_excepted'), '%', nav('leads_column_made_of')],
      ...[nav('leads_column_median'), nav('leads_column_most'), nav('leads_column_manual')],
    ],
    separator,
  )
  for (const { name, lines, of = '' } of tables) {
    for (const { name: line, value, excepted = '', percent = '', detail = '', times } of lines) {
      const counted = times ? [times.count, ''] : [value, excepted]
      const taken = times ? [times.median, times.most] : ['', '']
      yield csvRow([nav(name), line, ...counted, percent, detail, ...taken, of], separator)
    }
  }
}
