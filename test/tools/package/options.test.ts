import { expect, test } from 'vitest'

import { readOptions } from '../../../tools/package/options'

test.each([
  ['nothing asked for: the rules, without the macro the account has', [], true, false],
  ['no business rules', ['--no-requirements'], false, false],
  ['an account without the TI macro', ['--with-ti-macro'], true, true],
])('%s', (_, words, withRequirements, withTiMacro) => {
  expect(readOptions(words)).toEqual({ withRequirements, withTiMacro, manuals: {} })
})

test('a team’s manuals, and ours that are left out', () => {
  const words = ['--playbooks', 'manuais', '--without', 'triagem,faturamento']
  expect(readOptions(words)).toEqual({
    ...{ withRequirements: true, withTiMacro: false },
    manuals: { folder: 'manuais', without: ['triagem', 'faturamento'] },
  })
})

test.each([
  ['a slip of the pen', ['--no-requirement']],
  ['a word without dashes', ['dist']],
  ['a package without contact attempts', ['--without', 'contato']],
  ['a folder that is not named', ['--playbooks']],
  ['a macro among no rules', ['--no-requirements', '--with-ti-macro']],
])('%s is not understood', (_, words) => {
  expect(readOptions(words)).toBeUndefined()
})
