import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { csvRow } from '../../../src/domain/audit/csv'

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
  expect(csvRow(cells, ';')).toBe(expected)
})

describe('a cell that begins with invisible characters', () => {
  test.each([
    ['a null character', '\u0000'],
    ['a unit separator', '\u001f'],
    ['a delete character', '\u007f'],
    ['a next line', '\u0085'],
    ['a no-break space', '\u00a0'],
    ['a soft hyphen', '\u00ad'],
    ['a grapheme joiner', '\u034f'],
    ['a Hangul filler', '\u3164'],
    ['a blank of Braille', '\u2800'],
    ['a Mongolian vowel separator', '\u180e'],
    ['a zero-width space', '\u200b'],
    ['a zero-width joiner', '\u200d'],
    ['a mark from right to left', '\u200f'],
    ['an override of direction', '\u202e'],
    ['a word joiner', '\u2060'],
    ['an isolated direction', '\u2067'],
    ['a variation selector', '\ufe0f'],
    ['a byte order mark', '\ufeff'],
    ['a tag of a language', '\u{e0001}'],
    ['several of them, with blanks', '\ufeff \u0000\u200b\u00a0\t\u202d'],
  ])('is held before a formula, and before words it is not: %s', (_, unseen) => {
    for (const formula of ['=1+1', '+55 11', '-2', '@SUM(A1)', '＝1']) {
      expect(csvRow([unseen + formula], '\t').replaceAll('"', '')).toBe(`'${unseen}${formula}\r\n`)
    }
    for (const words of ['Padaria Sol', '1 - 1', '"=1"', 'R$ 2', '']) {
      expect(recordIn(csvRow([unseen + words], ';'), ';')).toEqual([unseen + words])
    }
  })

  test('a million of them cost no more than their length', () => {
    expect(csvRow(['\u200b'.repeat(1_000_000)], ';')).toHaveLength(1_000_002)
  })
})

test.each([
  ['a small equals sign', '﹦1'],
  ['a small plus sign', '﹢1'],
  ['a small hyphen', '﹣1'],
  ['a small at sign', '﹫A'],
])('a formula in small letters is held: %s', (_, formula) => {
  expect(csvRow([formula], ';')).toBe(`'${formula}\r\n`)
})

test('whatever is in cells comes back, and none begins like a formula', () => {
  const cells = fc.array(fc.string({ unit: fc.constantFrom(...'a;,"\r\n\t=+-@ é') }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(cells, fc.constantFrom(';' as const, ',' as const), (given, separator) => {
      const read = recordIn(csvRow(given, separator), separator)
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
