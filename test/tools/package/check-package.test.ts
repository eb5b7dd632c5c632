import { expect, test } from 'vitest'

import { checkPackage } from '../../../tools/package/check-package'
import { flawsOf, goodPackage, withFields, withoutFile } from './good-package'

test('the package that the other tests break has no flaw', () => {
  expect(flawsOf(goodPackage)).toEqual([])
})

test('a package without business rules has no flaw', () => {
  expect(flawsOf(withoutFile('requirements.json'))).toEqual([])
})

test('all flaws are said at once, a wrong manifest hides none', () => {
  const files = new Map([
    ...withFields('manifest.json', { version: 2, signedUrls: 'yes' }),
    ['assets/page.js', Buffer.from('fetch("http://localhost:5173/")')],
  ])
  expect(flawsOf(files)).toEqual([
    'manifest.json "version" is 2',
    'manifest.json "signedUrls" is "yes"',
    'assets/page.js names localhost',
  ])
})

test('every flaw comes with what to do about it', () => {
  const flaws = checkPackage(new Map())
  expect(flaws.length).toBeGreaterThan(5)
  for (const { fix } of flaws) expect(fix).toMatch(/^[A-Z].+\.$/)
})
