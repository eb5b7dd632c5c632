import { expect, test } from 'vitest'

import { flawsOf, withFields, withFile } from '../good-package'

test.each([
  ['a script', 'assets/page.js', 'fetch("http://localhost:5173")', 'localhost'],
  ['a page', 'assets/page.html', '<p>http://127.0.0.1:80</p>', '127.0.0.1'],
  ['a style', 'assets/page.css', '/* http://[::1]/ */', '[::1]'],
])('%s that asks the developer’s machine', (_, file, text, address) => {
  expect(flawsOf(withFile(file, text))).toEqual([`${file} names ${address}`])
})

test('a business rule with a link to the developer’s machine', () => {
  const actions = [{ field: 'comment_value', value: 'http://0.0.0.0:80/' }]
  const macros = { help: { title: 'Ajuda', actions } }
  expect(flawsOf(withFields('requirements.json', { macros }))).toEqual([
    'requirements.json names 0.0.0.0',
  ])
})

test('a longer number with a local one inside is an address of its own', () => {
  expect(flawsOf(withFile('assets/page.js', 'a="2127.0.0.12"'))).toEqual([])
})
