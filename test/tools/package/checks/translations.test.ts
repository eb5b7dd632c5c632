import { expect, test } from 'vitest'

import { flawsOf, withFields, withFile, withoutFile } from '../good-package'

const FILE = 'translations/es.json'
const carnaval = { label: 'Carnaval', helpText: 'Lunes y martes.' }
const app = { name: 'Roteiro', short_description: 'El manual', parameters: { carnaval } }

test.each([
  [
    'a setting without words',
    { parameters: {} },
    'lacks label or helpText of the setting "carnaval"',
  ],
  [
    'a label and no help',
    { parameters: { carnaval: { label: 'Carnaval' } } },
    'lacks label or helpText of the setting "carnaval"',
  ],
  [
    'an empty label',
    { parameters: { carnaval: { ...carnaval, label: ' ' } } },
    'lacks label or helpText of the setting "carnaval"',
  ],
  [
    'words for a setting that was taken out',
    { parameters: { carnaval, pascoa: carnaval } },
    'explains "pascoa", which is no setting',
  ],
  ['no name', { name: '' }, 'lacks app.name'],
  ['no description', { short_description: undefined }, 'lacks app.short_description'],
  ['the form that changes how all is read', { package: {} }, 'has app.package'],
])('%s, in one language of three', (_, change, sentence) => {
  expect(flawsOf(withFields(FILE, { app: { ...app, ...change } }))).toEqual([`${FILE} ${sentence}`])
})

test('a language is missing', () => {
  expect(flawsOf(withoutFile(FILE))).toEqual([`${FILE} is missing`])
})

test('a fourth language', () => {
  expect(flawsOf(withFile('translations/fr.json', '{}'))).toEqual([
    'translations/fr.json is no language of this app',
  ])
})

test('the default is spelt unlike its file', () => {
  expect(flawsOf(withFields('manifest.json', { defaultLocale: 'pt-BR' }))).toEqual([
    'manifest.json has no translation of its default "pt-BR"',
  ])
})
