import { expect, test } from 'vitest'

import { flawsOf, withFile } from '../good-package'

const FILE = 'assets/page.js'

/** In pieces, so that a search of this repository for secrets finds none. */
const secret = (...parts: readonly string[]): string => parts.join('')

test.each([
  ['a private key', secret('-----BEGIN ', 'RSA PRIVATE KEY-----')],
  ['an AWS key', secret('AKIA', 'ABCDEFGHIJKLMNOP')],
  ['a GitHub token', secret('ghp', '_', 'a1b2c3d4e5'.repeat(4))],
  ['a Slack token', secret('xoxb', '-123456789012-abcdef')],
  ['a JSON web token', secret('eyJ', 'hbGciOiJIUzI1.', 'eyJ', 'zdWIiOiIxMjM0.abc')],
  ['an authorization header', secret('Basic ', 'YWdlbnRAZXhhbXBsZS5jb20vdG9rZW46YWJj')],
  ['a Zendesk login', secret('agent@example.com', '/token:abc')],
  ['a password or token with its value', secret('{api_token:"', '0123456789abcdef"}')],
])('%s', (what, text) => {
  expect(flawsOf(withFile(FILE, `const a = '${text}'`))).toContain(`${FILE} holds ${what}`)
})

test.each([
  ['a field for a password', '<input type="password" name="password">'],
  ['a name that ends in token', 'let csrfToken=a.token,secret=b'],
  ['the start of a header', '"Bearer "+a'],
])('%s is no secret', (_, text) => {
  expect(flawsOf(withFile(FILE, text))).toEqual([])
})

test.each([
  ['the settings of a test account', 'zcli.apps.config.json'],
  ['a map to the source', 'assets/page.js.map'],
  ['a hidden file', 'assets/.env.json'],
  ['a key', 'assets/key.pem'],
])('%s', (_, file) => {
  expect(flawsOf(withFile(file, '{}'))).toContain(`${file} belongs to the machine it was made on`)
})
