import { expect, test } from 'vitest'

import { flawsOf, withFile } from '../good-package'

const FILE = 'requirements.json'

test.each([
  ['a comma too many', '{"macros": {},}', 'is not JSON'],
  ['a comment', '{} // none yet', 'is not JSON'],
  ['nothing at all', '', 'is not JSON'],
  ['a mark before the first byte', '\uFEFF{}', 'begins with a byte order mark'],
  ['a list', '[]', 'holds no object'],
  ['a key twice', '{"macros": {}, "macros": {}}', 'names a key twice'],
  [
    'a key twice, deep inside',
    '{"macros": {"a": {"title": "A", "title": "B"}}}',
    'names a key twice',
  ],
])('%s is no file that Zendesk reads', (_, text, sentence) => {
  expect(flawsOf(withFile(FILE, text)).join()).toContain(`${FILE} ${sentence}`)
})

const macro = (title: string) => ({ title, actions: [{ field: 'status', value: 'open' }] })

test.each([
  ['a text that looks like a key', { a: macro('say "hello": then go') }],
  ['a text that ends in a backslash', { a: macro('C:\\') }],
  ['one key in two objects', { a: macro('A'), b: macro('B') }],
])('%s is read as it is', (_, macros) => {
  expect(flawsOf(withFile(FILE, JSON.stringify({ macros })))).toEqual([])
})
