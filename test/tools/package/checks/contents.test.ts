import { expect, test } from 'vitest'

import { flawsOf, withFile } from '../good-package'

test.each([
  ['a stray file beside the manifest', 'notes.html'],
  ['a folder within the assets', 'assets/old/page.js'],
  ['a file of the translators', 'translations/notes.xml'],
])('%s is no part of the package', (_, file) => {
  expect(flawsOf(withFile(file, 'x'))).toContain(`${file} is no part of the package`)
})
