import { expect, test } from 'vitest'

import { flawsOf, png, withFile, withoutFile } from '../good-package'

test.each([
  [
    'the logo in the size of the small one',
    'assets/logo.png',
    png(128, 128),
    'is 128 by 128 pixels',
  ],
  ['a logo that is not square', 'assets/logo.png', png(320, 300), 'is 320 by 300 pixels'],
  ['a JPEG of that name', 'assets/logo-small.png', '\u00ff\u00d8 and more than that', 'no PNG'],
  ['half a picture', 'assets/logo-small.png', png(128, 128).subarray(0, 20), 'no PNG'],
])('%s', (_, file, content, sentence) => {
  expect(flawsOf(withFile(file, content))).toEqual([expect.stringContaining(sentence)])
})

test('no small logo', () => {
  expect(flawsOf(withoutFile('assets/logo-small.png'))).toEqual([
    'assets/logo-small.png is missing or no PNG',
  ])
})
