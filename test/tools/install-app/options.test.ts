import { expect, test } from 'vitest'

import { readInstallWords } from '../../../tools/install-app/options'

const ALL = { withRequirements: true, withTiMacro: false, manuals: {} }

test.each([
  ['nothing: the whole package', [], { package: ALL, limitMs: 300_000 }],
  ['a limit', ['--limit=20'], { package: ALL, limitMs: 20_000 }],
  [
    'an option of the package',
    ['--no-requirements'],
    { package: { ...ALL, withRequirements: false }, limitMs: 300_000 },
  ],
  ['a built package', ['--limit=5', 'out'], { package: { folder: 'out' }, limitMs: 5000 }],
])('installing with %s', (_, words, expected) => {
  expect(readInstallWords(words)).toEqual(expected)
})

test.each([
  ['an option nobody knows', ['--limits=3'], 'There is: npm run install-app'],
  ['how to build what is built', ['out', '--no-requirements'], 'A package that is built'],
])('installing with %s is refused', (_, words, sentence) => {
  expect(() => readInstallWords(words)).toThrow(sentence)
})
