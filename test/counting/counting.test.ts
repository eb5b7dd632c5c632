import { describe, expect, test } from 'vitest'

import { unrolled } from './regex-steps'
import { growthOf } from './work-of'

const text = (size: number) => ' a'.repeat(size)

const pairs = (size: number): number => {
  let found = 0
  for (const one of text(size)) for (const other of text(size)) if (one === other) found += 1
  return found
}

const singles = (size: number): number => {
  let found = 0
  for (const one of text(size)) if (one === 'a') found += 1
  return found
}

describe('work that grows in proportion is told from work that does not', () => {
  test.each<[string, number, (size: number) => unknown]>([
    ['a loop', 1, singles],
    ['a loop in a loop', 2, pairs],
    ['one search of the language', 1, (size) => text(size).includes('b')],
    [
      'a search from each place on',
      2,
      (size) => [...text(size)].filter((_, at) => text(size).slice(at).includes('b')),
    ],
    [
      'a list that is copied for each item',
      2,
      (size) => [...text(size)].map((_, at, all) => [...all, at]),
    ],
    ['a plain expression', 1, (size) => text(size).replace(/a/g, 'b')],
    ['one that goes over the rest at each place', 2, (size) => /[ a]+b/.test(text(size))],
    [
      'blanks before an end that is not there',
      2,
      (size) => `${' '.repeat(size)}x`.replace(/\s+$/, ''),
    ],
    ['blanks before an end that is there', 1, (size) => `x${' '.repeat(size)}`.replace(/\s+$/, '')],
  ])('%s', async (_, power, read) => {
    const growth = await growthOf(read, 400)
    expect(growth).toBeGreaterThan(power - 0.25)
    expect(growth).toBeLessThan(power + 0.25)
  })
})

test.each([
  ['a+', '(?:a|(?!))+'],
  ['(a|b)*?c', '(?:(a|b)|(?!))*?c'],
  ['\\s{2,}[^\\]]?', '(?:\\s|(?!)){2,}(?:[^\\]]|(?!))?'],
  ['(?<!x)(?:a(?=b)+)\\p{L}+', '(?<!x)(?:a(?:(?=b)|(?!))+)(?:\\p{L}|(?!))+'],
  ['a\\+b', 'a\\+b'],
])('%s repeats what has a second way', (source, expected) => {
  expect(unrolled(source)).toBe(expected)
})
