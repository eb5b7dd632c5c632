import { expect, test } from 'vitest'

import { flawsOf, withFields, withFile, withoutFile } from '../good-package'

const FILE = 'manifest.json'

test.each([
  ['no author', { author: undefined }, '"author" is undefined'],
  ['an author that is a text', { author: 'Roteiro' }, '"author" is "Roteiro"'],
  [
    'an empty address of the author',
    { author: { name: 'Roteiro', email: 'roteiro@example.com', url: '' } },
    '"author" is {',
  ],
  ['no framework', { frameworkVersion: undefined }, '"frameworkVersion" is undefined'],
  ['the framework as a number', { frameworkVersion: 2 }, '"frameworkVersion" is 2'],
  ['half a framework version', { frameworkVersion: '2' }, '"frameworkVersion" is "2"'],
  ['a version that zcli cannot raise', { version: '1.0' }, '"version" is "1.0"'],
  ['a nameless app', { name: ' ' }, '"name" is " "'],
  ['an app for the marketplace', { private: false }, '"private" is false'],
  ['yes as a text', { singleInstall: 'true' }, '"singleInstall" is "true"'],
  ['a number for yes', { signedUrls: 1 }, '"signedUrls" is 1'],
  ['a domain that is no list', { domainWhitelist: 'a.example' }, '"domainWhitelist" is'],
  ['terms without https', { termsConditionsURL: 'www.example.com' }, '"termsConditionsURL" is'],
  ['the switch of the first framework', { noTemplate: true }, '"noTemplate" is no field'],
  ['a slip of the pen', { singelInstall: true }, '"singelInstall" is no field'],
  ['an inherited name', { constructor: {} }, '"constructor" is no field'],
])('%s', (_, fields, sentence) => {
  expect(flawsOf(withFields(FILE, fields))).toEqual([
    expect.stringContaining(`${FILE} ${sentence}`),
  ])
})

test.each([
  ['a locale in capitals', 'pt-BR-x'],
  ['an underscore', 'pt_br'],
])('%s is no default language', (_, defaultLocale) => {
  const flaws = flawsOf(withFields(FILE, { defaultLocale }))
  expect(flaws).toContain(`${FILE} "defaultLocale" is "${defaultLocale}"`)
})

test('settings that are no list', () => {
  expect(flawsOf(withFields(FILE, { parameters: {} }))).toContain(`${FILE} "parameters" is {}`)
})

test('a package without a manifest', () => {
  expect(flawsOf(withoutFile(FILE))).toContain(`${FILE} is missing`)
})

test('a manifest in a folder of its own', () => {
  expect(flawsOf(withFile('app/manifest.json', '{}'))).toContain(
    'app/manifest.json is no part of the package',
  )
})
