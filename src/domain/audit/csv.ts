/** Without it spreadsheets take the file for something else than UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

export type Separator = ';' | ','

/** What spreadsheets read as the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * One record as RFC 4180 has it, CRLF at its end. A cell that a spreadsheet would run as a formula
 * gets an apostrophe in front; every other word stays.
 */
export const csvRecord = (cells: readonly (string | number)[], separator: Separator): string =>
  `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`

function csvCell(value: string | number, separator: Separator): string {
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  const needsQuotes = text.includes(separator) || /["\r\n]/.test(text)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}
