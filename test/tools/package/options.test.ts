import { expect, test } from 'vitest'

import { readOptions } from '../../../tools/package/options'

test.each([
  ['nothing asked for: the rules, without the macro the account has', [], true, false],
  ['no business rules', ['--no-requirements'], false, false],
  ['an account without the TI macro', ['--with-ti-macro'], true, true],
])('%s', (_, words, withRequirements, withTiMacro) => {
  expect(readOptions(words)).toEqual({ withRequirements, withTiMacro })
})

test.each([
  ['a slip of the pen', ['--no-requirement']],
  ['a word without dashes', ['dist']],
  ['a macro among no rules', ['--no-requirements', '--with-ti-macro']],
])('%s is not understood', (_, words) => {
  expect(readOptions(words)).toBeUndefined()
})
