import fc from 'fast-check'
import { expect, test } from 'vitest'

import { csvRecord } from '../../../src/domain/audit/csv'

test.each<readonly [string, readonly (string | number)[], string]>([
  ['plain words', ['a', 'b c', 7], 'a;b c;7\r\n'],
  ['the separator', ['a;b'], '"a;b"\r\n'],
  ['the other separator', ['a,b'], '"a,b"\r\n'],
  ['a quotation mark', ['diz "oi"'], '"diz ""oi"""\r\n'],
  ['a line break', ['uma\nduas\r\n'], '"uma\nduas\r\n"\r\n'],
  ['nothing', ['', ''], ';\r\n'],
  ['a formula', ['=1+1', '+55', '-2', '@SUM(A1)'], "'=1+1;'+55;'-2;'@SUM(A1)\r\n"],
  [
    'a formula behind white space',
    ['\t=1', '\r=1', '\n=1', ' =1'],
    '"\'\t=1";"\'\r=1";"\'\n=1";\' =1\r\n',
  ],
  ['a formula in wide letters', ['＝1', '＋1', '－1', '＠A'], "'＝1;'＋1;'－1;'＠A\r\n"],
  ['a number of our own', [-2], '-2\r\n'],
  ['a dash among words', ['a - b'], 'a - b\r\n'],
])('a cell with %s', (_, cells, expected) => {
  expect(csvRecord(cells, ';')).toBe(expected)
})

test('whatever stands in cells comes back, and none begins like a formula', () => {
  const cells = fc.array(fc.string({ unit: fc.constantFrom(...'a;,"\r\n\t=+-@ é') }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(cells, fc.constantFrom(';' as const, ',' as const), (given, separator) => {
      const read = recordIn(csvRecord(given, separator), separator)
      expect(read.map((cell) => cell.replace(/^'/, ''))).toEqual(
        given.map((cell) => cell.replace(/^'/, '')),
      )
      expect(read.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
    }),
  )
})

/** One record as RFC 4180 reads it. */
function recordIn(text: string, separator: string): string[] {
  const cells: string[] = []
  let rest = text
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest)
    const whole = quoted?.[0] ?? /^[^;,\r\n"]*/.exec(rest)?.[0] ?? ''
    cells.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : whole)
    rest = rest.slice(whole.length)
    if (rest === '\r\n') return cells
    expect(rest.startsWith(separator)).toBe(true)
    rest = rest.slice(1)
  }
}
