import { expect, test } from 'vitest'

import { flawsOf, withFields } from '../good-package'

const carnaval = { name: 'carnaval', type: 'checkbox', required: false, default: false }
const withSetting = (...parameters: readonly unknown[]) =>
  flawsOf(withFields('manifest.json', { parameters }))

test.each([
  [
    'a list to choose from',
    { type: 'dropdown', default: 'a' },
    'a type that Zendesk does not have',
  ],
  [
    'a type Zendesk took out',
    { type: 'password', default: '' },
    'a type that Zendesk does not have',
  ],
  ['an inherited name as a type', { type: 'toString' }, 'a type that Zendesk does not have'],
  ['yes as a text', { required: 'false' }, '"required" or "secure"'],
  ['hidden and required', { type: 'hidden', required: true, default: '' }, 'hidden and required'],
  ['secure', { type: 'text', secure: true, default: '' }, 'is secure'],
  ['a box ticked with a text', { default: 'true' }, 'a default of another type'],
  ['a number written as a text', { type: 'number', default: '15' }, 'a default of another type'],
  ['an empty text left open', { type: 'text', default: null }, 'a default of another type'],
  ['a field of another system', { label: 'Carnaval' }, 'a field that Zendesk passes over'],
])('%s', (_, change, sentence) => {
  expect(withSetting({ ...carnaval, ...change })).toEqual([expect.stringContaining(sentence)])
})

test.each([
  ['the name Zendesk keeps for itself', 'name', 'a name that Zendesk or this app cannot use'],
  ['a space', 'meu carnaval', 'a name that Zendesk or this app cannot use'],
  ['a secret, by its name', 'api_token', 'sounds like a secret'],
])('%s', (_, name, sentence) => {
  expect(withSetting({ ...carnaval, name }).join('\n')).toContain(sentence)
})

test('two settings of one name', () => {
  expect(withSetting(carnaval, carnaval)).toContain(
    'manifest.json the setting "carnaval" is there more than once',
  )
})

test('a setting that is only a name', () => {
  expect(withSetting(carnaval, 'feriados')).toContain('manifest.json a setting is no object')
})
