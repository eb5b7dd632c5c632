/** Without it spreadsheets take the file for something else than UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff'

/** Of a file, or of what is copied into a spreadsheet. */
export type Separator = ';' | ',' | '\t'

/** Each spreadsheet skips some invisible characters of its own: white space, control characters, marks. */
const UNSEEN = '[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]'
/** What spreadsheets read as the beginning of a formula, also in wide or small letters. */
const FORMULA = new RegExp(`^(?:${UNSEEN}*[=+\\-@＝＋－＠﹦﹢﹣﹫]|[\\t\\r\\n])`, 'u')

/** What nearly all cells begin with, seen faster than that they begin no formula. */
const PLAIN_LETTER = /^[a-z\d]/i

/**
 * One line (a record of RFC 4180), CRLF at its end. A cell that a spreadsheet would run as a formula
 * gets an apostrophe in front; every other word stays.
 */
export const csvRow = (cells: readonly (string | number)[], separator: Separator): string =>
  `${cells.map(csvCell).join(separator)}\r\n`

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = !PLAIN_LETTER.test(value) && FORMULA.test(value) ? `'${value}` : value
  // Both separators: a file that is opened with the other one must not fall into other cells.
  return /[;,"\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
